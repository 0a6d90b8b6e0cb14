import {
  CommentAnswer,
  CommentList,
  DraftAnswer,
  DraftPage,
  DraftRevisionList,
  DraftViewAnswer,
  GatesAnswer,
  ImpactStudyAnswer,
} from '../contracts/drafts.ts';
import { type RouteDescription, route } from '../contracts/route-description.ts';
import { VersionAnswer } from '../contracts/rule-sets.ts';
import { IDEMPOTENCY_KEY } from '../http/idempotency.ts';
import { IF_MATCH } from '../http/revision-tag.ts';

const draft = { 200: { description: '草案；修订号在 ETag / the draft; its revision in ETag', body: DraftAnswer } };

const of = (operationId: string, summary: string, more: Partial<RouteDescription> = {}) =>
  route({ operationId, tag: 'drafts', summary, ...more });

const changing = (operationId: string, summary: string, more: Partial<RouteDescription> = {}) =>
  of(operationId, summary, {
    answers: draft,
    headers: IF_MATCH,
    problems: [400, 404, 409, 412, 415, 422, 428],
    ...more,
  });

/** What the OpenAPI document says of the routes of drafts. */
export const draftRoutes = {
  list: of('listDrafts', 'Drafts, newest change first', {
    answers: { 200: { description: 'A page', body: DraftPage } },
    problems: [400, 422],
  }),
  create: of('createDraft', 'Begins a version in the making', {
    answers: { 201: { description: 'The draft', body: DraftAnswer } },
    headers: IDEMPOTENCY_KEY,
    problems: [400, 404, 409, 415, 422],
  }),
  get: of('getDraft', 'A draft with what was said of it', {
    answers: { 200: { description: 'The draft', body: DraftViewAnswer } },
    problems: [404],
  }),
  save: changing('saveDraft', 'Saves the next revision; voids approvals'),
  revisions: of('listDraftRevisions', 'Every save of a draft', {
    answers: { 200: { description: 'Revisions', body: DraftRevisionList } },
    problems: [404],
  }),
  restore: changing('restoreDraftRevision', 'Saves an earlier revision as the next one'),
  gates: of('getDraftGates', 'What must hold before it can be published, and what is missing', {
    answers: { 200: { description: 'The gates', body: GatesAnswer } },
    problems: [404],
  }),
  study: of(
    'addImpactStudy',
    '以一项已完成的测算作为发布条件 / lets publication hang on a study of exactly this document that is done',
    {
      answers: { 201: { description: 'The study', body: ImpactStudyAnswer } },
      headers: IDEMPOTENCY_KEY,
      problems: [400, 404, 409, 415, 422],
    },
  ),
  requestApproval: changing('requestApproval', 'Hands a draft to the approvers'),
  approve: changing('approveDraft', 'Approves exactly this revision; nobody approves their own'),
  reject: changing('rejectDraft', 'Sends a draft back to its authors'),
  discard: changing('discardDraft', 'Ends a draft that came to nothing'),
  schedule: changing('schedulePublication', 'Has an approved draft published when the time has come'),
  unschedule: changing('cancelPublication', 'Takes that back; the draft stays approved'),
  comments: of('listComments', 'What was said of a draft, oldest first', {
    answers: { 200: { description: 'Comments and resolutions', body: CommentList } },
    problems: [404],
  }),
  comment: of('commentOnDraft', 'Says something of a draft, at a rule or of the whole', {
    answers: { 201: { description: 'The comment', body: CommentAnswer } },
    headers: IDEMPOTENCY_KEY,
    problems: [400, 404, 409, 415, 422],
  }),
  resolve: of('resolveComment', 'Settles what a comment began', {
    answers: { 201: { description: 'The resolution', body: CommentAnswer } },
    problems: [404, 409],
  }),
  publish: changing('publishDraft', 'Makes a version of a draft, for good', {
    answers: { 201: { description: 'The version', body: VersionAnswer } },
  }),
} as const;
