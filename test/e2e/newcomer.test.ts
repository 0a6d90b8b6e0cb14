import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NPM_START } from './support/built-server.ts';
import { dropFiles } from './support/drop-files.ts';
import { IMAGE, keptImage, readmeImage } from './support/readme-image.ts';
import { type Running, startRunning, type Visit } from './support/running.ts';

/** The five minutes of the README, step by step, on a server as `npm start` makes it; the pictures of the README are taken on the way. */
let running: Running;
let editor: Visit;
let evaluator: Visit;

beforeAll(async () => {
  running = await startRunning(NPM_START);
}, 300_000);
afterAll(() => running?.stop());

/** The page in either language, and then again in Chinese. */
async function picture(page: Page, name: string): Promise<void> {
  await readmeImage(page, `${name}.zh`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: '中文' }).waitFor();
  await readmeImage(page, `${name}.en`);
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('button', { name: 'English' }).waitFor();
}

test('1: somebody signs in with a password that the server printed, and sets one of their own', async () => {
  editor = await running.as('demo-editor');
  await editor.page.getByRole('heading', { name: /财政部 2021/ }).waitFor();
});

test('2: a pass mark is moved, and past forms say who would lose points', async () => {
  const { page } = editor;
  await page.getByRole('button', { name: /新建草案：财政部 2021 年自评办法/ }).click();
  await page.getByRole('tab', { name: '影响', exact: true }).click();
  await page.getByTestId('impact-result').waitFor();
  await page.getByLabel('参数 passMark 的值').fill('70%');
  await page.locator('[data-testid=impact-result][data-stale=false]').waitFor();
  await page
    .locator('.impact-cards')
    .getByText(/升 0 · 降 [1-9]/)
    .waitFor();
  await picture(page, 'workbench');
});

test('3: a workbook is read, and declared points are compared with those of the rules', async () => {
  evaluator = await running.as('demo-evaluator');
  const { page } = evaluator;
  await page.getByRole('link', { name: '导入', exact: true }).click();
  await page.getByRole('button', { name: '选择文件', exact: true }).waitFor();
  const workbook = join(process.cwd(), 'examples/shanghai-2020/forms.xlsx');
  await dropFiles(page, page.getByRole('region', { name: '选择要导入的文件' }), [workbook]);
  await page.getByRole('link', { name: '境外办事机构运作费' }).first().click();
  await page.getByRole('combobox', { name: '评分规则' }).click();
  await page
    .locator('.ant-select-item-option')
    .filter({ hasText: /上海市.* 1\.0\.0/ })
    .click();
  const totals = page.getByRole('region', { name: '总分' });
  await totals.getByText('71.99').waitFor();
  expect(await totals.textContent()).toMatch(/86\.99[\s\S]*71\.99[\s\S]*未达标而多计\s*\+19[\s\S]*达标而扣分\s*−4/);
  await picture(page, 'import');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已采用，成为一份自评表').waitFor();
});

test('4: the form adds up while somebody types', async () => {
  const { page } = evaluator;
  await page.getByRole('link', { name: '导入', exact: true }).click();
  await page
    .getByRole('row')
    .filter({ hasText: '境外办事机构运作费' })
    .getByRole('link', { name: '打开自评表' })
    .click();
  await page.getByText('已得 69.99 / 100').waitFor();
  await page.locator('[data-cell="/indicators/1/actual"]').click();
  await page.keyboard.type('10场');
  await page.getByText('已得 73.99 / 100').waitFor();
  await picture(page, 'form');
});

test('the README shows these pictures, at their size, and no other', () => {
  for (const readme of ['README.md', 'README.zh.md']) {
    const shown = [...readFileSync(readme, 'utf8').matchAll(/docs\/images\/([\w.-]+)/g)].map(([, name = '']) => name);
    expect(shown.length).toBeGreaterThan(0);
    for (const name of shown) {
      const image = keptImage(name);
      expect(image, name).toMatchObject({ width: IMAGE.width, height: IMAGE.height });
      expect(image?.bytes, name).toBeLessThan(IMAGE.bytes);
    }
  }
});

test('nobody’s console was told of anything', () => {
  expect([...editor.complaints, ...evaluator.complaints]).toEqual([]);
});
