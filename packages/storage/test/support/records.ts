import type {
  ApprovalRecord,
  ArchiveSegmentRecord,
  AssessmentCommentRecord,
  AssessmentFigures,
  AssessmentRecord,
  AssessmentRevisionRecord,
  DraftCommentRecord,
  DraftRecord,
  EvidenceRecord,
  ImpactStudyRecord,
  ImportCorrectionRecord,
  ImportFormRecord,
  ImportReadingRecord,
  ImportRecord,
  NewJournalEntry,
  OrganisationRecord,
  OverrideRecord,
  ReviewerScoresRecord,
  RuleSetVersionRecord,
  ScheduleEntryRecord,
  ScorecardRecord,
  StoreSession,
  StudyChunkRecord,
  StudyRecord,
} from '../../src/index.ts';

/** A moment, so many minutes after the first of them all. */
export const moment = (minutes: number): string => new Date(Date.UTC(2026, 0, 1, 0, minutes)).toISOString();

export const organisation = (id: string, parentId: string | null = null): OrganisationRecord => ({
  id,
  parentId,
  name: `单位 ${id}`,
  code: null,
  createdAt: moment(0),
});

export const draft = (given: Partial<DraftRecord> = {}): DraftRecord => ({
  id: 'draft-1',
  ruleSetId: 'trial',
  organisationId: 'root',
  baseVersion: null,
  state: 'draft',
  revision: 1,
  text: '{ "id": "trial"',
  tests: '',
  hash: null,
  summary: null,
  createdBy: 'ann',
  createdAt: moment(1),
  updatedBy: 'ann',
  updatedAt: moment(1),
  ...given,
});

export const version = (given: Partial<RuleSetVersionRecord> = {}): RuleSetVersionRecord => ({
  ruleSetId: 'trial',
  version: '1.0.0',
  hash: 'a'.repeat(64),
  document: '{ "z": "1.0",\n "a": [] }',
  tests: '- name: something\n',
  state: 'published',
  fromYear: 2020,
  untilYear: null,
  publishedAt: moment(2),
  publishedBy: null,
  draftId: null,
  retiredAt: null,
  ...given,
});

export const approval = (given: Partial<ApprovalRecord> = {}): ApprovalRecord => ({
  id: 'approval-1',
  draftId: 'draft-1',
  revision: 1,
  hash: 'a'.repeat(64),
  verdict: 'approved',
  comment: null,
  decidedBy: 'ben',
  decidedAt: moment(3),
  voidedAt: null,
  ...given,
});

export const impactStudy = (given: Partial<ImpactStudyRecord> = {}): ImpactStudyRecord => ({
  id: 'study-1',
  draftId: 'draft-1',
  hash: 'a'.repeat(64),
  result: '{"forms":2}',
  madeBy: 'ann',
  madeAt: moment(3),
  ...given,
});

export const comment = (given: Partial<DraftCommentRecord> = {}): DraftCommentRecord => ({
  id: 'comment-1',
  draftId: 'draft-1',
  revision: 1,
  ruleId: 'missed',
  threadId: 'comment-1',
  kind: 'comment',
  text: '依据何在？',
  saidBy: 'ben',
  saidAt: moment(3),
  ...given,
});

export const scheduleEntry = (given: Partial<ScheduleEntryRecord> = {}): ScheduleEntryRecord => ({
  draftId: 'draft-1',
  sequence: 1,
  kind: 'scheduled',
  dueAt: moment(60),
  reason: null,
  saidBy: 'ben',
  saidAt: moment(4),
  ...given,
});

export const assessment = (given: Partial<AssessmentRecord> = {}): AssessmentRecord => ({
  id: 'assessment-1',
  organisationId: 'root',
  fiscalYear: 2025,
  projectName: '图书馆夜间开放',
  state: 'draft',
  revision: 1,
  form: '{"fiscalYear":2025}',
  officialScorecardId: null,
  isDemo: false,
  createdBy: 'cleo',
  createdAt: moment(4),
  updatedBy: 'cleo',
  updatedAt: moment(4),
  ...given,
});

