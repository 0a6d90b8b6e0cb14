import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readForms } from '@plumbline/documents';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { dropFiles } from './support/drop-files.ts';
import { chooseRules, dropZone, exampleForms, openImports, written } from './support/imports.ts';
import { readCode } from './support/read-code.ts';
import { type Running, startRunning, type Visit } from './support/running.ts';
import { screenshot } from './support/screenshot.ts';

const [fair, offices] = await exampleForms();

/** Files come in; a form of them is handed in, looked through, given back, mended, accepted, and stands on paper as what it is. */
let running: Running;
let evaluator: Visit;
let reviewer: Visit;
let id: string;

beforeAll(async () => {
  running = await startRunning();
  evaluator = await running.as('demo-evaluator');
  reviewer = await running.as('demo-reviewer');
});
afterAll(() => running?.stop());

const submit = async (page: Page) => {
  await page.getByRole('button', { name: /^提\s?交$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^提\s?交$/ })
    .click();
  await page.getByText('已提交').first().waitFor();
};

const inEnglish = async (page: Page, look: () => Promise<void>) => {
  await page.getByRole('button', { name: 'English' }).click();
  await look();
  await page.getByRole('button', { name: '中文' }).click();
};

test('the unit drops both its files, and sees before it takes them what the rules make of them', async () => {
  const { page } = evaluator;
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-forms-'));
  const files = [
    { name: '交易会.pdf', form: fair, declared: '95.95', computed: '99.95', cause: /达标而扣分\s*−4/ },
    { name: '境外办事.xlsx', form: offices, declared: '86.99', computed: '71.99', cause: /未达标而多计\s*\+19/ },
  ] as const;
  for (const { name, form } of files)
    await writeFile(join(folder, name), await written(form, name.endsWith('pdf') ? 'pdf' : 'xlsx'));
  await openImports(page, running.url);
  await dropFiles(page, dropZone(page), [folder]);
  await page.getByText('已处理 2 / 2 个文件，读出 2 份表').waitFor({ timeout: 60_000 });
  const totals = page.getByRole('region', { name: '总分' });
  for (const { name, form, declared, computed, cause } of files) {
    await openImports(page, running.url);
    await page.getByRole('row').filter({ hasText: name }).getByRole('link', { name: form.project.name }).click();
    await chooseRules(page, /上海市.* 1\.0\.0/);
    await totals.getByText(computed).waitFor();
    expect(await totals.textContent()).toContain(declared);
    expect(await totals.textContent()).toMatch(cause);
    await page.getByRole('button', { name: /^采\s?用/ }).click();
    await page.getByText('已采用，成为一份自评表').waitFor();
  }
  await openImports(page, running.url);
  const row = page.getByRole('row').filter({ hasText: offices.project.name }).first();
  await row.getByRole('link', { name: '打开自评表' }).click();
  await page.getByRole('heading', { name: offices.project.name }).waitFor();
  id = /assessments\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  await rm(folder, { recursive: true });
});

test('the unit hands the form in', async () => {
  const { page } = evaluator;
  await page.goto(`${running.url}/assessments/${id}?rules=shanghai-2020@1.0.0`);
  await page.getByText('已得 71.99 / 100').waitFor();
  await submit(page);
});

test('the reviewer sees what was declared beside what the rules give, and the causes of the whole difference', async () => {
  const { page } = reviewer;
  await page.goto(`${running.url}/assessments/${id}`);
  await page.getByRole('link', { name: '复核' }).click();
  await page.getByText('自评 86.99，按规则 71.99，差额 +15').waitFor();
  const causes = page.locator('.review-causes tbody tr');
  expect(await causes.allInnerTexts()).toEqual(['未达标而多计\t+19', '达标而扣分\t−4']);
  const rows = page.getByRole('table', { name: '自评与规则得分对照' }).locator('tbody tr');
  expect(await rows.count()).toBe(6);
  expect(await rows.nth(4).textContent()).toMatch(/\+15 未达标而多计/);
  expect(await violations(page)).toEqual([]);
  await inEnglish(page, async () => {
    await page.getByText('Declared 86.99, computed 71.99, difference +15').waitFor();
    expect(await violations(page)).toEqual([]);
  });
  await screenshot(page, 'review');
});

test('a finding leads to its row, becomes a comment, and goes with the return', async () => {
  const { page } = reviewer;
  const finding = '“推动来华考察的国家数”.*多计 15 分';
  await page.getByRole('button', { name: new RegExp(`^${finding}`) }).click();
  const row = page.locator('tr:focus');
  expect(await row.textContent()).toContain('推动来华考察的国家数');
  await page.getByRole('button', { name: new RegExp(`^列为意见：${finding}`) }).click();
  await comment(page, '参加境外推介会场数', '请附线上参会的记录');
  await page.getByText('退回时带上的意见（2）').waitFor();
  await page.reload();
  await page.getByText('退回时带上的意见（2）').waitFor();
  await page.getByRole('button', { name: /^退\s?回$/ }).click();
  await page.getByLabel('退回理由').fill('两处得分与完成情况不符');
  expect(await violations(page)).toEqual([]);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^退\s?回$/ })
    .click();
  await page.getByText('以往的意见').waitFor();
});

