export { type AttributedPart, type Attribution, type Attributor, createAttributor } from './attribution/attribution.ts';
export type { Change, ChangeKind } from './attribution/changes.ts';
export { createAnyScorer, createSegmentScorer, type SegmentScorer, scoreSegment } from './batch/score-segment.ts';
export { NO_EXECUTION, NO_FIGURE, type SegmentScores } from './batch/segment-scores.ts';
export {
  DamagedSegmentError,
  decodeSegment,
  encodeSegment,
  SEGMENT_FORMAT,
  type SegmentFault,
} from './columns/binary.ts';
export type { Digest } from './columns/frame.ts';
export { createFormPacker, type FormPacker, packForms } from './columns/pack.ts';
export { SEGMENT_FORMS, type Segment } from './columns/segment.ts';
export { type FormTitle, formTitle, unpackForm } from './columns/unpack-form.ts';
export type { DistributionSummary, HistogramBin } from './statistics/distribution.ts';
export type { GroupSummary } from './statistics/group-sums.ts';
export type { RuleChange } from './statistics/rule-changes.ts';
export {
  createStudy,
  type MigrationCell,
  type Study,
  type StudyOptions,
  type StudyStatistics,
  type StudyTally,
} from './statistics/study-statistics.ts';
export {
  type CaseFilter,
  type CasePage,
  type CaseQuery,
  findCase,
  listCases,
  type StudyCase,
} from './study/cases/list-cases.ts';
export { type UnitPairs, unitPairs } from './study/cases/unit-pairs.ts';
export {
  type ChunkResult,
  DamagedChunkError,
  decodeChunkResult,
} from './study/chunk/chunk-result.ts';
export { createStudyRunner, type StudyRunner } from './study/chunk/run-comparison.ts';
export { idText, writeId } from './study/forms/identifiers.ts';
export { ofTypes } from './study/forms/of-types.ts';
export { officialColumns } from './study/forms/official-columns.ts';
export { assembleMatrix, createMatrixRunner, type MatrixPlan } from './study/matrix/matrix.ts';
export { GIVEN_PLACES, type OfficialColumns, type StudyChunk, type StudyPlan } from './study/plan.ts';
export { assembleStudy } from './study/result/assemble.ts';
