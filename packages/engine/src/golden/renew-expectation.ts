import type { GoldenExpectation, Scorecard } from '@plumbline/core';
import { findingCodes, itemFor, memberOf } from './found.ts';

/**
 * The same expectation with what a scorecard says now: what it spoke of before it speaks of still, and of nothing else. An item that is not there any more is left out. For whoever
 * has looked at the difference and found it right.
 */
export function renewExpectation(expect: GoldenExpectation, scorecard: Scorecard): GoldenExpectation {
  const { items, findings, adjustments, ...figures } = expect;
  const renewed = Object.fromEntries(
    Object.keys(figures).map((name) => [name, scorecard[name as keyof Scorecard] ?? null]),
  );
  return {
    ...renewed,
    ...(items ? { items: items.flatMap((wanted) => renewItem(wanted, scorecard)) } : {}),
    ...(adjustments ? { adjustments: renewAdjustments(adjustments, scorecard) } : {}),
    ...(findings ? { findings: findingCodes(scorecard) } : {}),
  };
}

type Items = NonNullable<GoldenExpectation['items']>;

function renewItem({ item, ...wanted }: Items[number], scorecard: Scorecard): Items {
  const found = itemFor({ item }, scorecard);
  if (!found) return [];
  return [{ item, ...Object.fromEntries(Object.keys(wanted).map((name) => [name, memberOf(found, name) ?? null])) }];
}

/** Lines that speak of their rules go on to. */
function renewAdjustments(before: NonNullable<GoldenExpectation['adjustments']>, { adjustments }: Scorecard) {
  const isNamed = before.length === 0 || before.some(({ rule }) => rule !== undefined);
  return adjustments.map(({ kind, rule, amount }, index) => ({
    kind,
    ...(before[index]?.rule !== undefined || (before[index] === undefined && isNamed) ? { rule } : {}),
    amount,
  }));
}
