import type { GoldenExpectation, GoldenTest, Scorecard } from '@plumbline/core';
import type { CompiledRuleSet } from '../compile.ts';
import { score } from '../score/score.ts';
import { blankForm } from './blank-form.ts';
import { findingCodes, itemFor, memberOf } from './found.ts';

export type GoldenFailure = { readonly at: string; readonly expected: string; readonly found: string };

export type GoldenOutcome = {
  readonly test: GoldenTest;
  readonly scorecard: Scorecard;
  readonly failures: readonly GoldenFailure[];
};

/** Scores the test's form and holds the scorecard against what is expected: exact strings, no tolerance. */
export async function runGoldenTest(compiled: CompiledRuleSet, test: GoldenTest): Promise<GoldenOutcome> {
  const scorecard = await score(compiled, blankForm(compiled.ruleSet, test.form));
  return { test, scorecard, failures: compareExpectation(test.expect, scorecard) };
}

/** Where a scorecard is not what a golden test expects; empty where it is. */
export function compareExpectation(expect: GoldenExpectation, scorecard: Scorecard): GoldenFailure[] {
  const { items = [], findings, adjustments, ...figures } = expect;
  const found = Object.entries(figures).flatMap(([name, wanted]) =>
    differs(name, wanted, scorecard[name as keyof Scorecard]),
  );
  for (const wanted of items) found.push(...compareItem(wanted, scorecard));
  if (findings) found.push(...differs('findings', findings, findingCodes(scorecard)));
  if (adjustments) {
    const lines = scorecard.adjustments.map(({ kind, rule, amount }, index) => ({
      kind,
      ...(adjustments[index]?.rule === undefined ? {} : { rule }),
      amount,
    }));
    found.push(
      ...differs(
        'adjustments',
        adjustments.map(({ kind, rule, amount }) => ({ kind, ...(rule === undefined ? {} : { rule }), amount })),
        lines,
      ),
    );
  }
  return found;
}

function compareItem(
  { item: key, ...wanted }: NonNullable<GoldenExpectation['items']>[number],
  scorecard: Scorecard,
): GoldenFailure[] {
  const item = itemFor({ item: key }, scorecard);
  if (!item) return [{ at: `items ${key}`, expected: 'an item', found: 'none of this name' }];
  return Object.entries(wanted).flatMap(([name, value]) => differs(`${key} ${name}`, value, memberOf(item, name)));
}

function differs(at: string, expected: unknown, found: unknown): GoldenFailure[] {
  const [wanted, got] = [JSON.stringify(expected), JSON.stringify(found ?? null)];
  return wanted === got ? [] : [{ at, expected: wanted, found: got }];
}
