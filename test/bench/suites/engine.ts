import type { Candidate } from '../candidates/candidate.ts';
import { cel } from '../candidates/cel.ts';
import { decimalsByHand } from '../candidates/decimals-by-hand.ts';
import { integersByHand } from '../candidates/integers-by-hand.ts';
import { jsonLogic } from '../candidates/json-logic.ts';
import { jsonRulesEngine } from '../candidates/json-rules-engine.ts';
import { columns, scoresOnly } from '../candidates/ours.ts';
import { zen } from '../candidates/zen.ts';
import { type Effort, FULL_EFFORT, measureInTurns } from '../measure.ts';
import { type BenchRow, row, rowsOf } from '../row.ts';
import { SIXTEEN_RULES } from '../workload/sixteen-rules.ts';
import { workloadForms, workloadOf } from '../workload/workload.ts';

export type EngineSizes = {
  /** Forms scored one by one, and forms as columns; the first of the latter are the former. */
  readonly single: number;
  readonly columns: number;
  /** Forms a run of the engines that take milliseconds; and how many of them are checked against the others. */
  readonly slow: number;
  readonly checkedSlow: number;
  readonly effort: Effort;
};

export const ENGINE_SIZES: EngineSizes = {
  single: 1000,
  columns: 16_384,
  slow: 20,
  checkedSlow: 1000,
  effort: FULL_EFFORT,
};

/** The exact ones, by whose totals the others are judged. */
const EXACT = ['integers by hand', 'scores only', 'columns'];

/**
 * Sixteen rules and four grades over forms of thirteen rows, scored by everybody. All must choose the same rules; those who
 * compute in doubles may miss a cent, and are counted, not stopped.
 */
export async function benchEngines(sizes: EngineSizes = ENGINE_SIZES): Promise<BenchRow[]> {
  const workload = workloadOf(SIXTEEN_RULES, workloadForms(sizes.columns), sizes.single);
  const fast = [jsonLogic, cel, decimalsByHand, integersByHand, scoresOnly, columns].map((make) => make(workload));
  const slow = async (forms: number) =>
    [jsonRulesEngine(workload, forms), await zen(workload, forms)].filter((one) => one !== null);
  const wrong = await wrongTotals([...(await slow(sizes.checkedSlow)), ...fast], sizes.single);
  const measured = [...(await slow(sizes.slow)), ...fast];
  const figures = await measureInTurns(measured, sizes.effort);
  return [
    ...rowsOf('engine', 'CPU µs a form', figures, 'json-rules-engine reused'),
    ...(measured.some(({ name }) => name.startsWith('zen'))
      ? []
      : [row('engine', 'zen-engine: no native addon for this platform', 0, 'measured')]),
    ...[...wrong].map(([name, { count, of }]) =>
      row('engine', `${name}: totals wrong by a cent or more`, count, `of ${of}`),
    ),
  ];
}

type Wrong = { readonly count: number; readonly of: number };

/** How many totals each candidate gets wrong. The exact ones must agree, and nobody may be far off: that is another rule. */
async function wrongTotals(candidates: readonly Candidate[], forms: number): Promise<ReadonlyMap<string, Wrong>> {
  for (const { run } of candidates) await run();
  const exact = candidates.filter(({ name }) => EXACT.includes(name));
  const [first] = exact;
  const wrong = new Map<string, Wrong>();
  for (const { name, totals } of candidates) {
    const of = Math.min(forms, totals.length);
    let count = 0;
    for (let form = 0; form < of; form++) {
      const [expected = 0, found = 0] = [first?.totals[form], totals[form]];
      if (expected === found) continue;
      count++;
      if (EXACT.includes(name) || Math.abs(expected - found) > MOST_CENTS_OFF)
        throw new Error(`${name} gives form ${form} ${found / 100}, not ${expected / 100}`);
    }
    wrong.set(name, { count, of });
  }
  return wrong;
}

/** What rounding thirteen rows in doubles may come to. A rule chosen otherwise would show as whole points. */
const MOST_CENTS_OFF = 13;
