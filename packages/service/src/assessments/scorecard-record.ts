import type { Scorecard } from '@plumbline/core';
import type { RuleSetVersionRecord, ScorecardRecord } from '@plumbline/storage';

/** What is known of a scorecard beside what it says: of what it is, and who made it when. */
export type ScorecardOrigin = Pick<ScorecardRecord, 'id' | 'assessmentId' | 'revision' | 'madeBy' | 'madeAt'>;

/** A scorecard as it is kept: the whole document, and beside it what lists are made by. */
export const scorecardRecord = (
  scorecard: Scorecard,
  { ruleSetId, version }: Pick<RuleSetVersionRecord, 'ruleSetId' | 'version'>,
  origin: ScorecardOrigin,
): ScorecardRecord => ({
  ...origin,
  ruleSetId,
  version,
  ruleSetHash: scorecard.ruleSet.hash,
  inputHash: scorecard.inputHash,
  engineVersion: scorecard.engineVersion,
  document: JSON.stringify(scorecard),
  total: scorecard.total,
  rating: scorecard.rating,
});