/** The revision that goes with a save of the assessment. */
export const revisionOf = (
  of: AssessmentRecord,
  given: Partial<AssessmentRevisionRecord> = {},
): AssessmentRevisionRecord => ({
  assessmentId: of.id,
  revision: of.revision,
  state: of.state,
  form: of.form,
  changes: [{ path: '/indicators/0/actual', old: null, new: '"74家"' }],
  reason: null,
  savedBy: of.updatedBy,
  savedAt: of.updatedAt,
  ...given,
});

/** What lists say of an assessment that was scored. */
export const figures = (given: Partial<AssessmentFigures> = {}): AssessmentFigures => ({
  declaredTotal: '95.00',
  total: '90.10',
  rating: 'excellent',
  difference: '4.9',
  declaredCents: 9500,
  totalCents: 9010,
  differenceCents: 490,
  findingCount: 3,
  findingCodes: ['a', 'b'],
  ...given,
});

export const scorecard = (given: Partial<ScorecardRecord> = {}): ScorecardRecord => ({
  id: 'scorecard-1',
  assessmentId: 'assessment-1',
  revision: 1,
  ruleSetId: 'trial',
  version: '1.0.0',
  ruleSetHash: 'a'.repeat(64),
  inputHash: 'b'.repeat(64),
  engineVersion: '0.1.0',
  document: '{"total":"90.10"}',
  total: '90.10',
  rating: 'excellent',
  madeBy: 'cleo',
  madeAt: moment(5),
  ...given,
});

export const override = (given: Partial<OverrideRecord> = {}): OverrideRecord => ({
  id: 'override-1',
  assessmentId: 'assessment-1',
  scorecardId: 'scorecard-1',
  indicatorIndex: null,
  computedScore: '9.90',
  score: '9.00',
  reason: '凭证不全',
  setBy: 'ben',
  setAt: moment(6),
  liftedAt: null,
  ...given,
});

export const evidence = (given: Partial<EvidenceRecord> = {}): EvidenceRecord => ({
  id: 'evidence-1',
  assessmentId: 'assessment-1',
  name: '验收单.pdf',
  about: '线上专场数',
  mediaType: 'application/pdf',
  size: 1234,
  sha256: 'c'.repeat(64),
  attachedBy: 'cleo',
  attachedAt: moment(6),
  removedAt: null,
  ...given,
});

export const reviewerScores = (given: Partial<ReviewerScoresRecord> = {}): ReviewerScoresRecord => ({
  id: 'reviewer-scores-1',
  assessmentId: 'assessment-1',
  revision: 1,
  inputHash: 'b'.repeat(64),
  scores: [{ indicatorIndex: 0, score: '7.50', note: '' }],
  givenBy: 'ben',
  givenAt: moment(6),
  ...given,
});

export const assessmentComment = (given: Partial<AssessmentCommentRecord> = {}): AssessmentCommentRecord => ({
  id: 'comment-1',
  assessmentId: 'assessment-1',
  revision: 1,
  path: '/indicators/0/actual',
  text: '请附验收单',
  saidBy: 'ben',
  saidAt: moment(6),
  ...given,
});

export const importOf = (given: Partial<ImportRecord> = {}): ImportRecord => ({
  id: 'import-1',
  organisationId: 'root',
  fileName: '自评表.xlsx',
  sha256: 'd'.repeat(64),
  size: 12_345,
  readerVersion: '2',
  importedBy: 'cleo',
  importedAt: moment(6),
  ...given,
});

export const importForm = (given: Partial<ImportFormRecord> = {}): ImportFormRecord => ({
  importId: 'import-1',
  number: 1,
  fileName: '自评表.xlsx',
  fiscalYear: 2025,
  projectName: '图书馆夜间开放',
  declaredTotal: '90.10',
  places: 40,
  doubtful: 2,
  faults: '[]',
  state: 'open',
  revision: 1,
  assessmentId: null,
  decidedBy: null,
  decidedAt: null,
  ...given,
});

