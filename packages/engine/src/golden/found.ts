import type { GoldenExpectation, Scorecard, ScorecardItem } from '@plumbline/core';

type ExpectedItem = NonNullable<GoldenExpectation['items']>[number];

/** The item that an expectation is about: the execution of the budget, or an indicator by its name or its position. */
export const itemFor = ({ item: key }: Pick<ExpectedItem, 'item'>, { items }: Scorecard): ScorecardItem | undefined =>
  items.find((one) => (one.item === 'execution' ? key === 'execution' : one.name === key || String(one.index) === key));

/** What a scorecard has where an expectation says something of an item. */
export function memberOf(item: ScorecardItem, name: string): unknown {
  if (name === 'adjustments') return item.adjustments.map(({ rule }) => rule);
  if (name === 'restore') return item.restore?.actual ?? null;
  return item[name as keyof ScorecardItem];
}

/** Remarks on how a value was read are no part of a rule set's meaning, warnings are. */
export const findingCodes = ({ findings }: Scorecard): string[] =>
  findings.filter(({ rule, severity }) => rule !== null || severity !== 'info').map(({ code }) => code);
