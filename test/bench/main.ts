// `npm run bench [-- --json FILE]`: what scoring a form with its whole trace costs, beside json-rules-engine alone on the same
// conditions. Read the ratios; the microseconds are this machine's.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRuleSet, openCatalog } from '@plumbline/catalog';
import type { SelfEvaluation } from '@plumbline/core';
import { compileRuleSet, score } from '@plumbline/engine';
import { measureInTurns } from './measure.ts';
import { stockRun } from './stock-engine.ts';

/** Scoring with everything explained may cost this many times json-rules-engine alone. */
const LIMIT = 1.5;

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const forms = JSON.parse(await readFile(join(root, 'examples/shanghai-2020/forms.json'), 'utf8')) as SelfEvaluation[];
const catalog = await openCatalog(join(root, 'rules'));
const results: Record<string, { readonly stock: number; readonly scored: number; readonly ratio: number }> = {};
for (const name of ['shanghai-2020', 'cn-mof-2020-10', 'cn-mof-2021-101']) {
  const ruleSet = (await loadRuleSet(catalog, name))?.ruleSet;
  if (!ruleSet) throw new Error(`No rule set ${name}`);
  const compiled = compileRuleSet(ruleSet);
  for (const form of forms) {
    const { stock = 0, scored = 0 } = await measureInTurns({
      stock: stockRun(compiled, form),
      scored: () => score(compiled, form),
    });
    results[`${name}, ${form.indicators.length} rows`] = { stock, scored, ratio: scored / stock };
  }
}

console.log('one form with its whole trace          json-rules-engine alone      scored and explained     ratio');
for (const [name, { stock, scored, ratio }] of Object.entries(results)) {
  console.log(
    `${name.padEnd(36)} ${`${stock.toFixed(0)} µs`.padStart(24)} ${`${scored.toFixed(0)} µs`.padStart(24)} ${ratio.toFixed(2).padStart(9)}`,
  );
}
const worst = Math.max(...Object.values(results).map(({ ratio }) => ratio));
console.log(`worst ratio ${worst.toFixed(2)}, limit ${LIMIT}`);
const file = process.argv[process.argv.indexOf('--json') + 1];
if (process.argv.includes('--json') && file)
  await writeFile(file, `${JSON.stringify({ limit: LIMIT, worst, results }, null, 2)}\n`);
process.exitCode = worst <= LIMIT ? 0 : 1;
