// `npm run bench [-- --json FILE]`: what scoring a form with its whole trace costs, beside json-rules-engine alone on the same
// conditions. Read the ratios; the microseconds are this machine's.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRuleSet, openCatalog } from '@plumbline/catalog';
import type { SelfEvaluation } from '@plumbline/core';
import { compileRuleSet, score } from '@plumbline/engine';
import { benchArchive } from './archive.ts';
import { measureInTurns } from './measure.ts';
import { printRows } from './row.ts';
import { benchScorecard } from './scorecard.ts';
import { stockRun } from './stock-engine.ts';
import { variants } from './variants.ts';

/** Scoring with everything explained may cost this many times json-rules-engine alone. */
const LIMIT = 1.5;
/** Forms have 8 to 14 rows; half that is small, and what is done once a form weighs more. */
const TYPICAL_ROWS = 8;

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const forms = JSON.parse(await readFile(join(root, 'examples/shanghai-2020/forms.json'), 'utf8')) as SelfEvaluation[];
const catalog = await openCatalog(join(root, 'rules'));
type Result = {
  readonly size: 'typical' | 'small';
  readonly alone: number;
  readonly scored: number;
  readonly ratio: number;
};
const results: Record<string, Result> = {};
for (const name of ['shanghai-2020', 'cn-mof-2020-10', 'cn-mof-2021-101']) {
  const ruleSet = (await loadRuleSet(catalog, name))?.ruleSet;
  if (!ruleSet) throw new Error(`No rule set ${name}`);
  const compiled = compileRuleSet(ruleSet);
  const stock = stockRun(compiled);
  for (const form of forms) {
    const varied = variants(form);
    const runs = varied.map(stock);
    const { alone = 0, scored = 0 } = await measureInTurns({
      alone: (call) => (runs[call % runs.length] ?? (() => Promise.resolve()))(),
      scored: (call) => score(compiled, varied[call % varied.length] ?? form),
    });
    const size = form.indicators.length < TYPICAL_ROWS ? 'small' : 'typical';
    results[`${name}, ${form.indicators.length} rows`] = { size, alone, scored, ratio: scored / alone };
  }
}

console.log('one form with its whole trace          json-rules-engine alone      scored and explained     ratio');
for (const [name, { alone, scored, ratio }] of Object.entries(results)) {
  console.log(
    `${name.padEnd(36)} ${`${alone.toFixed(0)} µs`.padStart(24)} ${`${scored.toFixed(0)} µs`.padStart(24)} ${ratio.toFixed(2).padStart(9)}`,
  );
}
const worst = (size: Result['size']) =>
  Math.max(...Object.values(results).flatMap((one) => (one.size === size ? [one.ratio] : [])));
console.log(
  `worst ratio of a typical form ${worst('typical').toFixed(2)}, limit ${LIMIT}; of a small form ${worst('small').toFixed(2)}`,
);
const archive = await benchArchive(catalog, Number(process.env.BENCH_FORMS ?? 50_000));
const scorecards = await benchScorecard(catalog, forms);
console.log(printRows([...archive, ...scorecards]));
const file = process.argv[process.argv.indexOf('--json') + 1];
if (process.argv.includes('--json') && file) {
  await writeFile(
    file,
    `${JSON.stringify({ limit: LIMIT, typical: worst('typical'), small: worst('small'), results, rows: [...archive, ...scorecards] }, null, 2)}\n`,
  );
}
process.exitCode = worst('typical') <= LIMIT ? 0 : 1;
