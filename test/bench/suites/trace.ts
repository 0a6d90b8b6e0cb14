import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Catalog, loadRuleSet } from '@plumbline/catalog';
import type { SelfEvaluation } from '@plumbline/core';
import { compileRuleSet, score } from '@plumbline/engine';
import { type Effort, measureInTurns } from '../measure.ts';
import { type BenchRow, rowsOf } from '../row.ts';
import { variants } from '../variants.ts';
import { stockRun } from './stock-engine.ts';

/** Forms have 8 to 14 rows; half that is small, and what is done once a form weighs more. */
const TYPICAL_ROWS = 8;

const EFFORT: Effort = { rounds: 25, roundMs: 60, warmUpMs: 600 };

/** What scoring a form with its whole trace costs, beside json-rules-engine alone on the same conditions. */
export async function benchTrace(root: string, catalog: Catalog, effort = EFFORT): Promise<BenchRow[]> {
  const forms = JSON.parse(await readFile(join(root, 'examples/shanghai-2020/forms.json'), 'utf8')) as SelfEvaluation[];
  const rows: BenchRow[] = [];
  for (const name of ['shanghai-2020', 'cn-mof-2020-10', 'cn-mof-2021-101']) {
    const ruleSet = (await loadRuleSet(catalog, name))?.ruleSet;
    if (!ruleSet) throw new Error(`No rule set ${name}`);
    const compiled = compileRuleSet(ruleSet);
    const stock = stockRun(compiled);
    for (const form of forms) {
      const varied = variants(form);
      const runs = varied.map(stock);
      const of = `${name}, ${form.indicators.length} rows: `;
      const alone = `${of}json-rules-engine alone`;
      const figures = await measureInTurns(
        [
          { name: alone, forms: 1, run: (call) => runs[call % runs.length]?.() },
          {
            name: `${of}scored and explained`,
            forms: 1,
            run: (call) => score(compiled, varied[call % varied.length] ?? form),
          },
        ],
        effort,
      );
      rows.push(...rowsOf('trace', 'CPU µs a form', figures, alone));
    }
  }
  return rows;
}

/** The worst ratio of a form that is explained, among typical forms or small ones. */
export function worstRatio(rows: readonly BenchRow[], size: 'typical' | 'small'): number {
  return Math.max(
    ...rows.flatMap(({ suite, name, ratio }) => {
      const count = Number(/, (\d+) rows: scored/.exec(name)?.[1] ?? Number.NaN);
      const isOne = suite === 'trace' && ratio !== null && count < TYPICAL_ROWS === (size === 'small');
      return isOne && !Number.isNaN(count) ? [ratio] : [];
    }),
  );
}
