import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../e2e/support/browser.ts';
import { openWorkbench } from '../browser/open-workbench.ts';
import { type Typing, typeFast, typeSlowly } from '../browser/type-keys.ts';
import { type BenchRow, row } from '../row.ts';
import { fillFolder, runScript, startBuilt } from '../server/built-server.ts';

const KEYS = 40;
/** Ten keys a second: faster than most type. */
const FAST = 100;

/**
 * What somebody waits for who changes a rule and looks at past forms: a real browser before a real server with so many accepted forms, from the key to the
 * painted figures, and how long the page did not answer.
 */
export async function benchBrowser(root: string, forms: number, traceFile: string | null): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-browser-'));
  runScript(root, 'scripts/build-admin.ts');
  const filled = fillFolder(root, folder, forms);
  const server = await startBuilt(root, folder);
  const browser = await launchBrowser();
  try {
    const { page, openedIn } = await openWorkbench(browser, root, server.url, filled, forms);
    const name = (what: string) => `${forms.toLocaleString('en')} forms: ${what}`;
    const trace = traceFile === null ? null : await startTrace(browser, page);
    // A digit after the last of a number, and away again: a rule set that can be scored with at every key, and never the one before.
    const keys = Array.from({ length: KEYS }, (_, at) => (at % 2 === 0 ? String(1 + ((at / 2) % 9)) : 'Backspace'));
    await typeSlowly(page, keys.slice(0, 6));
    const slow = await typeSlowly(page, keys);
    const fast = await typeFast(page, keys, FAST);
    if (trace && traceFile !== null) await writeFile(traceFile, await trace());
    return [
      row('browser', name('put into the database'), filled.seconds, 's'),
      row('browser', name('packed, sent and scored at first'), openedIn / 1000, 's'),
      ...rowsOf(name('key to painted impact'), slow),
      row('browser', name('ten keys a second: last key to impact'), last(fast.waits), 'ms'),
      row('browser', name('ten keys a second: impacts painted'), fast.waits.length, `of ${KEYS}`),
      ...heldRows(name('ten keys a second'), fast),
    ];
  } finally {
    await browser.close();
    await ended(server.process);
    await rm(folder, { recursive: true, force: true });
  }
}

const rowsOf = (name: string, typing: Typing): BenchRow[] => [
  row('browser', `${name}, median`, quantile(typing.waits, 0.5), 'ms'),
  row('browser', `${name}, 95 of 100`, quantile(typing.waits, 0.95), 'ms'),
  ...heldRows(name, typing),
];

/** What is shorter than can be observed is said to be as long as that. */
const heldRows = (name: string, { blocks, events }: Typing): BenchRow[] => [
  row('browser', `${name}: longest block (50: none longer)`, Math.max(50, ...blocks), 'ms'),
  row('browser', `${name}: blocks of 50 ms and more`, blocks.length, 'blocks'),
  row('browser', `${name}: longest key event (16: none longer)`, Math.max(16, ...events), 'ms'),
];

const last = (values: readonly number[]) => values.at(-1) ?? Number.NaN;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The developer tools' own trace, to be opened in them; ends with its text. */
async function startTrace(browser: Browser, page: Page): Promise<() => Promise<Buffer>> {
  const session = await page.context().newCDPSession(page);
  const events: unknown[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const categories = ['devtools.timeline', 'blink.user_timing', 'v8.execute', 'disabled-by-default-v8.cpu_profiler'];
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    return Buffer.from(JSON.stringify({ traceEvents: events, metadata: { browser: browser.version() } }));
  };
}

function ended(child: ChildProcess): Promise<unknown> {
  const exit = new Promise((resolve) => child.removeAllListeners('exit').on('exit', resolve));
  child.kill('SIGTERM');
  return exit;
}
