// `npm run bench [-- --json FILE] [--only SUITE,…] [--forms N | --million] [--trace FILE] [--report FILE] [--with FILE,…]`: what scoring costs, beside what
// others take. Read the ratios, which are of one run; the microseconds are this machine's. A report may take in suites of earlier runs, from their JSON.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCatalog } from '@plumbline/catalog';
import { printGoals } from './goals.ts';
import { benchReport } from './report.ts';
import { type BenchRow, printRows } from './row.ts';
import { benchArchive } from './suites/archive.ts';
import { benchBeside } from './suites/beside.ts';
import { benchBrowser } from './suites/browser.ts';
import { benchDocuments } from './suites/documents.ts';
import { benchEngines } from './suites/engine.ts';
import { benchForm } from './suites/form.ts';
import { benchGrowth } from './suites/growth.ts';
import { benchLists } from './suites/lists.ts';
import { benchMillion } from './suites/million.ts';
import { benchScorecard } from './suites/scorecard.ts';
import { benchServer } from './suites/server.ts';
import { benchStudies } from './suites/studies.ts';
import { benchTrace, worstRatio } from './suites/trace.ts';
import { benchWorkers } from './suites/workers.ts';

/** Scoring with everything explained may cost this many times json-rules-engine alone. */
const LIMIT = 1.5;
const FORMS = 50_000;
/** What the pages are to bear. */
const BROWSER_FORMS = 100_000;
/** Some tens of chunks. */
const WORKERS_FORMS = 200_000;

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    forms: { type: 'string' },
    million: { type: 'boolean', default: false },
    trace: { type: 'string' },
    report: { type: 'string' },
    with: { type: 'string' },
  },
});
const forms = values.million ? 1_000_000 : Number(values.forms ?? process.env.BENCH_FORMS ?? FORMS);
if (!(Number.isInteger(forms) && forms > 0)) refuse(`--forms must be a whole number above 0, not ${values.forms}`);

/** Where the launcher starts every task. */
const root = process.cwd();
const catalog = await openCatalog(join(root, 'rules'));
/** The archives first: the peak of memory is then theirs, and their figures are not those of a heap that others have filled. */
const suites: Readonly<Record<string, () => Promise<BenchRow[]>>> = {
  million: () => benchMillion(catalog, forms),
  studies: async () => benchStudies(root, forms),
  workers: () => benchWorkers(root, values.forms === undefined ? WORKERS_FORMS : forms),
  archive: () => benchArchive(catalog, Math.min(forms, FORMS)),
  trace: () => benchTrace(root, catalog),
  engine: () => benchEngines(),
  growth: () => benchGrowth(),
  scorecard: () => benchScorecard(root, catalog),
  documents: () => benchDocuments(root),
  lists: async () => benchLists(root),
  server: () => benchServer(root),
  form: () => benchForm(root),
  beside: () => benchBeside(root, values.forms === undefined ? BROWSER_FORMS : forms),
  browser: () => benchBrowser(root, values.forms === undefined ? BROWSER_FORMS : forms, values.trace ?? null),
};
const chosen = values.only?.split(',').filter((name) => name !== '') ?? Object.keys(suites);
const rows: BenchRow[] = [];
for (const name of chosen) {
  const suite = suites[name] ?? refuse(`no suite "${name}"; there are: ${Object.keys(suites).join(', ')}`);
  const measured = await suite();
  console.log(printRows(measured));
  rows.push(...measured);
}
console.log(printGoals(rows));
if (values.report !== undefined) {
  const earlier = await Promise.all((values.with?.split(',') ?? []).map(readRows));
  await writeFile(values.report, benchReport([...earlier.flat(), ...rows], new Date().toISOString().slice(0, 10)));
}
if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
if (chosen.includes('trace')) {
  const [typical, small] = [worstRatio(rows, 'typical'), worstRatio(rows, 'small')];
  console.log(
    `worst ratio of a typical form ${typical.toFixed(2)}, limit ${LIMIT}; of a small form ${small.toFixed(2)}`,
  );
  process.exitCode = typical <= LIMIT ? 0 : 1;
}

async function readRows(file: string): Promise<readonly BenchRow[]> {
  return JSON.parse(await readFile(file, 'utf8'));
}

function refuse(reason: string): never {
  console.error(reason);
  process.exit(2);
}
