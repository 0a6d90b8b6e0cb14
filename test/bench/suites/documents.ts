import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchRow, row } from '../row.ts';

export type DocumentsSizes = {
  /** Files of one form each, of the type that counts and of the others. */
  readonly workbooks: number;
  readonly others: number;
  /** Forms of the one large PDF. */
  readonly pdfForms: number;
};

const SIZES: DocumentsSizes = { workbooks: 1000, others: 200, pdfForms: 200 };

/** What a command took, its start included. */
type Usage = { readonly seconds: number; readonly cpuSeconds: number; readonly maxRSS: number };

/** Whole folders of forms read by the command, as somebody would, with its results written; the same forms as JSON beside them. */
export async function benchDocuments(root: string, sizes = SIZES): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const run = (name: string, type: string, files: number, forms: number) =>
      importFiles(root, join(folder, name), { type, files, forms });
    const workbooks = await run('xlsx', 'xlsx', sizes.workbooks, 1);
    const stored = await run('json', 'json', sizes.workbooks, 1);
    const rows = [
      ...rowsFor(`${sizes.workbooks} workbooks`, sizes.workbooks, workbooks, stored),
      ...rowsFor(`${sizes.workbooks} JSON files`, sizes.workbooks, stored, stored),
    ];
    for (const type of ['docx', 'pdf', 'html', 'csv', 'txt']) {
      const used = await run(type, type, sizes.others, 1);
      rows.push(
        row('documents', `${sizes.others} ${type} files`, (used.cpuSeconds * 1e3) / sizes.others, 'CPU ms a form'),
      );
    }
    const large = await run('large', 'pdf', 1, sizes.pdfForms);
    const name = `one PDF of ${sizes.pdfForms} forms`;
    return [
      ...rows,
      row('documents', name, (large.cpuSeconds * 1e3) / sizes.pdfForms, 'CPU ms a form'),
      row('documents', `${name}: peak memory`, large.maxRSS, 'GiB'),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

function rowsFor(name: string, files: number, used: Usage, stored: Usage): BenchRow[] {
  const ratio = used.cpuSeconds / stored.cpuSeconds;
  return [
    {
      ...row('documents', name, (used.cpuSeconds * 1e3) / files, 'CPU ms a form'),
      ratioTo: 'the same forms as JSON',
      ratio,
    },
    row('documents', `${name}: files a second`, files / used.seconds, 'files/s'),
    row('documents', `${name}: peak memory`, used.maxRSS, 'GiB'),
  ];
}

type Files = { readonly type: string; readonly files: number; readonly forms: number };

async function importFiles(root: string, folder: string, { type, files, forms }: Files): Promise<Usage> {
  await command(root, ['test/bench/documents/make-files.ts', folder, type, String(files), String(forms)]);
  const usage = `${folder}.usage.json`;
  const started = performance.now();
  const out = `${folder}-out`;
  await command(
    root,
    ['--import', './test/bench/documents/report-usage.mjs', 'apps/cli/src/main.ts', 'import', folder, '--out', out],
    usage,
  );
  const seconds = (performance.now() - started) / 1e3;
  return { seconds, ...(JSON.parse(await readFile(usage, 'utf8')) as Omit<Usage, 'seconds'>) };
}

/** Forms of the archive have faults on purpose, which the command ends with 1 or 2 for. */
const FINE = [0, 1, 2];

function command(root: string, args: readonly string[], usage = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
      cwd: root,
      env: { ...process.env, USAGE_FILE: usage },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code !== null && FINE.includes(code)
        ? resolve()
        : reject(new Error(`${args.join(' ')} ended with ${code}: ${said.slice(-2000)}`)),
    );
  });
}
