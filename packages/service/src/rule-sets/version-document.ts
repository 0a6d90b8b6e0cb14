import type { RuleSet } from '@plumbline/core';
import type { RuleSetVersionRecord } from '@plumbline/storage';

/** The rule set of a version. It was checked when it was published and has not changed since. */
export function ruleSetOf({ document }: Pick<RuleSetVersionRecord, 'document'>): RuleSet {
  return JSON.parse(document) as RuleSet;
}
