import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningPostgres, startEmbedded } from '../../packages/storage/test/support/embedded-postgres.ts';
import { type Program, startProgram } from '../../scripts/scale-out/program.ts';
import { violations } from './support/axe.ts';
import { type Running, startRunning, type Visit } from './support/running.ts';
import { screenshot } from './support/screenshot.ts';

/**
 * Policy staff ask what a draft does as a study, and follow it. The server leaves chunks to workers, and there is none until one is started: so a study is on its
 * way for as long as the test wants it to be.
 */
let postgres: RunningPostgres;
let folder = '';
let running: Running;
let editor: Visit;
let worker: Program | null = null;
/** Of the year that the workbench looked at. */
let forms = 0;
const queued = () => ({ DATABASE_URL: postgres.url, JOBS: 'bullmq' });

beforeAll(async () => {
  postgres = await startEmbedded();
  folder = await mkdtemp(join(tmpdir(), 'plumbline-e2e-worker-'));
  running = await startRunning(undefined, queued());
  editor = await running.as('demo-editor');
}, 300_000);
afterAll(async () => {
  await worker?.kill();
  await running?.stop();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const progress = (page: Page) => page.getByRole('progressbar');
const state = (page: Page, name: string) => page.locator('.study-question').getByText(name, { exact: true });

/** How often the page asked the server for the study, and how often for its events. */
function asked(page: Page): { readonly study: number; readonly events: number } {
  const counts = { study: 0, events: 0 };
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/api\/v1\/studies\/[0-9a-f-]{36}$/.test(pathname)) counts.study++;
    if (/^\/api\/v1\/studies\/[0-9a-f-]{36}\/progress$/.test(pathname)) counts.events++;
  });
  return counts;
}

test('a draft is tried on every past form, from the workbench, with what was typed last', async () => {
  const { page } = editor;
  await page.getByRole('button', { name: /新建草案：财政部 2021 年自评办法/ }).click();
  await page.getByRole('tab', { name: '影响', exact: true }).click();
  await page.getByTestId('impact-result').waitFor();
  await page.getByLabel('参数 passMark 的值').fill('70%');
  await button(page, '作为测算运行').click();
  const dialog = page.getByRole('dialog');
  forms = Number(/要重新计分 ([\d,]+) 份/.exec((await dialog.getByText(/份已通过的自评表/).textContent()) ?? '')?.[1]);
  await dialog.getByText(/财政部 2021 年自评办法（成本单列） 的草案，第 \d+ 稿/).waitFor();
  await expect
    .poll(() => dialog.getByLabel('名称').inputValue())
    .toMatch(/^财政部 2021 年自评办法（成本单列） 的草案，第 \d+ 稿：2024 年$/);
  // Whoever comes by the address alone finds the same.
  await page.reload();
  await expect.poll(() => dialog.getByLabel('名称').inputValue()).toMatch(/的草案，第 \d+ 稿：2024 年$/);
  await dialog.getByText(/份已通过的自评表/).waitFor();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'study-of-a-draft');
  await dialog.getByLabel('名称').fill('及格线提到七成');
  await dialog.getByRole('button', { name: '开始测算', exact: true }).click();
  await page.waitForURL(/\/studies\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { name: '及格线提到七成' }).waitFor();
});

test('it is stopped and gone on with, and says where it stands', async () => {
  const { page } = editor;
  await page.getByText(/已完成 0 \/ \d+ 块/).waitFor();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'study-on-its-way');
  await button(page, '停止').click();
  await page.getByText('测算已停止').waitFor();
  await state(page, '已停止').waitFor();
  await page.reload();
  await page.getByText('测算已停止').waitFor();
  await screenshot(page, 'study-stopped');
  await button(page, '继续').click();
  await state(page, '测算中').waitFor();
  await button(page, '停止').waitFor();
});

test('it is watched without asking: the server tells of what a worker does', async () => {
  const { page } = editor;
  // Another window that gets no events, and asks every now and then.
  const window = await editor.context.newPage();
  window.setDefaultTimeout(60_000);
  await window.route('**/api/v1/studies/*/progress', (route) => route.abort());
  const [told, asking] = [asked(page), asked(window)];
  await Promise.all([page.reload(), window.goto(page.url())]);
  await Promise.all([page, window].map((one) => progress(one).waitFor()));
  await expect.poll(() => asking.study, { timeout: 30_000 }).toBeGreaterThanOrEqual(3);
  // Once for the page itself, whose events go on.
  expect(told).toEqual({ study: 1, events: 1 });
  worker = await startProgram('worker', { ...queued(), PLUMBLINE_DATA: folder }, /worker is ready/);
  await Promise.all([page, window].map((one) => state(one, '完成').waitFor({ timeout: 60_000 })));
  // And once when it was over.
  expect(told).toEqual({ study: 2, events: 1 });
  expect(asking.events).toBe(1);
  await Promise.all([page, window].map((one) => one.getByRole('heading', { name: '出处与复算' }).waitFor()));
  await window.close();
});

test('what it found is that of the draft as it was typed', async () => {
  const { page } = editor;
  const found = await page.evaluate(
    async (path) => (await fetch(`/api/v1${path}/result`)).json(),
    new URL(page.url()).pathname,
  );
  expect(forms).toBeGreaterThan(100);
  expect(found).toMatchObject({ simulation: true, population: { forms }, raised: 0 });
  expect(found.lowered).toBeGreaterThan(0);
  const changed = found.waterfall.bars.flatMap(({ change }: { change: { id: string } | null }) => change?.id ?? []);
  expect(changed).toEqual(expect.arrayContaining([expect.stringContaining('passMark')]));
});

test('nobody’s console was told of anything but the events that were refused', () => {
  expect(editor.complaints).toEqual([]);
});
