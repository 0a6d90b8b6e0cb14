/** The chain of a journal that was exported, without a server. */
export { verifyJournal as verifyJournalEntries } from '@plumbline/storage';
export { requireRole, requireVisible, type Subject } from './access/require-role.ts';
export { hasRole, type Rights, rightsIn, rightsOf, scopeOf } from './access/rights.ts';
export { type Actor, type Grant, ROLES, type Role } from './actor.ts';
export { type Archive, type ArchiveYear, createArchive } from './archive/archive.ts';
export { type ArchiveVerdict, checkArchive, isWhole, repairArchive } from './archive/check-archive.ts';
export { packArchive } from './archive/pack-archive.ts';
export type { PackedYear } from './archive/packed-year.ts';
export { type AcceptAssessmentInput, acceptAssessment } from './assessments/accept-assessment.ts';
export {
  type ActionRule,
  ASSESSMENT_ACTIONS,
  ASSESSMENT_READERS,
  type AssessmentAction,
} from './assessments/assessment-actions.ts';
export { type AttachEvidenceInput, attachEvidence, MAX_EVIDENCE_BYTES } from './assessments/attach-evidence.ts';
export { type CreateAssessmentInput, createAssessment } from './assessments/create-assessment.ts';
export type { EffectiveScore } from './assessments/effective-score.ts';
export { type AssessmentHead, findAssessments } from './assessments/find-assessments.ts';
export { type AssessmentView, getAssessment } from './assessments/get-assessment.ts';
export { type EvidenceFile, type GetEvidenceInput, getEvidence } from './assessments/get-evidence.ts';
export { type GetScorecardInput, getScorecard } from './assessments/get-scorecard.ts';
export type { JudgedScorecard } from './assessments/judged-scorecard.ts';
export { type LiftOverrideInput, liftOverride } from './assessments/lift-override.ts';
export { type ListAssessmentsInput, type ListedAssessment, listAssessments } from './assessments/list-assessments.ts';
export { listEvidence } from './assessments/list-evidence.ts';
export { listAssessmentRevisions } from './assessments/list-revisions.ts';
export { listScorecards } from './assessments/list-scorecards.ts';
export { type OverrideScoreInput, overrideScore } from './assessments/override-score.ts';
export { type PinScorecardInput, pinScorecard } from './assessments/pin-scorecard.ts';
export { type RecheckAssessmentInput, recheckAssessment } from './assessments/recheck-assessment.ts';
export { removeEvidence } from './assessments/remove-evidence.ts';
export { type RestoreRevisionInput, restoreAssessmentRevision } from './assessments/restore-revision.ts';
export { type ReturnAssessmentInput, returnAssessment } from './assessments/return-assessment.ts';
export { type SaveAssessmentInput, saveAssessment } from './assessments/save-assessment.ts';
export { type ScoreAssessmentInput, scoreAssessment } from './assessments/score-assessment.ts';
export { type SubmitAssessmentInput, submitAssessment } from './assessments/submit-assessment.ts';
export { valueChanges, withChanges } from './assessments/value-changes.ts';
export type { VersionChoice } from './assessments/version-to-score-with.ts';
export { workOutFigures } from './assessments/work-out-figures.ts';
export type { CertificateDifference } from './certificates/certificate-difference.ts';
export { type CertifyScorecardInput, certifyScorecard } from './certificates/certify-scorecard.ts';
export { findCertificate, type PublicCertificate } from './certificates/find-certificate.ts';
export { type CertificateParts, makeCertificate } from './certificates/make-certificate.ts';
export { type CertificateReading, readCertificate, readCertificateText } from './certificates/read-certificate.ts';
export {
  type CertificateCheck,
  type CertificateSources,
  type CertificateVerdict,
  verifyCertificate,
} from './certificates/verify-certificate.ts';
export { type Demo, loadDemo } from './demo/load-demo.ts';
export {
  GatesShutError,
  InvalidInputError,
  NotAllowedError,
  NotFoundError,
  PublishedVersionDiffersError,
  RulesNotKeptError,
  WrongStateError,
} from './errors.ts';
export { type Acceptance, type AcceptImportFormInput, acceptImportForm } from './imports/accept-import-form.ts';
export { type CorrectImportFormInput, correctImportForm } from './imports/correct-import-form.ts';
export type { FormTarget } from './imports/find-import.ts';
export { getImport } from './imports/get-import.ts';
export { getImportFile } from './imports/get-import-file.ts';
export { getImportForm, type ImportFormDetails } from './imports/get-import-form.ts';
export { getImportSource } from './imports/get-import-source.ts';
export { type ImportFileInput, importFile } from './imports/import-file.ts';
export type { ImportFormView, ImportView } from './imports/import-view.ts';
export { type ListImportsInput, listImports } from './imports/list-imports.ts';
export { type SkipImportFormInput, skipImportForm } from './imports/skip-import-form.ts';
export { type ListJournalInput, listJournal } from './journal/list-journal.ts';
export { type JournalReading, readJournalText } from './journal/read-journal-text.ts';
export { verifyJournal } from './journal/verify-journal.ts';
export { type DraftJudge, judgeHere } from './judging/draft-judge.ts';
export { rememberingJudge } from './judging/remembering-judge.ts';
export { type Portfolio, type PortfolioInput, type PortfolioUnit, portfolio } from './portfolio/portfolio.ts';
export type { CommentAtCell } from './reviews/comments-at-cells.ts';
export { type GiveReviewerScoresInput, giveReviewerScores } from './reviews/give-reviewer-scores.ts';
export { listAssessmentComments } from './reviews/list-assessment-comments.ts';
export { listReviewerScores, type OwnReviewerScores, ownReviewerScores } from './reviews/list-reviewer-scores.ts';
export { type AddImpactStudyInput, addImpactStudy } from './rule-sets/add-impact-study.ts';
export { type ApproveDraftInput, approveDraft } from './rule-sets/approve-draft.ts';
export { cancelPublication } from './rule-sets/cancel-publication.ts';
export type { DraftTarget } from './rule-sets/change-draft.ts';
export { type CommentOnDraftInput, commentOnDraft } from './rule-sets/comment-on-draft.ts';
export { type CreateDraftInput, createDraft, type DraftBeginning } from './rule-sets/create-draft.ts';
export { type DiffSide, type DiffVersionsInput, diffVersions } from './rule-sets/diff-versions.ts';
export { discardDraft } from './rule-sets/discard-draft.ts';
export type { DraftContent } from './rule-sets/draft-content.ts';
export { GATES, type Gate, type GateName, type Missing } from './rule-sets/gates.ts';
export { type DraftGates, gatesOf } from './rule-sets/gates-of.ts';
export { type DraftView, getDraft } from './rule-sets/get-draft.ts';
export { getVersion } from './rule-sets/get-version.ts';
export type { FailedTest, Judgement } from './rule-sets/judge-content.ts';
export {
  APPROVAL_LISTS,
  type ApprovalItem,
  type ListApprovalsInput,
  listApprovals,
} from './rule-sets/list-approvals.ts';
export { listComments } from './rule-sets/list-comments.ts';
export { listDraftRevisions } from './rule-sets/list-draft-revisions.ts';
export { type ListDraftsInput, listDrafts } from './rule-sets/list-drafts.ts';
export { listVersions } from './rule-sets/list-versions.ts';
export { loadBundledVersions } from './rule-sets/load-bundled-versions.ts';
export { publishDraft } from './rule-sets/publish-draft.ts';
export { type DueOutcome, publishDue } from './rule-sets/publish-due.ts';
export { type RejectDraftInput, rejectDraft } from './rule-sets/reject-draft.ts';
export { type RequestApprovalInput, requestApproval } from './rule-sets/request-approval.ts';
export { type ResolveCommentInput, resolveComment } from './rule-sets/resolve-comment.ts';
export { type Resolution, type ResolveVersionInput, resolveVersion } from './rule-sets/resolve-version.ts';
export { type RestoreDraftRevisionInput, restoreDraftRevision } from './rule-sets/restore-draft-revision.ts';
export { retireVersion } from './rule-sets/retire-version.ts';
export { type Rollback, rollback } from './rule-sets/rollback.ts';
export { ruleSetHistory, type VersionStory } from './rule-sets/rule-set-history.ts';
export { type SaveDraftInput, saveDraft } from './rule-sets/save-draft.ts';
export { type SchedulePublicationInput, schedulePublication } from './rule-sets/schedule-publication.ts';
export type { VersionKey } from './rule-sets/version-access.ts';
export { versionUse } from './rule-sets/version-use.ts';
export { compiledVersion } from './scoring/compiled-version.ts';
export type { EvidenceFiles, ServiceContext } from './service-context.ts';
export { answerQuestion } from './studies/answer-question.ts';
export { cancelStudy } from './studies/cancel-study.ts';
export { type CreateStudyInput, createStudy } from './studies/create-study.ts';
export { type EditStudyInput, editStudy } from './studies/edit-study.ts';
export { getStudy } from './studies/get-study.ts';
export { keptQuestion } from './studies/kept-question.ts';
export { type ListStudiesInput, listStudies } from './studies/list-studies.ts';
export { planQuestion } from './studies/plan-question.ts';
export { removeStudy } from './studies/remove-study.ts';
export { resumeStudy } from './studies/resume-study.ts';
export { type StudyWatch, watchStudies } from './studies/run-study.ts';
export { type CaseDetails, studyCase } from './studies/study-case.ts';
export { type NamedCase, type NamedCases, studyCases } from './studies/study-cases.ts';
export type { StudyContext } from './studies/study-context.ts';
export { deskHere, type StudyDesk } from './studies/study-desk.ts';
export { studyPairs } from './studies/study-pairs.ts';
export type { PlannedStudy } from './studies/study-question.ts';
export { studyResult } from './studies/study-result.ts';
export type { StudyProgress, StudyView } from './studies/study-view.ts';
export { studyWork, wantedChunk } from './studies/study-work.ts';
