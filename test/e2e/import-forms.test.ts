import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SelfEvaluation } from '@plumbline/core';
import { readForms } from '@plumbline/documents';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zipOf } from '../../packages/documents/test/office/zip-of.ts';
import { violations } from './support/axe.ts';
import { dropFiles } from './support/drop-files.ts';
import { chooseRules, dropZone, exampleForms, openImports, written } from './support/imports.ts';
import { type Running, startRunning } from './support/running.ts';
import { screenshot } from './support/screenshot.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SEED = join(ROOT, '../shared/seed.txt');

let running: Running;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-import-'));
  running = await startRunning();
});
afterAll(async () => {
  await running?.stop();
  await rm(folder, { recursive: true, force: true });
});

const renamed = (form: SelfEvaluation, name: string): SelfEvaluation => ({
  ...form,
  project: { ...form.project, name },
});

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('a folder is dropped; two forms in it are compared with their files, one is mended, both become assessments', async () => {
  const { page, context, complaints } = await running.as('demo-evaluator');
  // As in an office without TLS, where browsers keep it from pages.
  await context.addInitScript(() => Reflect.deleteProperty(Crypto.prototype, 'randomUUID'));
  const [fair, offices] = await exampleForms();
  const dropped = join(folder, '2020年度');
  await mkdir(join(dropped, '海外'), { recursive: true });
  await writeFile(join(dropped, '上交会.pdf'), await written(fair, 'pdf'));
  await writeFile(join(dropped, '海外', '海外办事.xlsx'), await written(offices, 'xlsx'));
  await writeFile(join(dropped, '坏.pdf'), 'no PDF at all');
  await writeFile(join(dropped, '.DS_Store'), 'x');
  const three = ['甲', '乙', '丙'].map((name) => ({
    name: `${name}.json`,
    content: JSON.stringify(renamed(fair, name)),
  }));
  await writeFile(join(dropped, '三份.zip'), zipOf(three));
  await openImports(page, running.url);
  expect(await violations(page)).toEqual([]);
  await dropFiles(page, dropZone(page), [dropped]);
  await page.getByText('已处理 4 / 4 个文件，读出 5 份表').waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: '丙' }).waitFor();
  await page.getByRole('link', { name: '坏.pdf' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'imports');

  await page.getByRole('link', { name: offices.project.name }).click();
  await chooseRules(page, /上海市.* 1\.0\.0/);
  const totals = page.getByRole('region', { name: '总分' });
  await totals.getByText('71.99').waitFor();
  expect(await totals.textContent()).toMatch(
    /86\.99[\s\S]*71\.99[\s\S]*中[\s\S]*\+15[\s\S]*未达标而多计\s*\+19[\s\S]*达标而扣分\s*−4/,
  );
  const total = field(page, '总分：自评得分');
  await total.focus();
  await page.locator('.source-lit', { hasText: '86.99' }).waitFor();
  expect(await page.locator('.source-lit').evaluate((cell) => cell.getBoundingClientRect().top)).toBeGreaterThan(0);
  await screenshot(page, 'import-review');
  expect(await violations(page)).toEqual([]);

  await total.fill('86.9');
  await page.getByText('已更正，原读作“86.99”').waitFor();
  // A step back by its button, and forth again by the keys.
  await page.getByRole('button', { name: /撤销$/ }).click();
  await page.getByText('已更正，原读作“86.99”').waitFor({ state: 'detached' });
  expect(await total.inputValue()).toBe('86.99');
  await total.focus();
  await page.keyboard.press('Control+y');
  await page.getByText('已更正，原读作“86.99”').waitFor();
  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
  await page.reload();
  await page.getByText('已更正，原读作“86.99”').waitFor();
  expect(await total.inputValue()).toBe('86.9');
  await total.focus();
  await page.keyboard.press('Control+Enter');
  await page.getByText('已采用，成为一份自评表').waitFor();
  await page.getByText('另有 3 份待核对').waitFor();

  await openImports(page, running.url);
  await page.getByRole('link', { name: fair.project.name }).click();
  await page.getByRole('button', { name: /采\s?用/ }).click();
  await page.getByText('另有 2 份待核对').waitFor();
  await page.keyboard.press('Alt+S');
  await page.getByText('另有 1 份待核对').waitFor();

  await openImports(page, running.url);
  const rowOf = (name: string) => page.getByRole('row').filter({ hasText: name }).first();
  await rowOf(offices.project.name).getByRole('link', { name: '打开自评表' }).click();
  await page.getByRole('heading', { name: offices.project.name }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('a file that is read again leads to the assessment there is, and a broken one says what to do', async () => {
  const { page, complaints } = await running.as('demo-evaluator');
  const [, offices] = await exampleForms();
  const again = join(folder, '再来.xlsx');
  await writeFile(again, await written(offices, 'xlsx'));
  await openImports(page, running.url);
  await dropFiles(page, dropZone(page), [again]);
  await page.getByText('1 份已有同一项目').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'English' }).click();
  const row = page.getByRole('row').filter({ hasText: '再来.xlsx' });
  await row.getByRole('link', { name: offices.project.name }).click();
  await page.getByRole('combobox', { name: 'How to accept it' }).waitFor();
  await page.getByText('There is one of this project and year').waitFor();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'import-review-en');
  await page.getByRole('button', { name: 'Accept (update)' }).click();
  await page.getByRole('link', { name: 'Back to the imports' }).click();
  await page.getByRole('heading', { name: 'Import forms' }).waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('link', { name: '坏.pdf' }).click();
  await page.getByRole('heading', { name: 'What to do' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('heading', { name: '怎么办' }).waitFor();
  await screenshot(page, 'import-unreadable');
  expect(complaints).toEqual([]);
  await page.close();
});

test('a form without a year is read again as of the one that is chosen', async () => {
  const { page, complaints } = await running.as('demo-evaluator');
  const path = join(folder, '无年度.csv');
  const lines = [
    '项目支出绩效自评表',
    '项目名称,村道养护补助,,,,,',
    '项目资金（万元）,年初预算数,全年预算数,全年执行数,分值,执行率,得分',
    '年度资金总额,10,10,10,10,100%,10',
    '一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分',
    '产出指标,数量指标,养护里程,≥120公里,126公里,90,90',
    '总分,,,,,100,100',
  ];
  await writeFile(path, lines.join('\n'));
  await openImports(page, running.url);
  await dropFiles(page, dropZone(page), [path]);
  await page.getByRole('link', { name: '无年度.csv' }).click({ timeout: 60_000 });
  await page.getByRole('heading', { name: '怎么办' }).waitFor();
  await page.getByRole('button', { name: '按此年度重新读取' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'import-without-year');
  await page.getByRole('combobox', { name: '这份表的年度' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '2023' }).click();
  await page.getByRole('button', { name: '按此年度重新读取' }).click();
  expect(await field(page, '项目名称').inputValue()).toBe('村道养护补助');
  await page.getByText('按导入时所选的 2023 年度读取').first().waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('what does not add up is looked at first, and a form goes through by keyboard alone', async () => {
  const { page, complaints } = await running.as('demo-evaluator');
  const [fair] = await exampleForms();
  const path = join(folder, '合计不符.xlsx');
  await writeFile(path, await written({ ...renamed(fair, '合计不符'), declaredTotal: '90' }, 'xlsx'));
  await openImports(page, running.url);
  await dropFiles(page, dropZone(page), [path]);
  const link = page.getByRole('link', { name: '合计不符', exact: true });
  await link.waitFor({ timeout: 60_000 });
  await link.focus();
  await page.keyboard.press('Enter');
  const total = field(page, '总分：自评得分');
  const hasFocus = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);
  await expect.poll(() => hasFocus(total)).toBe(true);
  await page.getByText('还有 1 个值须核对').waitFor();
  await page.locator('.source-lit', { hasText: '90' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'import-doubt');
  const name = field(page, '项目名称');
  await name.focus();
  await page.keyboard.press('F8');
  await expect.poll(() => hasFocus(total)).toBe(true);
  await page.keyboard.type('95.95');
  await page.getByText('须核对的值都已看过').waitFor();
  await page.keyboard.press('Enter');
  const accept = page.getByRole('button', { name: /采\s?用/ });
  await expect.poll(() => hasFocus(accept)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByText('已采用，成为一份自评表').waitFor();
  await openImports(page, running.url);
  await page.getByRole('row').filter({ hasText: '合计不符.xlsx' }).getByText('95.95').waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('what is not sent for want of a network is sent again, and what waits can be cancelled', async () => {
  const { page } = await running.as('demo-evaluator');
  const [fair] = await exampleForms();
  const files = await Promise.all(
    [1, 2, 3, 4].map(async (number) => {
      const path = join(folder, `表${number}.json`);
      await writeFile(path, JSON.stringify(renamed(fair, `项目${number}`)));
      return path;
    }),
  );
  await openImports(page, running.url);
  const sending = '**/api/v1/imports?*';
  await page.route(sending, (route) => route.abort('internetdisconnected'));
  await dropFiles(page, dropZone(page), files);
  await page.getByRole('button', { name: '重试失败的 4 个' }).waitFor();
  await page.unroute(sending);
  await page.getByRole('button', { name: '重试：表2.json' }).click();
  await page.getByRole('button', { name: '重试失败的 3 个' }).click();
  await page.getByText('已处理 4 / 4 个文件，读出 4 份表').waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: '项目2', exact: true }).waitFor();
  expect(await page.getByRole('link', { name: '项目2', exact: true }).count()).toBe(1);

  // A network on which nothing arrives: there is time to cancel.
  await page.route(sending, () => new Promise(() => {}));
  await dropFiles(page, dropZone(page), files);
  await page.getByRole('button', { name: '取消：表4.json' }).click();
  await page.getByRole('button', { name: '全部取消' }).click();
  await page.getByRole('button', { name: '清除列表' }).waitFor();
  expect(await page.getByText('已取消').count()).toBe(4);
  await page.close();
});

test.skipIf(!existsSync(SEED))('the forms of a text come from PDF and XLSX as they are in it', async () => {
  const { page, complaints } = await running.as('demo-evaluator');
  const readings = await readForms({ name: 'seed.txt', bytes: new Uint8Array(await readFile(SEED)) });
  const paths: string[] = [];
  for (const [index, { form }] of readings.entries()) {
    if (form === null) throw new Error('A form of the seed was not read');
    const type = index % 2 === 0 ? 'pdf' : 'xlsx';
    const path = join(folder, `seed-${index}.${type}`);
    await writeFile(path, await written(form, type));
    paths.push(path);
  }
  await openImports(page, running.url);
  await dropFiles(page, dropZone(page), paths);
  await page.getByText('已处理 2 / 2 个文件，读出 2 份表').waitFor({ timeout: 60_000 });
  const totals = page.getByRole('region', { name: '总分' });
  const expected = [
    { file: 'seed-0.pdf', declared: '95.95', computed: '99.95' },
    { file: 'seed-1.xlsx', declared: '86.99', computed: '71.99' },
  ];
  for (const { file, declared, computed } of expected) {
    await openImports(page, running.url);
    await page.getByRole('row').filter({ hasText: file }).getByRole('link').first().click();
    await chooseRules(page, /上海市.* 1\.0\.0/);
    await totals.getByText(computed).waitFor();
    expect(await totals.textContent()).toContain(declared);
  }
  expect(complaints).toEqual([]);
  await page.close();
});
