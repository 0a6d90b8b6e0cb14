import { type Catalog, loadRuleSet } from '@plumbline/catalog';
import type { SelfEvaluation } from '@plumbline/core';
import { compileRuleSet, score, scorecardOf } from '@plumbline/engine';
import { archiveForms } from '@plumbline/samples';
import { measureInTurns } from './measure.ts';
import type { BenchRow } from './row.ts';
import { variants } from './variants.ts';

/** The full scorecard from the compiled evaluator beside the reference evaluator’s, on the same forms; a ratio is how many times faster. */
export async function benchScorecard(catalog: Catalog, forms: readonly SelfEvaluation[]): Promise<BenchRow[]> {
  const varied = forms.flatMap((form) => [
    { name: `${form.indicators.length} rows, varied`, forms: variants(form) },
    // More of them than are scored: results that nobody has seen before.
    { name: `${form.indicators.length} rows, no two alike`, forms: variants(form, 2000) },
  ]);
  const archive = { name: 'archive of 13 rows', forms: [...archiveForms({ seed: 7, forms: 2000, rows: 13 })] };
  const workloads = [
    ...['shanghai-2020', 'cn-mof-2020-10', 'cn-mof-2021-101'].flatMap((id) => varied.map((one) => ({ id, ...one }))),
    ...['cn-mof-2020-10', 'cn-mof-2021-101'].map((id) => ({ id, ...archive })),
  ];
  const rows: BenchRow[] = [];
  for (const { id, name, forms: measured } of workloads)
    rows.push(...(await benchForms(catalog, id, `${id}, ${name}`, measured)));
  return rows;
}

/**
 * The calls of a candidate take one form after another, and both candidates take the same. The compiled evaluator goes first, so
 * that it is the one to whom texts are new.
 */
async function benchForms(
  catalog: Catalog,
  id: string,
  name: string,
  forms: readonly SelfEvaluation[],
): Promise<BenchRow[]> {
  const ruleSet = (await loadRuleSet(catalog, id))?.ruleSet;
  if (!ruleSet) throw new Error(`No rule set ${id}`);
  const compiled = compileRuleSet(ruleSet);
  const formOf = (call: number) => forms[call % forms.length] as SelfEvaluation;
  const { reference = 0, direct = 0 } = await measureInTurns({
    direct: async (call) => scorecardOf(compiled, formOf(call)),
    reference: (call) => score(compiled, formOf(call)),
  });
  const row = { suite: 'scorecard', unit: 'µs a form' };
  return [
    { ...row, name: `${name}: reference`, value: reference, ratioTo: null, ratio: null },
    { ...row, name, value: direct, ratioTo: 'faster than the reference', ratio: reference / direct },
  ];
}
