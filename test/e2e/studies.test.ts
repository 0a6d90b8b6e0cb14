import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { StudyResult } from '@plumbline/core';
import { readFormsInSource } from '@plumbline/documents/read';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { type Running, startRunning, type Visit } from './support/running.ts';
import { screenshot } from './support/screenshot.ts';

/** An analyst asks what past forms would have come to, watches it, looks into what was found, hands it on, and compares it with another. */
let running: Running;
let analyst: Visit;
/** Where the first study stands. */
let address = '';

beforeAll(async () => {
  running = await startRunning();
  analyst = await running.as('demo-reviewer');
});
afterAll(() => running?.stop());

const RULES = '财政部 2021 年自评办法（成本单列） 1.0.0';

async function looksWell(page: Page, name: string): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await screenshot(page, name);
}

const button = (at: Page | Locator, name: string) => at.getByRole('button', { name, exact: true });

/** Chooses from a list. A click while the choices still unfold chooses nothing: it is chosen when the list says so, or has folded. */
async function choose(dialog: Locator, label: string, option: string): Promise<void> {
  const page = dialog.page();
  const field = dialog.getByRole('combobox', { name: label });
  await field.click();
  // A short list has nothing to search by.
  if (await field.isEditable()) await field.fill(option);
  const choice = page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: option })
    .first();
  await choice.waitFor();
  for (let attempt = 0; attempt < 5; attempt++) {
    await choice.click();
    await page.waitForTimeout(300);
    // It may fold between the two looks, and then there is nothing more to look at.
    const looks = (await choice.isVisible())
      ? await choice.getAttribute('class', { timeout: 1000 }).catch(() => '')
      : '';
    if (looks === '' || looks?.includes('selected')) return;
  }
  throw new Error(`${option} is not chosen`);
}

const done = (page: Page) =>
  page.locator('.study-question').getByText('完成', { exact: true }).waitFor({ timeout: 60_000 });

async function savedBytes(page: Page, format: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await button(page, '导出').click();
  await page.getByRole('menuitem', { name: format }).click();
  const file = await download;
  // A file is passed on without the page that it came from.
  expect(file.suggestedFilename()).toMatch(/^换成新办法会怎样（模拟）\.(?:xlsx|csv|pdf|json)$/);
  return readFile(await file.path());
}

test('somebody who made none learns what a study is, and begins one', async () => {
  const { page } = analyst;
  await page.getByRole('link', { name: '测算', exact: true }).click();
  await page.getByText('还没有测算').waitFor();
  await looksWell(page, 'studies-empty');
  await button(page, '新建测算').click();
  const dialog = page.getByRole('dialog');
  await choose(dialog, '按哪个版本或草案重新计分', RULES);
  await dialog.getByText('要重新计分 3,000 份已通过的自评表').waitFor();
  await expect.poll(() => dialog.getByLabel('名称').inputValue(), { timeout: 20_000 }).toBe(`${RULES}：全部年度`);
  await dialog.getByLabel('名称').fill('换成新办法会怎样');
  await looksWell(page, 'studies-new');
  await button(dialog, '开始测算').click();
  await page.waitForURL(/\/studies\/[0-9a-f-]{36}/);
  address = new URL(page.url()).pathname;
  await page.getByRole('heading', { name: '换成新办法会怎样' }).waitFor();
});

test('it is watched until it is done, and says what it found, first things first', async () => {
  const { page } = analyst;
  await done(page);
  const headings = page.getByRole('heading', { level: 2 });
  await headings.filter({ hasText: '出处与复算' }).waitFor();
  expect(await headings.allTextContents()).toEqual([
    '等级迁移',
    '总分分布',
    '前后对照',
    '平均分怎么变的',
    '各单位逐年',
    '按计分规则',
    '逐份清单',
    '未参与比较的表',
    '等级线附近',
    '规则用了多少次',
    '出处与复算',
  ]);
  await page.getByText('模拟，不作为考核依据').first().waitFor();
  await page.getByText(/各项相加恰为总变化/).waitFor();
  await page.getByText('plumbline -- impact --study study.json').waitFor();
  await looksWell(page, 'studies-result');
});

