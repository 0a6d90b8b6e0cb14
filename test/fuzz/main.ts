// `npm run fuzz [-- --seed N --minutes M]`: random forms under random rule sets, scored in every way there is, until the time is
// over or two ways disagree. `--seed N --run K` repeats one case.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareCase } from './compare-case.ts';
import { createFigures, Disagreement, figuresIn } from './figures.ts';
import { caseOf, type FuzzCase } from './fuzz-case.ts';

const REPORT_EVERY_MS = 15_000;

const { values } = parseArgs({
  options: { seed: { type: 'string' }, minutes: { type: 'string', default: '2' }, run: { type: 'string' } },
});
const seed = wholeNumber('seed', values.seed) ?? Math.floor(Math.random() * 2 ** 31);
const only = wholeNumber('run', values.run);
const until = performance.now() + Number(values.minutes) * 60_000;
if (!(Number(values.minutes) > 0)) refuse(`--minutes must be a number above 0, not ${values.minutes}`);
if (only !== null && values.seed === undefined) refuse('--run repeats a case of a seed: say --seed as well');

const figures = createFigures();
let [forms, refused, reported] = [0, 0, performance.now()];
console.log(`seed ${seed}`);
for (let run = only ?? 0; only === null ? performance.now() < until : run === only; run++) {
  if (!(await holds(run))) process.exit(1);
  if (performance.now() - reported < REPORT_EVERY_MS) continue;
  reported = performance.now();
  console.log(`run ${run}: ${progress()}`);
}
console.log(`${progress()}, all the same; ${refused} rule sets did not compile`);
console.log(JSON.stringify(figures.counts()));

function progress(): string {
  return `${figuresIn(figures.counts())} figures of ${forms} forms compared`;
}

/** Whether the ways of scoring agree about a case; where not, says so and keeps the case. */
async function holds(run: number): Promise<boolean> {
  const one = caseOf(seed, run);
  try {
    const met = await compareCase(one, figures);
    forms += met?.forms ?? 0;
    refused += met ? 0 : 1;
    return true;
  } catch (error) {
    await report(run, one, error);
    return false;
  }
}

async function report(run: number, { base, candidate, forms }: FuzzCase, error: unknown): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-fuzz-'));
  const write = (name: string, value: unknown) => writeFile(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  await write('rule-set.json', base);
  await write('candidate.json', candidate);
  await write('forms.json', forms);
  if (error instanceof Disagreement) {
    const { kind, where, expected, found } = error;
    await write('form.json', forms[where.form]);
    await write('difference.json', { kind, where, expected, found });
  }
  console.error(error instanceof Disagreement ? error.message : error);
  console.error(`The rule set, the form and the difference are in ${folder}`);
  console.error(`Again: npm run fuzz -- --seed ${seed} --run ${run}`);
}

function wholeNumber(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  return Number.isInteger(value) && value >= 0 ? value : refuse(`--${name} must be a whole number, not ${text}`);
}

function refuse(reason: string): never {
  console.error(reason);
  process.exit(2);
}
