import {
  acceptImportForm,
  correctImportForm,
  getImport,
  getImportFile,
  getImportForm,
  getImportSource,
  type ImportFormDetails,
  importFile,
  listImports,
  skipImportForm,
} from '@plumbline/service';
import { type Context, Hono } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { jsonBody, query } from '../contracts/contract.ts';
import { ImportAcceptance, ImportCorrection, ImportQuery, ImportTarget } from '../contracts/imports.ts';
import { savedAs } from '../http/attachment.ts';
import { idempotent } from '../http/idempotency.ts';
import { linkNext, pageRequest } from '../http/paging.ts';
import { revisionNumber } from '../http/revision-number.ts';
import { basedOn, tagRevision } from '../http/revision-tag.ts';
import { uploadContent, uploadedFile } from '../http/uploaded-file.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';
import { RequestError } from '../problem/request-error.ts';
import { importRoutes as described } from './import-descriptions.ts';

/** Forms that are read from files: looked at by somebody before they become assessments. */
export function importRoutes(deps: AppDeps) {
  const { context, identity, limits } = deps;
  const signedIn = requireSignedIn(identity);
  return new Hono<SignedInEnv>()
    .route('/', importFormRoutes(deps))
    .get('/imports', described.list, signedIn, query(ImportQuery), async (c) => {
      const { limit, after, ...filter } = c.req.valid('query');
      const page = pageRequest({ ...(limit ? { limit } : {}), ...(after ? { after } : {}) });
      const found = await listImports(context, actorOf(c), { ...filter, page });
      linkNext(c, found);
      return c.json(found);
    })
    .post(
      '/imports',
      described.create,
      signedIn,
      query(ImportTarget),
      idempotent(deps, { contentOf: uploadContent }),
      async (c) => {
        const { name, bytes } = await uploadedFile(c);
        if (bytes.length > limits.importBytes) throw new RequestError('too-large');
        const made = await importFile(context, actorOf(c), { ...c.req.valid('query'), name, bytes });
        c.header('Location', `/api/v1/imports/${made.id}`);
        return c.json(made, 201);
      },
    )
    .get('/imports/:id', described.get, signedIn, async (c) =>
      c.json(await getImport(context, actorOf(c), { id: c.req.param('id') })),
    )
    .get('/imports/:id/file', described.file, signedIn, async (c) => {
      const { record, bytes } = await getImportFile(context, actorOf(c), { id: c.req.param('id') });
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'application/octet-stream',
        ...savedAs(record.fileName),
      });
    });
}

function importFormRoutes({ context, identity }: AppDeps) {
  const signedIn = requireSignedIn(identity);
  return new Hono<SignedInEnv>()
    .get('/imports/:id/forms/:number', described.form, signedIn, async (c) =>
      answered(c, await getImportForm(context, actorOf(c), formOf(c))),
    )
    .get('/imports/:id/forms/:number/source', described.source, signedIn, async (c) =>
      c.json(await getImportSource(context, actorOf(c), formOf(c))),
    )
    .put('/imports/:id/forms/:number', described.correct, signedIn, jsonBody(ImportCorrection), async (c) =>
      answered(c, await correctImportForm(context, actorOf(c), { ...targetOf(c), ...c.req.valid('json') })),
    )
    .post('/imports/:id/forms/:number/accept', described.accept, signedIn, jsonBody(ImportAcceptance), async (c) =>
      answered(c, await acceptImportForm(context, actorOf(c), { ...targetOf(c), ...c.req.valid('json') })),
    )
    .post('/imports/:id/forms/:number/skip', described.skip, signedIn, async (c) =>
      answered(c, await skipImportForm(context, actorOf(c), targetOf(c))),
    );
}

const actorOf = (c: Context<SignedInEnv>) => c.get('signedIn').actor;

type FormContext = Context<SignedInEnv, '/imports/:id/forms/:number'>;

const formOf = (c: FormContext) => ({ id: c.req.param('id'), number: revisionNumber(c.req.param('number')) });

const targetOf = (c: FormContext) => ({ ...formOf(c), basedOn: basedOn(c) });

function answered(c: Context<SignedInEnv>, form: ImportFormDetails) {
  tagRevision(c, form);
  return c.json(form);
}