test('the worst case says where its change comes from, and leads to the row of its form', async () => {
  const { page } = analyst;
  await button(page.locator('#cases'), '降分')
    .or(page.locator('#cases').getByText('降分', { exact: true }))
    .first()
    .click();
  await page.waitForURL(/direction=lowered/);
  const first = page.locator('.study-cases .ant-table-row').first();
  await first.waitFor();
  await first.getByRole('button').click();
  const account = page.locator('.study-account').first();
  await account.getByRole('columnheader', { name: '分值' }).waitFor();
  await looksWell(page, 'studies-worst-case');
  const item = account.getByRole('link').nth(1);
  const name = (await item.textContent()) ?? '';
  await item.click();
  await page.waitForURL(/\/assessments\/[0-9a-f-]{36}/);
  await page.waitForFunction(
    () =>
      document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell') ===
      decodeURIComponent(location.hash.slice(1)),
  );
  expect(await page.locator('tr', { has: page.locator(':focus') }).textContent()).toContain(name);
  await page.goBack();
  await page.waitForURL(/direction=lowered/);
});

test('a cell of the migration lists its forms', async () => {
  const { page } = analyst;
  await page.goto(`${running.url}${address}`);
  const cell = page.locator('#migration .impact-down button').first();
  const count = Number(((await cell.textContent()) ?? '').replace(/\D/g, ''));
  await cell.click();
  await page.waitForURL(/from=.*to=/);
  await page
    .locator('#cases')
    .getByRole('status')
    .filter({ hasText: `${count.toLocaleString('en')} 份` })
    .waitFor();
});

test('the forms of a unit and a year are listed by themselves, in the table that leads there and in the list, and stay in the address', async () => {
  const { page } = analyst;
  await page.goto(`${running.url}${address}`);
  await done(page);
  const unit = (await page.locator('#units tbody tr').nth(1).getByRole('rowheader').textContent()) ?? '';
  await choose(page.locator('#cases'), '单位', unit);
  await page.waitForURL(/unit=/);
  await choose(page.locator('#cases'), '年度', '2022');
  await page.waitForURL(/year=2022/);
  const listed = async (at: Page) => {
    const rows = at.locator('.study-cases tbody tr.ant-table-row');
    const status = at
      .locator('#cases')
      .getByRole('status')
      .filter({ hasText: /^\d+ 份$/ });
    await status.waitFor();
    await expect.poll(async () => `${await rows.count()} 份`).toBe(await status.textContent());
    return rows.allTextContents();
  };
  const rows = await listed(page);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row).toContain(unit);
    expect(row).toContain('2022');
  }
  await looksWell(page, 'studies-narrowed');
  const other = await analyst.context.newPage();
  await other.goto(page.url());
  expect(await listed(other)).toEqual(rows);
  await other.close();
  await button(page.locator('#cases'), '清除筛选').click();
  await page.waitForURL((url) => url.search === '');
  await page.locator('#cases').getByRole('status').filter({ hasText: '3,000 份' }).waitFor();
});

test('a rule leads to the forms that it moved, which their accounts bear out', async () => {
  const { page } = analyst;
  await page.goto(`${running.url}${address}`);
  await done(page);
  await choose(page.locator('#cases'), '因哪条计分规则变化', '完成率设及格线');
  await page.waitForURL(/rule=completion-pass-mark/);
  const rows = page.locator('.study-cases tbody tr.ant-table-row');
  await page
    .locator('#cases')
    .getByRole('status')
    .filter({ hasNotText: /^3,000 份$/ })
    .waitFor();
  await rows.first().getByRole('button').click();
  const account = page.locator('.study-account').first();
  await account.getByText('完成率设及格线').first().waitFor();
  await looksWell(page, 'studies-by-rule');
  await button(page.locator('#cases'), '清除筛选').click();
});

