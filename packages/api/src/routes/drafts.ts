import {
  addImpactStudy,
  approveDraft,
  cancelPublication,
  commentOnDraft,
  createDraft,
  discardDraft,
  gatesOf,
  getDraft,
  listComments,
  listDraftRevisions,
  listDrafts,
  publishDraft,
  rejectDraft,
  requestApproval,
  resolveComment,
  restoreDraftRevision,
  saveDraft,
  schedulePublication,
} from '@plumbline/service';
import type { DraftRecord, ImpactStudyRecord } from '@plumbline/storage';
import { type Context, Hono } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { jsonBody, query } from '../contracts/contract.ts';
import {
  Approval,
  ApprovalRequest,
  DraftContentRequest,
  DraftQuery,
  NewComment,
  NewDraft,
  NewImpactStudy,
  Rejection,
  ScheduleRequest,
} from '../contracts/drafts.ts';
import { shownGates } from '../gates/shown-gates.ts';
import { idempotent } from '../http/idempotency.ts';
import { linkNext, pageRequest } from '../http/paging.ts';
import { revisionNumber } from '../http/revision-number.ts';
import { basedOn, tagRevision } from '../http/revision-tag.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';
import { draftRoutes as described } from './draft-descriptions.ts';
import { shownVersion } from './shown-version.ts';

/** Versions in the making, from the first text to publication. */
export function draftRoutes(deps: AppDeps) {
  const signedIn = requireSignedIn(deps.identity);
  const once = idempotent(deps);
  return new Hono<SignedInEnv>()
    .route('/', draftTexts(deps))
    .route('/', draftDecisions(deps))
    .route('/', draftComments(deps))
    .post('/drafts', described.create, signedIn, once, jsonBody(NewDraft), async (c) => {
      const draft = await createDraft(deps.context, actorOf(c), c.req.valid('json'));
      c.header('Location', `/api/v1/drafts/${draft.id}`);
      tagRevision(c, draft);
      return c.json(draft, 201);
    })
    .post('/drafts/:id/impact-studies', described.study, signedIn, once, jsonBody(NewImpactStudy), async (c) => {
      const { studyId } = c.req.valid('json');
      const study = await addImpactStudy(deps.context, actorOf(c), { draftId: c.req.param('id'), studyId });
      return c.json(shownStudy(study), 201);
    });
}

function draftTexts({ context, identity }: AppDeps) {
  const signedIn = requireSignedIn(identity);
  return new Hono<SignedInEnv>()
    .get('/drafts', described.list, signedIn, query(DraftQuery), async (c) => {
      const { state, ...page } = c.req.valid('query');
      const found = await listDrafts(context, actorOf(c), {
        page: pageRequest(page),
        ...(state ? { states: [state] } : {}),
      });
      linkNext(c, found);
      return c.json(found);
    })
    .get('/drafts/:id', described.get, signedIn, async (c) => {
      const { impactStudies, ...view } = await getDraft(context, actorOf(c), {
        draftId: c.req.param('id'),
      });
      tagRevision(c, view.draft);
      return c.json({ ...view, impactStudies: impactStudies.map(shownStudy) });
    })
    .put('/drafts/:id', described.save, signedIn, jsonBody(DraftContentRequest), async (c) =>
      answered(c, await saveDraft(context, actorOf(c), { ...targetOf(c), ...c.req.valid('json') })),
    )
    .get('/drafts/:id/revisions', described.revisions, signedIn, async (c) =>
      c.json({ items: await listDraftRevisions(context, actorOf(c), { draftId: c.req.param('id') }) }),
    )
    .post('/drafts/:id/revisions/:revision/restore', described.restore, signedIn, async (c) => {
      const revision = revisionNumber(c.req.param('revision'));
      return answered(c, await restoreDraftRevision(context, actorOf(c), { ...targetOf(c), revision }));
    })
    .get('/drafts/:id/gates', described.gates, signedIn, async (c) =>
      c.json(shownGates(await gatesOf(context, actorOf(c), { draftId: c.req.param('id') }), c.get('language'))),
    );
}

function draftDecisions({ context, identity }: AppDeps) {
  const signedIn = requireSignedIn(identity);
  return new Hono<SignedInEnv>()
    .post('/drafts/:id/request-approval', described.requestApproval, signedIn, jsonBody(ApprovalRequest), async (c) =>
      answered(c, await requestApproval(context, actorOf(c), { ...targetOf(c), ...c.req.valid('json') })),
    )
    .post('/drafts/:id/approve', described.approve, signedIn, jsonBody(Approval), async (c) =>
      answered(c, await approveDraft(context, actorOf(c), { ...targetOf(c), ...c.req.valid('json') })),
    )
    .post('/drafts/:id/reject', described.reject, signedIn, jsonBody(Rejection), async (c) =>
      answered(c, await rejectDraft(context, actorOf(c), { ...targetOf(c), ...c.req.valid('json') })),
    )
    .post('/drafts/:id/discard', described.discard, signedIn, async (c) =>
      answered(c, await discardDraft(context, actorOf(c), targetOf(c))),
    )
    .post('/drafts/:id/schedule', described.schedule, signedIn, jsonBody(ScheduleRequest), async (c) =>
      answered(c, await schedulePublication(context, actorOf(c), { ...targetOf(c), ...c.req.valid('json') })),
    )
    .delete('/drafts/:id/schedule', described.unschedule, signedIn, async (c) =>
      answered(c, await cancelPublication(context, actorOf(c), targetOf(c))),
    )
    .post('/drafts/:id/publish', described.publish, signedIn, async (c) => {
      const version = await publishDraft(context, actorOf(c), targetOf(c));
      c.header('Location', `/api/v1/rule-sets/${version.ruleSetId}/versions/${version.version}`);
      return c.json(shownVersion(version), 201);
    });
}

function draftComments(deps: AppDeps) {
  const { context, identity } = deps;
  const signedIn = requireSignedIn(identity);
  return new Hono<SignedInEnv>()
    .get('/drafts/:id/comments', described.comments, signedIn, async (c) =>
      c.json({ items: await listComments(context, actorOf(c), { draftId: c.req.param('id') }) }),
    )
    .post('/drafts/:id/comments', described.comment, signedIn, idempotent(deps), jsonBody(NewComment), async (c) =>
      c.json(await commentOnDraft(context, actorOf(c), { draftId: c.req.param('id'), ...c.req.valid('json') }), 201),
    )
    .post('/drafts/:id/comments/:commentId/resolve', described.resolve, signedIn, async (c) => {
      const { id: draftId, commentId } = c.req.param();
      return c.json(await resolveComment(context, actorOf(c), { draftId, commentId }), 201);
    });
}

const actorOf = (c: Context<SignedInEnv>) => c.get('signedIn').actor;

const targetOf = (c: Context<SignedInEnv, '/drafts/:id'>) => ({ draftId: c.req.param('id'), basedOn: basedOn(c) });

function answered(c: Context<SignedInEnv>, draft: DraftRecord) {
  tagRevision(c, draft);
  return c.json(draft);
}

const shownStudy = ({ result, ...rest }: ImpactStudyRecord) => ({ ...rest, result: JSON.parse(result) as unknown });
