import { jsonRulesEngine } from '../candidates/json-rules-engine.ts';
import { columns, scoresOnly } from '../candidates/ours.ts';
import { type Effort, FULL_EFFORT, measureInTurns } from '../measure.ts';
import { type BenchRow, rowsOf } from '../row.ts';
import { indicatorLibrary } from '../workload/indicator-library.ts';
import { workloadForms, workloadOf } from '../workload/workload.ts';

export type GrowthSizes = {
  readonly rules: readonly number[];
  readonly single: number;
  readonly columns: number;
  /** Forms a run of json-rules-engine, by the number of rules. */
  readonly slow: (rules: number) => number;
  readonly effort: Effort;
};

export const GROWTH_SIZES: GrowthSizes = {
  rules: [10, 100, 1000],
  single: 1000,
  columns: 16_384,
  slow: (rules) => Math.max(1, Math.floor(200 / rules)),
  effort: { ...FULL_EFFORT, rounds: 9 },
};

/** The same forms under few and many rules. Each figure stands beside the one of the fewest rules. */
export async function benchGrowth(sizes: GrowthSizes = GROWTH_SIZES): Promise<BenchRow[]> {
  const forms = workloadForms(sizes.columns);
  const workloads = sizes.rules.map((rules) => {
    const workload = workloadOf(indicatorLibrary(rules, forms), forms, sizes.single);
    const slow = jsonRulesEngine(workload, sizes.slow(rules));
    return [slow, scoresOnly(workload), columns(workload)].map((one) => ({
      ...one,
      name: `${one.name}, ${rules} rules`,
    }));
  });
  for (const candidates of workloads) await compareTotals(candidates);
  const figures = await measureInTurns(workloads.flat(), sizes.effort);
  return ['json-rules-engine reused', 'scores only', 'columns'].flatMap((name) => {
    const own = new Map([...figures].filter(([key]) => key.startsWith(`${name}, `)));
    return rowsOf('growth', 'CPU µs a form', own, `${name}, ${sizes.rules[0]} rules`);
  });
}

/** All of them score by the same rules: json-rules-engine may miss a cent a row, nobody else anything. */
async function compareTotals(candidates: readonly ReturnType<typeof columns>[]): Promise<void> {
  for (const { run } of candidates) await run();
  const [slow, single, many] = candidates;
  for (let form = 0; form < (single?.totals.length ?? 0); form++) {
    const [expected = Number.NaN, found] = [single?.totals[form], many?.totals[form]];
    if (expected !== found) throw new Error(`${many?.name} gives form ${form} ${found}, not ${expected}`);
    const roughly = slow?.totals[form];
    if (roughly !== undefined && Math.abs(roughly - expected) > MOST_CENTS_OFF)
      throw new Error(`${slow?.name} gives form ${form} ${roughly}, not ${expected}`);
  }
}

const MOST_CENTS_OFF = 13;