test('the scatter tells units apart where somebody wants that, with the table that goes with it, in both languages', async () => {
  const { page } = analyst;
  await page.goto(`${running.url}${address}`);
  await done(page);
  const scatter = page.locator('#scatter');
  await scatter.getByRole('columnheader', { name: '份数' }).waitFor();
  expect(await scatter.getByRole('columnheader').allTextContents()).toEqual(['修改前', '修改后', '份数']);
  await scatter.getByText('按单位', { exact: true }).click();
  await scatter.getByRole('columnheader', { name: '单位' }).waitFor();
  const unit = (await page.locator('#units tbody tr').nth(1).getByRole('rowheader').textContent()) ?? '';
  await scatter.getByRole('rowheader', { name: unit }).first().waitFor();
  await scatter.evaluate((section) => section.scrollIntoView());
  await looksWell(page, 'studies-scatter-units');
  await page.getByRole('button', { name: 'English' }).click();
  await scatter.getByRole('columnheader', { name: 'Unit' }).waitFor();
  await scatter.evaluate((section) => section.scrollIntoView());
  await looksWell(page, 'studies-scatter-units-en');
  await page.getByRole('button', { name: '中文' }).click();
});

test('what was found is taken along in every format, stamped as the simulation it is', async () => {
  const { page } = analyst;
  await page.goto(`${running.url}${address}`);
  await done(page);
  const json = await savedBytes(page, 'JSON（逐字节可复算）');
  const [study, cases] = await page.evaluate(
    async (path) => Promise.all(['', '/cases?limit=1'].map(async (of) => (await fetch(`/api/v1${path}${of}`)).json())),
    address,
  );
  // Byte by byte what the study says its hash is of.
  expect(createHash('sha256').update(json).digest('hex')).toBe(study.resultHash);
  const result = JSON.parse(json.toString()) as StudyResult;
  expect(result).toMatchObject({ simulation: true, population: { forms: 3000 } });
  const [first] = cases.items;
  const stamps = ['模拟 · 试算结果，不是正式得分，不作为考核依据', study.resultHash];
  const figures = [result.base.mean, result.candidate.mean, first.project, first.change];
  const xlsx = await textsIn('study.xlsx', await savedBytes(page, 'Excel 工作簿'));
  expect(xlsx).toEqual(expect.arrayContaining([...stamps, ...figures, `${result.compared}`, first.assessmentId]));
  const csv = (await savedBytes(page, 'CSV')).toString().trimEnd().split('\r\n');
  expect(csv[0]).toContain(stamps[0]);
  expect(csv[1]).toContain(first.project);
  // Each other line bears the hash, and is one form.
  expect(csv.slice(1).every((line) => line.endsWith(study.resultHash))).toBe(true);
  expect(new Set(csv.flatMap((line) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(line)?.[0] ?? [])).size).toBe(3000);
  const pdf = (await textsIn('study.pdf', await savedBytes(page, 'PDF 报告'))).join('\n');
  // Lines of a page are broken where it ends.
  const flowing = pdf.replace(/\s/g, '');
  for (const said of [...stamps, result.base.mean, result.candidate.mean, '换成新办法会怎样'])
    expect(flowing).toContain(said?.replace(/\s/g, ''));
});

/** Every text of a file, as it is read back. */
async function textsIn(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const { source } = await readFormsInSource({ name, bytes });
  const parts = source?.sections.flatMap((section) => section.parts) ?? [];
  return parts.flatMap((part) => (part.kind === 'line' ? [part.text] : part.cells.map(({ text }) => text)));
}

test('shared, it is read by whoever may read its units, and by nobody else', async () => {
  const { page } = analyst;
  const auditor = await running.as('demo-auditor');
  const url = `${running.url}${address}`;
  await auditor.page.goto(url);
  await auditor.page.getByRole('heading', { name: '没有这个测算，或您看不到它' }).waitFor();
  await button(page, '共享').click();
  await page.getByRole('dialog').getByRole('switch', { name: '已共享' }).click();
  await page.getByRole('dialog').getByLabel('链接').waitFor();
  expect(await page.getByRole('dialog').getByLabel('链接').inputValue()).toBe(url);
  await looksWell(page, 'studies-share');
  await page.keyboard.press('Escape');
  await auditor.page.reload();
  await done(auditor.page);
  expect(await auditor.page.getByRole('button', { name: '删除' }).count()).toBe(0);
  const foreigner = await somebodyOfOneUnit();
  await foreigner.page.goto(url);
  await foreigner.page.getByRole('heading', { name: '没有这个测算，或您看不到它' }).waitFor();
  await looksWell(foreigner.page, 'studies-not-found');
  // The browser itself tells of an answer that is none; that is all.
  expect([...auditor.complaints, ...foreigner.complaints].filter((one) => !one.includes('404'))).toEqual([]);
});

