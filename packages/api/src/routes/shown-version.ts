import type { RuleSet } from '@plumbline/core';
import type { RuleSetVersionRecord } from '@plumbline/storage';

/** A version without its document. */
export const versionSummary = (record: RuleSetVersionRecord) => {
  const { ruleSetId: id, version, hash, state, fromYear, untilYear, publishedAt, retiredAt } = record;
  return { id, version, hash, state, fromYear, untilYear, publishedAt, retiredAt };
};

/** A version with its document and its golden tests. */
export const shownVersion = (record: RuleSetVersionRecord) => ({
  ...versionSummary(record),
  document: documentOf(record),
  tests: record.tests,
});

/** The contract let it in before it was published. */
export const documentOf = ({ document }: RuleSetVersionRecord) => JSON.parse(document) as RuleSet;
