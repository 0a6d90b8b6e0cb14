import { attachEvidence, getEvidence, listEvidence, removeEvidence } from '@plumbline/service';
import { type Context, Hono } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { savedAs } from '../http/attachment.ts';
import { idempotent } from '../http/idempotency.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';
import { RequestError } from '../problem/request-error.ts';
import { assessmentRoutes as described } from './assessment-descriptions.ts';

/** Files that prove an actual. Nothing is served from where they lie: each is read for whoever may see its assessment. */
export function evidenceRoutes(deps: AppDeps) {
  const { context, identity, limits } = deps;
  const signedIn = requireSignedIn(identity);
  return new Hono<SignedInEnv>()
    .get('/assessments/:id/evidence', described.evidence, signedIn, async (c) =>
      c.json({ items: await listEvidence(context, actorOf(c), { id: c.req.param('id') }) }),
    )
    .post(
      '/assessments/:id/evidence',
      described.attach,
      signedIn,
      idempotent(deps, { contentOf: fileOf }),
      async (c) => {
        const { name, bytes } = await uploadedFile(c);
        if (bytes.length > limits.evidenceBytes) throw new RequestError('too-large');
        const evidence = await attachEvidence(context, actorOf(c), { id: c.req.param('id'), name, bytes });
        c.header('Location', `/api/v1/assessments/${evidence.assessmentId}/evidence/${evidence.id}`);
        return c.json(evidence, 201);
      },
    )
    .get('/assessments/:id/evidence/:evidenceId', described.download, signedIn, async (c) => {
      const { record, bytes } = await getEvidence(context, actorOf(c), c.req.param());
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': record.mediaType,
        ...savedAs(record.name),
      });
    })
    .delete('/assessments/:id/evidence/:evidenceId', described.removeEvidence, signedIn, async (c) => {
      await removeEvidence(context, actorOf(c), c.req.param());
      return c.body(null, 204);
    });
}

const actorOf = (c: Context<SignedInEnv>) => c.get('signedIn').actor;

/** A browser sends the same file between other boundaries each time. */
async function fileOf(c: Context): Promise<Uint8Array> {
  const { name, bytes } = await uploadedFile(c);
  return Buffer.concat([Buffer.from(`${JSON.stringify(name)}\n`), bytes]);
}

/** The one file of the form, in its part named `file`. */
async function uploadedFile(c: Context): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const parts = await c.req.parseBody({ all: true }).catch(() => {
    throw new RequestError('bad-request');
  });
  const { file } = parts;
  if (!(file instanceof File)) throw new RequestError('bad-request');
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