test('the unit reads why, goes to the cell, mends it and hands the form in again', async () => {
  const { page } = evaluator;
  await page.goto(`${running.url}/assessments/${id}?rules=shanghai-2020@1.0.0`);
  await page.getByText('退回理由：两处得分与完成情况不符').waitFor();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'returned');
  await page.getByRole('button', { name: /^到该处：请附线上参会的记录/ }).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type('场');
  await page.keyboard.press('Enter');
  await page.getByText('已保存').waitFor();
  await submit(page);
});

test('the reviewer gives points of their own, sets one for a reason, and accepts', async () => {
  const { page } = reviewer;
  await page.goto(`${running.url}/assessments/${id}/review`);
  // As many findings as the list says, and notes beside them.
  const listed = await page.evaluate(async () => (await fetch('/api/v1/assessments')).json());
  const { findings } = listed.items.find((one: { id: string }) => one.id === id);
  await page.getByRole('heading', { name: new RegExp(`^核对意见（${findings}(，另有提示 \\d+)?）$`) }).waitFor();
  await page.getByLabel('我的复核分：参加境外推介会场数').fill('21');
  await page.getByText('请填 0 到 20 之间的数').waitFor();
  expect(await page.getByRole('button', { name: '给出复核分' }).isDisabled()).toBe(true);
  await page.getByLabel('我的复核分：参加境外推介会场数').fill('16.5');
  await page.getByLabel('复核分说明：参加境外推介会场数').fill('记录齐全');
  await page.getByRole('button', { name: '给出复核分' }).click();
  await page.getByText('已给 16.5 · 记录齐全').waitFor();
  await page.getByRole('button', { name: '改分：推动来华考察的国家数' }).click();
  await page.getByLabel(/^改为/).fill('5');
  await page.getByLabel('改分理由').fill('线上联系五国，有记录');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^改\s?分$/ })
    .click();
  await page.getByText('理由：线上联系五国，有记录').waitFor();
  await comment(page, '参加境外推介会场数', '明年请附照片');
  await page.getByRole('button', { name: /^通\s?过$/ }).click();
  await page.getByText('通过，正式得分 76.99（中）？').waitFor();
  await page.getByText('您写的 1 条意见只随退回发出').waitFor();
  expect(await violations(page)).toEqual([]);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^通\s?过$/ })
    .click();
  await page.getByRole('button', { name: /^复\s?查$/ }).waitFor();
});

test('what is printed is the same form again, and its certificate can be read by anybody', async () => {
  const { page, context } = reviewer;
  const filed = await page.evaluate(
    async (path) => (await (await fetch(path)).json()).form,
    `/api/v1/assessments/${id}`,
  );
  await page.getByRole('button', { name: '打印与导出' }).click();
  await page.getByRole('radio', { name: '并列计算得分和核对意见' }).check();
  await page.getByRole('button', { name: '出具证书，附地址和二维码' }).click();
  await page.getByText('将附证书地址和二维码').waitFor();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'print');
  const codes: Uint8Array[] = [];
  for (const [name, type] of [
    ['下载 PDF', 'pdf'],
    ['下载 Excel', 'xlsx'],
    ['下载 Word', 'docx'],
    ['下载 JSON', 'json'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`境外办事机构运作费 2020年度自评表.${type}`);
    const bytes = await readFile(await download.path());
    if (type === 'docx')
      codes.push(...Object.entries(unzipSync(bytes)).flatMap(([name, file]) => (name.endsWith('.png') ? [file] : [])));
    const readings = await readForms({ name: `form.${type}`, bytes });
    expect([type, readings.map(({ form }) => form)]).toEqual([type, [filed]]);
  }
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: '查看证书页' }).click();
  const certificate = await opened;
  await certificate.getByRole('heading', { name: '得分证书' }).waitFor();
  expect(await certificate.getByRole('row', { name: /总分（计入复核改分）/ }).textContent()).toContain('76.99');
  // Both on the page and on paper the code is the address of this very page.
  const shown = await certificate.getByRole('img', { name: '本页地址' }).screenshot();
  expect(await readCode(certificate, shown)).toBe(certificate.url());
  const [printed = new Uint8Array(), ...others] = codes;
  expect(others).toEqual([]);
  expect(await readCode(certificate, printed)).toBe(certificate.url());
  expect(await violations(certificate)).toEqual([]);
  await screenshot(certificate, 'certificate');
});

test('the form is checked again, and nobody heard the browser complain', async () => {
  const { page } = reviewer;
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
  await page.getByRole('button', { name: /^复\s?查$/ }).click();
  await page.getByLabel('复查说明（可不填）').fill('抽查无误');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^复\s?查$/ })
    .click();
  await page.getByText('已复查').first().waitFor();
  await inEnglish(page, async () => {
    await page.getByText('checked again').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
  expect([...reviewer.complaints, ...evaluator.complaints]).toEqual([]);
});

/** Writes a comment at a row, to go with the return. */
async function comment(page: Page, row: string, text: string): Promise<void> {
  await page.getByRole('button', { name: `写意见：${row}` }).click();
  await page.getByLabel('意见内容').fill(text);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^加\s?入$/ })
    .click();
}