test('years under versions are stopped and gone on with, and lead to a closer look', async () => {
  const { page } = analyst;
  await page.goto(`${running.url}/studies`);
  for (let attempt = 0; attempt < 5; attempt++) {
    await beginMatrix(page);
    const stop = button(page, '停止');
    const reached = await Promise.race([
      stop
        .click()
        .then(() => page.getByText('测算已停止').waitFor())
        .then(() => true),
      page
        .getByRole('heading', { name: '各年度 × 各版本', level: 2 })
        .waitFor()
        .then(() => false),
    ]);
    if (reached) break;
    if (attempt === 4) throw new Error('Every study was done before it could be stopped');
    await page.goto(`${running.url}/studies`);
  }
  await looksWell(page, 'studies-cancelled');
  await button(page, '继续').click();
  await done(page);
  await page.getByRole('columnheader', { name: RULES }).waitFor();
  await looksWell(page, 'studies-matrix');
  await page
    .getByRole('link', { name: /^细看 2023 年按/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('2023（').waitFor();
  await button(dialog, '开始测算').click();
  await page.waitForURL(/\/studies\/[0-9a-f-]{36}/);
  await done(page);
});

async function beginMatrix(page: Page): Promise<void> {
  await button(page, '新建测算').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('各年度 × 各版本', { exact: true }).click();
  for (const version of ['2020 年', '2021 年', '湖北', '上海', '单位自定'])
    await choose(dialog, '按哪些版本计分', version);
  await page.keyboard.press('Escape');
  await button(dialog, '开始测算').click();
  await page.waitForURL(/\/studies\/[0-9a-f-]{36}/);
}

test('two studies stand side by side', async () => {
  const { page } = analyst;
  await page.goto(`${running.url}/studies`);
  const boxes = page.getByRole('row').getByRole('checkbox', { disabled: false });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('link', { name: '对比所选两次' }).click();
  await page.getByRole('heading', { name: '变化不同的表' }).waitFor();
  await page.getByText('两次测的不是同一批表').waitFor();
  await looksWell(page, 'studies-compare');
});

test('a study is named otherwise and deleted', async () => {
  const { page } = analyst;
  await page.goto(`${running.url}${address}`);
  await button(page, '改名与说明').click();
  await page.getByRole('dialog').getByLabel('名称').fill('新办法的影响');
  await page.getByRole('dialog').getByLabel('说明').fill('给年底的会议');
  await button(page.getByRole('dialog'), '保存').click();
  await page.getByRole('heading', { name: '新办法的影响' }).waitFor();
  // The dialog that it was written in may still be closing.
  await page.locator('.study-note').getByText('给年底的会议').waitFor();
  await button(page, '删除').click();
  await button(page.getByRole('dialog'), '删除').click();
  await page.waitForURL(/\/studies$/);
  await page.getByRole('link', { name: '新办法的影响' }).waitFor({ state: 'detached' });
});

test('nobody’s console was told of anything', () => {
  expect(analyst.complaints).toEqual([]);
});

/** Somebody who reads the forms of one unit and no others. */
async function somebodyOfOneUnit(): Promise<Visit> {
  const admin = await running.as('admin');
  const password = await admin.page.evaluate(async () => {
    const { items } = await (await fetch('/api/v1/organisations')).json();
    const unit = items.find(({ parentId }: { parentId: string | null }) => parentId !== null);
    const send = async (method: string, path: string, body: unknown) =>
      (
        await fetch(`/api/v1${path}`, {
          method,
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
          body: JSON.stringify(body),
        })
      ).json();
    const made = await send('POST', '/users', { username: 'of-one-unit', name: '某单位', organisationId: unit.id });
    await send('PUT', `/users/${made.person.id}/grants`, { grants: [{ role: 'reviewer', organisationId: unit.id }] });
    return made.oneTimePassword as string;
  });
  return running.as('of-one-unit', password);
}
