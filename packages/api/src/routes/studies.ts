import {
  cancelStudy,
  createStudy,
  editStudy,
  getStudy,
  listStudies,
  removeStudy,
  resumeStudy,
  type StudyView,
} from '@plumbline/service';
import { type Context, Hono } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { jsonBody, query } from '../contracts/contract.ts';
import { NewMatrixStudy, NewStudy, StudyChange, StudyQuery } from '../contracts/studies.ts';
import { idempotent } from '../http/idempotency.ts';
import { linkNext, pageRequest } from '../http/paging.ts';
import { basedOn, tagRevision } from '../http/revision-tag.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';
import { studyRoutes as described } from './study-descriptions.ts';
import { studyResultRoutes } from './study-results.ts';

/** What-if studies of past forms: asked, followed, and read. Nothing of them is official. */
export function studyRoutes(deps: AppDeps) {
  const { context, identity } = deps;
  const signedIn = requireSignedIn(identity);
  return new Hono<SignedInEnv>()
    .route('/', studyResultRoutes(deps))
    .get('/studies', described.list, signedIn, query(StudyQuery), async (c) => {
      const { state, draftId, mine, search, ...page } = c.req.valid('query');
      const filter = { ...(state ? { state } : {}), ...(draftId ? { draftId } : {}), ...(search ? { search } : {}) };
      const input = { ...filter, isOwn: mine === true, page: pageRequest(page) };
      const found = await listStudies(context, actorOf(c), input);
      linkNext(c, found);
      return c.json({ ...found, items: found.items.map(shownStudy) });
    })
    .post('/studies', described.create, signedIn, idempotent(deps), jsonBody(NewStudy), async (c) =>
      created(c, await createStudy(context, actorOf(c), c.req.valid('json'))),
    )
    .post('/studies/matrix', described.createMatrix, signedIn, idempotent(deps), jsonBody(NewMatrixStudy), async (c) =>
      created(c, await createStudy(context, actorOf(c), c.req.valid('json'))),
    )
    .get('/studies/:id', described.get, signedIn, async (c) =>
      answered(c, await getStudy(context, actorOf(c), { id: c.req.param('id') })),
    )
    .patch('/studies/:id', described.edit, signedIn, jsonBody(StudyChange), async (c) => {
      const target = { id: c.req.param('id'), basedOn: basedOn(c) };
      return answered(c, await editStudy(context, actorOf(c), { ...target, ...c.req.valid('json') }));
    })
    .delete('/studies/:id', described.remove, signedIn, async (c) => {
      await removeStudy(context, actorOf(c), { id: c.req.param('id') });
      return c.body(null, 204);
    })
    .post('/studies/:id/cancel', described.cancel, signedIn, async (c) =>
      answered(c, await cancelStudy(context, actorOf(c), { id: c.req.param('id') })),
    )
    .post('/studies/:id/resume', described.resume, signedIn, async (c) =>
      answered(c, await resumeStudy(context, actorOf(c), { id: c.req.param('id') })),
    );
}

const actorOf = (c: Context<SignedInEnv>) => c.get('signedIn').actor;

function answered(c: Context<SignedInEnv>, study: StudyView) {
  tagRevision(c, study);
  return c.json(shownStudy(study));
}

function created(c: Context<SignedInEnv>, study: StudyView) {
  tagRevision(c, study);
  c.header('Location', `/api/v1/studies/${study.id}`);
  return c.json(shownStudy(study), 201);
}

/** As a type of its own: what is shown may be changed by nobody, and a client may. */
const shownStudy = ({ population, candidates, ...study }: StudyView) => ({
  ...study,
  population: {
    years: population.years === null ? null : [...population.years],
    organisations: [...population.organisations],
    formTypes: population.formTypes === null ? null : [...population.formTypes],
  },
  candidates: [...candidates],
});
