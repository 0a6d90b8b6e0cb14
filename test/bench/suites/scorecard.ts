import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Catalog, loadRuleSet, nodeSha256 } from '@plumbline/catalog';
import type { SelfEvaluation } from '@plumbline/core';
import { compileRuleSet, score, scorecardOf } from '@plumbline/engine';
import { archiveForms } from '@plumbline/samples';
import { type Effort, FULL_EFFORT, measureInTurns } from '../measure.ts';
import { type BenchRow, row } from '../row.ts';
import { variants } from '../variants.ts';

/** How many forms of an archive, and how long each is measured. */
export type ScorecardSizes = { readonly archive: number; readonly effort: Effort };

/** Warm for longer than other suites: there is much code to a scorecard, and what compiling it costs is no part of one. */
const SIZES: ScorecardSizes = { archive: 2000, effort: { ...FULL_EFFORT, warmUpMs: 1000 } };

/** The full scorecard from the compiled evaluator beside the reference evaluator’s, on the same forms; a ratio is how many times faster. */
export async function benchScorecard(root: string, catalog: Catalog, sizes = SIZES): Promise<BenchRow[]> {
  const forms = JSON.parse(await readFile(join(root, 'examples/shanghai-2020/forms.json'), 'utf8')) as SelfEvaluation[];
  const varied = forms.flatMap((form) => [
    { name: `${form.indicators.length} rows, varied`, forms: variants(form) },
    // More of them than are scored: results that nobody has seen before.
    { name: `${form.indicators.length} rows, no two alike`, forms: variants(form, sizes.archive) },
  ]);
  const archive = {
    name: 'archive of 13 rows',
    forms: [...archiveForms({ seed: 7, forms: sizes.archive, rows: 13 })],
  };
  const workloads = [
    ...['shanghai-2020', 'cn-mof-2020-10', 'cn-mof-2021-101'].flatMap((id) => varied.map((one) => ({ id, ...one }))),
    ...['cn-mof-2020-10', 'cn-mof-2021-101'].map((id) => ({ id, ...archive })),
  ];
  const rows: BenchRow[] = [];
  // The first once for nothing: on a busy machine its code is still being compiled when it has been warmed up.
  for (const { id, name, forms: measured } of [...workloads.slice(0, 1), ...workloads])
    rows.push(...(await benchForms(catalog, id, { name: `${id}, ${name}`, forms: measured }, sizes.effort)));
  return rows.slice(rows.length / (workloads.length + 1));
}

type Workload = { readonly name: string; readonly forms: readonly SelfEvaluation[] };

/**
 * The calls of a candidate take one form after another, and both candidates take the same. The compiled evaluator goes first, so
 * that it is the one to whom texts are new.
 */
async function benchForms(
  catalog: Catalog,
  id: string,
  { name, forms }: Workload,
  effort: Effort,
): Promise<BenchRow[]> {
  const ruleSet = (await loadRuleSet(catalog, id))?.ruleSet;
  if (!ruleSet) throw new Error(`No rule set ${id}`);
  const compiled = compileRuleSet(ruleSet, { sha256: nodeSha256 });
  const formOf = (call: number) => forms[call % forms.length] as SelfEvaluation;
  const figures = await measureInTurns(
    [
      { name: 'compiled', forms: 1, run: (call) => scorecardOf(compiled, formOf(call)) },
      { name: 'reference', forms: 1, run: (call) => score(compiled, formOf(call)) },
    ],
    effort,
  );
  const [reference = Number.NaN, direct = Number.NaN] = [figures.get('reference'), figures.get('compiled')];
  return [
    row('scorecard', `${name}: reference`, reference, 'µs a form'),
    { ...row('scorecard', name, direct, 'µs a form'), ratioTo: 'faster than the reference', ratio: reference / direct },
  ];
}