export const importReading = (given: Partial<ImportReadingRecord> = {}): ImportReadingRecord => ({
  importId: 'import-1',
  number: 1,
  form: '{"fiscalYear":2025}',
  diagnostics: '[]',
  origins: '{"/fiscalYear":{"cell":"A1","confidence":"high"}}',
  sourceSha256: 'e'.repeat(64),
  ...given,
});

export const correction = (given: Partial<ImportCorrectionRecord> = {}): ImportCorrectionRecord => ({
  importId: 'import-1',
  number: 1,
  revision: 2,
  changes: [{ path: '/declaredTotal', old: '"90.10"', new: '"90.00"' }],
  madeBy: 'cleo',
  madeAt: moment(7),
  ...given,
});

export const entry = (given: Partial<NewJournalEntry> = {}): NewJournalEntry => ({
  at: moment(7),
  actorId: 'ann',
  action: 'draft.saved',
  subjectType: 'draft',
  subjectId: 'draft-1',
  organisationId: 'root',
  details: '{"revision":1}',
  ...given,
});

/** A segment of two forms, the second of which stands elsewhere. */
export const segment = (given: Partial<ArchiveSegmentRecord> = {}): ArchiveSegmentRecord => ({
  id: 'segment-1',
  fiscalYear: 2025,
  format: 1,
  formCount: 2,
  deadCount: 1,
  revision: 2,
  packedAt: moment(8),
  retiredAt: null,
  segmentSha256: 'f'.repeat(64),
  checksum: 'a'.repeat(64),
  organisations: '["root"]',
  dead: Uint8Array.of(2),
  owners: Uint8Array.of(0, 0, 0, 0),
  revisions: Uint8Array.of(1, 0, 0, 0, 3, 0, 0, 0),
  assessmentIds: new Uint8Array(32).fill(7),
  officials: '{}',
  segment: Uint8Array.of(80, 76, 83, 71),
  ...given,
});

export const study = (given: Partial<StudyRecord> = {}): StudyRecord => ({
  id: 'study-1',
  kind: 'comparison',
  name: '及格线改为七十',
  note: '',
  question: '{"kind":"comparison"}',
  candidateHash: 'a'.repeat(64),
  draftId: 'draft-1',
  state: 'queued',
  revision: 1,
  isShared: false,
  chunkCount: null,
  formCount: null,
  failure: null,
  resultHash: null,
  summary: null,
  madeBy: 'ann',
  madeAt: moment(9),
  startedAt: null,
  endedAt: null,
  ...given,
});

export const studyChunk = (given: Partial<StudyChunkRecord> = {}): StudyChunkRecord => ({
  studyId: 'study-1',
  chunk: 0,
  segmentId: 'segment-1',
  formCount: 1,
  include: Uint8Array.of(1),
  ...given,
});

/** One row of every kind. */
export async function fill(store: StoreSession): Promise<void> {
  await store.organisations.insert(organisation('root'));
  await store.drafts.insert(draft());
  await store.drafts.addApproval(approval());
  await store.drafts.addImpactStudy(impactStudy());
  await store.drafts.addComment(comment());
  await store.drafts.addScheduleEntry(scheduleEntry());
  await store.versions.insert(version());
  await store.assessments.insert(assessment(), revisionOf(assessment()));
  await store.assessments.addScorecard(scorecard());
  await store.assessments.addOverride(override());
  await store.assessments.addEvidence(evidence());
  await store.assessments.addReviewerScores(reviewerScores());
  await store.assessments.addComment(assessmentComment());
  await store.imports.insert(importOf(), [{ form: importForm(), reading: importReading() }]);
  await store.imports.addCorrection(correction());
  await store.journal.append(entry());
}
