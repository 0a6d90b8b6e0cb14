import {
  AssessmentAnswer,
  AssessmentPage,
  AssessmentRevisionList,
  AssessmentViewAnswer,
  EvidenceAnswer,
  EvidenceList,
  JudgedAnswer,
  OverrideAnswer,
  ScorecardList,
} from '../contracts/assessments.ts';
import { CertificateAnswer } from '../contracts/certificates.ts';
import type { Contract } from '../contracts/contract.ts';
import { type RouteDescription, route } from '../contracts/route-description.ts';
import { IDEMPOTENCY_KEY } from '../http/idempotency.ts';
import { IF_MATCH } from '../http/revision-tag.ts';

const assessment = {
  200: { description: '修订号在 ETag / its revision is in ETag', body: AssessmentAnswer },
};

const of = (operationId: string, summary: string, more: Partial<RouteDescription> = {}) =>
  route({ operationId, tag: 'assessments', summary, problems: [404], ...more });

const changing = (operationId: string, summary: string) =>
  of(operationId, summary, { answers: assessment, headers: IF_MATCH, problems: [400, 404, 409, 412, 415, 422, 428] });

const creating = (operationId: string, summary: string, body: Contract<unknown>) =>
  of(operationId, summary, {
    answers: { 201: { description: 'Created', body } },
    headers: IDEMPOTENCY_KEY,
    problems: [400, 404, 409, 415, 422],
  });

const showing = (operationId: string, summary: string, body: Contract<unknown>) =>
  of(operationId, summary, { answers: { 200: { description: 'Found', body } } });

const removing = (operationId: string, summary: string) =>
  of(operationId, summary, { answers: { 204: { description: 'Done' } }, problems: [404, 409] });

/** What the OpenAPI document says of the routes of assessments. */
export const assessmentRoutes = {
  list: of('listAssessments', 'Assessments with their figures, newest change first unless another order is asked for', {
    answers: { 200: { description: 'A page', body: AssessmentPage } },
    problems: [400, 404, 422],
  }),
  listFile: of('downloadAssessmentList', 'The same list whole, as a table in a file', {
    download: true,
    problems: [404, 422],
  }),
  create: creating('createAssessment', 'Begins an assessment with a form', AssessmentAnswer),
  get: showing('getAssessment', 'An assessment with its scores and overrides', AssessmentViewAnswer),
  save: changing('saveAssessment', 'Saves the form as the next revision'),
  revisions: showing('listAssessmentRevisions', 'Who changed what, when and why', AssessmentRevisionList),
  restore: changing('restoreAssessmentRevision', 'Saves the form of an earlier revision as the next one'),
  submit: changing('submitAssessment', 'Hands a form in'),
  return: changing('returnAssessment', 'Gives a submitted form back, with the reason'),
  accept: changing('acceptAssessment', 'Accepts a form, and with it the official scorecard'),
  recheck: changing('recheckAssessment', 'Says that an accepted assessment was checked once more'),
  pin: changing('pinScorecard', 'Makes another scorecard the official one, for a reason'),
  scorecards: showing('listScorecards', 'Every scorecard it ever had', ScorecardList),
  score: creating('scoreAssessment', 'Scores it as it stands and appends the scorecard', JudgedAnswer),
  scorecard: showing('getScorecard', 'A scorecard, and what counts beside it', JudgedAnswer),
  override: creating(
    'overrideScore',
    'Sets the points of an item, for a reason; the computed ones are kept',
    OverrideAnswer,
  ),
  liftOverride: removing('liftOverride', 'Takes an override back'),
  evidence: showing('listEvidence', 'What is attached, and what was', EvidenceList),
  attach: of('attachEvidence', 'Attaches a file that proves an actual', {
    answers: { 201: { description: 'Attached', body: EvidenceAnswer } },
    headers: IDEMPOTENCY_KEY,
    problems: [400, 404, 409, 413, 415, 422],
    upload: true,
  }),
  download: of('getEvidence', 'The file itself', { download: true }),
  removeEvidence: removing('removeEvidence', 'Takes a file off; it is kept'),
  certify: creating('certifyScorecard', 'Issues the certificate of a scorecard', CertificateAnswer),
} as const;
