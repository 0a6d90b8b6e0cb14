import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { type Running, startRunning } from './support/running.ts';
import { screenshot } from './support/screenshot.ts';

let running: Running;

beforeAll(async () => {
  process.env['PLUMBLINE_DEADLINE'] = '04-30';
  running = await startRunning();
});
afterAll(async () => {
  delete process.env['PLUMBLINE_DEADLINE'];
  await running?.stop();
});

const rows = (page: Page) => page.locator('.assessments-open');

/** The list when it is that of its address: what was there before is shown until then. */
const settled = async (page: Page) => {
  await page.waitForFunction(() => document.querySelector('.ant-spin-spinning') === null);
  await rows(page).first().waitFor();
};

async function choose(page: Page, label: string, option: string, within: Page | Locator = page): Promise<void> {
  await within.getByRole('combobox', { name: label }).click();
  const choice = page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option });
  // A click while the choices still unfold chooses nothing, and leaves them open.
  for (let attempt = 0; attempt < 5; attempt++) {
    await choice.first().click();
    if (await isFolded(page)) return;
  }
  throw new Error(`${label} stays open`);
}

const isFolded = (page: Page): Promise<boolean> =>
  page
    .waitForFunction(
      () => document.querySelector('.ant-select-dropdown:not(.ant-select-dropdown-hidden)') === null,
      null,
      {
        timeout: 4000,
      },
    )
    .then(
      () => true,
      () => false,
    );

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test('a reviewer narrows the list, opens a form, and comes back to where they were', async () => {
  const { page, complaints } = await running.as('demo-reviewer');
  await page.getByRole('link', { name: '自评表', exact: true }).click();
  await settled(page);
  expect(await rows(page).count()).toBe(50);
  await choose(page, '年度', '2023');
  await choose(page, '疑点', '填报总分与计算不符');
  await page.getByRole('columnheader', { name: '相差' }).click();
  await page.waitForURL(/sort=difference/);
  await settled(page);
  expect(new URL(page.url()).searchParams.get('year')).toBe('2023');
  await page.getByRole('button', { name: '下一页' }).click();
  await page.waitForURL(/after=/);
  await settled(page);
  const place = page.url();
  const names = await rows(page).allTextContents();
  // By keys alone: from row to row, and into the form.
  await rows(page).first().focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
  await page.waitForURL(/\/assessments\/[0-9a-f-]{36}/);
  await page
    .getByText(names[1] ?? '')
    .first()
    .waitFor();
  await page.goBack();
  await settled(page);
  expect(page.url()).toBe(place);
  expect(await rows(page).allTextContents()).toEqual(names);
  await page.getByRole('button', { name: '上一页' }).click();
  await page.waitForFunction(() => !location.search.includes('after='));
  await settled(page);
  expect(await rows(page).allTextContents()).not.toEqual(names);
  expect(complaints).toEqual([]);
});

test('an evaluator begins a form, which is late at once, and finds it by name', async () => {
  const { page, complaints } = await running.as('demo-evaluator');
  await page.goto(`${running.url}/assessments`);
  await page.getByRole('button', { name: '新建' }).click();
  await page.getByLabel('项目名称', { exact: true }).fill('图书馆夜间开放');
  await choose(page, '单位', '澜川市教育局', page.getByRole('dialog'));
  await choose(page, '年度', '2020', page.getByRole('dialog'));
  await page
    .getByRole('dialog')
    .getByText(/几套规则可选|将按/)
    .waitFor();
  await page.getByRole('button', { name: '新建并打开' }).click();
  await page.waitForURL(/\/assessments\/[0-9a-f-]{36}/);
  await page.goto(`${running.url}/assessments?late=true`);
  await settled(page);
  expect(await rows(page).allTextContents()).toEqual(['图书馆夜间开放']);
  await page.getByLabel('搜索项目名称').fill('没有这样的项目');
  await page.getByText('没有符合条件的自评表').first().waitFor();
  await page.getByRole('button', { name: '清除筛选' }).first().click();
  await settled(page);
  expect(await page.getByLabel('搜索项目名称').inputValue()).toBe('');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '清单（CSV）' }).click();
  expect((await saved).suggestedFilename()).toBe('自评表.csv');
  expect(complaints).toEqual([]);
});

test('from how the year stands a figure leads to the forms it counts', async () => {
  const { page, complaints } = await running.as('demo-auditor');
  await page.getByRole('heading', { name: '总览' }).waitFor();
  await choose(page, '年度', '2020');
  await page.waitForURL(/year=2020/);
  const late = page.getByRole('region', { name: '表：逾期未报的单位' });
  await late.getByText('澜川市教育局').waitFor();
  await late.getByRole('link', { name: '1' }).first().click();
  await page.waitForURL(/late=true/);
  await settled(page);
  expect(await rows(page).allTextContents()).toEqual(['图书馆夜间开放']);
  await page.goBack();
  const kinds = page.getByRole('region', { name: '表：疑点种类' });
  const row = kinds.getByRole('row').filter({ hasText: '有空格未填' });
  const count = Number(await row.getByRole('link').textContent());
  await row.getByRole('link').click();
  await page.waitForURL(/finding=review/);
  await settled(page);
  expect(await rows(page).count()).toBe(Math.min(50, count));
  await page.goBack();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV：单位比较' }).click();
  expect((await saved).suggestedFilename()).toBe('单位比较.csv');
  expect(complaints).toEqual([]);
});

test('both pages are free of obstacles and fit, in both languages', async () => {
  const { page, complaints } = await running.as('demo-reviewer');
  for (const language of ['zh', 'en'])
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate((chosen) => localStorage.setItem('plumbline.language', chosen), language);
      await page.goto(`${running.url}/assessments?year=2020`);
      await settled(page);
      expect([await fits(page), await violations(page)]).toEqual([true, []]);
      await screenshot(page, `assessments-${language}-${width}`);
      await page.goto(`${running.url}/?year=2020`);
      await page.getByRole('img', { name: language === 'zh' ? '图：单位比较' : 'Chart: Units compared' }).waitFor();
      expect([await fits(page), await violations(page)]).toEqual([true, []]);
      await screenshot(page, `portfolio-${language}-${width}`);
    }
  expect(complaints).toEqual([]);
});
