import { attachEvidence, getEvidence, listEvidence, removeEvidence } from '@plumbline/service';
import { type Context, Hono } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { EvidenceQuery } from '../contracts/assessments.ts';
import { query } from '../contracts/contract.ts';
import { savedAs } from '../http/attachment.ts';
import { idempotent } from '../http/idempotency.ts';
import { uploadContent, uploadedFile } from '../http/uploaded-file.ts';
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
      query(EvidenceQuery),
      idempotent(deps, { contentOf: uploadContent }),
      async (c) => {
        const { name, bytes } = await uploadedFile(c);
        if (bytes.length > limits.evidenceBytes) throw new RequestError('too-large');
        const about = c.req.valid('query').about ?? null;
        const evidence = await attachEvidence(context, actorOf(c), { id: c.req.param('id'), name, about, bytes });
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
