import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { SelfEvaluation } from '@plumbline/core';
import type { Page } from 'playwright-core';
import { exampleForms, newForm } from '../../e2e/support/new-form.ts';
import { startRunning } from '../../e2e/support/running.ts';
import { type BenchRow, row } from '../row.ts';

const ROWS = 60;
const KEYS = 60;
const RECORDER = 'globalThis.formRecorder';

/** What an evaluator waits for who fills in a long form: from the key to the painted total, and how long the page did not answer. */
export async function benchForm(root: string): Promise<BenchRow[]> {
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build-admin.ts'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const running = await startRunning();
  try {
    const visit = await running.as('demo-evaluator');
    const { page } = visit;
    await page.addInitScript({ path: join(root, 'test/bench/browser/form-recorder.mjs') });
    await page.goto(running.url + (await newForm(visit, longForm())));
    await page.getByText(/^已得/).waitFor();
    await page.locator('[data-cell="/indicators/30/actual"]').click();
    // A digit after the first, and away again: below its target every one gives other points.
    await typed(page, ['1']);
    const keys = Array.from({ length: KEYS }, (_, at) => (at % 2 === 0 ? String(1 + ((at / 2) % 9)) : 'Backspace'));
    await typed(page, keys.slice(0, 10));
    const { waits, blocks } = await typed(page, keys);
    const name = `form of ${ROWS} indicators: key to painted total`;
    return [
      row('form', `${name}, median`, quantile(waits, 0.5), 'ms'),
      row('form', `${name}, 95 of 100`, quantile(waits, 0.95), 'ms'),
      row('form', `${name}: longest block (50: none longer)`, Math.max(50, ...blocks), 'ms'),
    ];
  } finally {
    await running.stop();
  }
}

type Typing = { readonly waits: readonly number[]; readonly blocks: readonly number[] };

/** A key after the other, each when the total of the one before is there. */
async function typed(page: Page, keys: readonly string[]): Promise<Typing> {
  await page.evaluate(`Object.assign(${RECORDER}, { waits: [], blocks: [] })`);
  for (const key of keys) {
    const painted = page.evaluate(`new Promise((done) => { ${RECORDER}.done = done; })`);
    await page.keyboard.press(key);
    await painted;
    await page.waitForTimeout(120);
  }
  return page.evaluate(`({ waits: ${RECORDER}.waits, blocks: ${RECORDER}.blocks })`);
}

function longForm(): SelfEvaluation {
  const [form] = exampleForms();
  if (!form) throw new Error('There is no example of a form');
  const lines = Array.from({ length: ROWS }, (_, at) => form.indicators[at % form.indicators.length]).flatMap(
    (one, at) => (one ? [{ ...one, name: `${one.name}（${at + 1}）`, maxScore: '1', declaredScore: '1' }] : []),
  );
  const indicators = lines.map((line, at) =>
    at === 30 ? { ...line, target: '>=1000场', actual: null, maxScore: '31' } : line,
  );
  return { ...form, indicators };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
