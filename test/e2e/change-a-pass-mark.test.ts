import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { type Running, startRunning, type Visit } from './support/running.ts';
import { screenshot } from './support/screenshot.ts';

/** Policy staff change a pass mark, see what it does, and a second person lets it be. */
let running: Running;
let editor: Visit;
let approver: Visit;

beforeAll(async () => {
  running = await startRunning();
  editor = await running.as('demo-editor');
  approver = await running.as('demo-approver');
});
afterAll(() => running?.stop());

const panel = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

test('a draft is begun from the version in force', async () => {
  const { page } = editor;
  await page.getByRole('button', { name: /新建草案：财政部 2021 年自评办法/ }).click();
  await page.getByLabel('参数 passMark 的值').waitFor();
  await page.getByText('没有问题').waitFor();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'workbench-form');
});

test('the pass mark is changed as people say it, and past forms say what that means', async () => {
  const { page } = editor;
  await panel(page, '影响');
  await page.getByTestId('impact-result').waitFor();
  await page.getByLabel('参数 passMark 的值').fill('70%');
  await page.locator('[data-testid=impact-result][data-stale=false]').waitFor();
  const cards = page.locator('.impact-cards');
  await cards.getByText(/升 0 · 降 [1-9]/).waitFor();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'workbench-impact');
});

test('golden tests say what no longer holds, are renewed after a look, and a past form becomes one', async () => {
  const { page } = editor;
  await panel(page, '用例');
  await page.getByText(/[1-9]\d* 未通过/).waitFor();
  await page.getByRole('button', { name: /全部以现在的结果为准/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '以现在的结果为准' }).click();
  await page.getByText('· 0 未通过').waitFor();
  await page
    .getByRole('button', { name: /^加入：/ })
    .first()
    .click();
  await page.getByRole('button', { name: '存为黄金用例' }).first().click();
  await page.getByLabel(/用一句话说明/).fill('及格线提到七成之后，一份真实的往年表');
  await page.getByRole('dialog').getByRole('button', { name: '存为用例' }).click();
  await page.getByLabel('查找用例').fill('七成之后');
  await page.getByRole('option', { name: /及格线提到七成之后，一份真实的往年表/ }).waitFor();
  await page.getByText('· 0 未通过').waitFor();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'workbench-tests');
});

test('the impact study of exactly this draft is kept, and approval is asked for', async () => {
  const { page } = editor;
  await panel(page, '影响');
  await page.locator('[data-testid=impact-result][data-stale=false]').waitFor();
  await page.getByRole('button', { name: '保存为影响研究' }).click();
  await page.getByText('本稿的影响研究已保存').waitFor();
  await panel(page, '审批');
  await page.getByLabel('修改说明（必填）').fill('及格线由六成提到七成');
  await page.getByRole('button', { name: '提交审批' }).click();
  await page.getByText('由有审批权的人决定').waitFor();
  expect(await page.getByRole('button', { name: '批准' }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
});

test('a second person finds it waiting, approves and publishes it', async () => {
  const { page } = approver;
  await page.getByRole('link', { name: '审批' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: /打开：cn-mof-2021-101/ }).click();
  await page.getByText('及格线由六成提到七成').first().waitFor();
  await page.getByLabel('意见').fill('同意');
  await page.getByRole('button', { name: '批准' }).click();
  await page.getByRole('button', { name: '发布' }).click();
  await screenshot(page, 'workbench-review');
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await page
    .getByText(/已发布 cn-mof-2021-101 1\.1\.0/)
    .first()
    .waitFor();
  expect(await violations(page)).toEqual([]);
});

test('a form is scored with it, and the version before gives what it gave', async () => {
  const { page } = approver;
  const score = (version: string) =>
    page.evaluate(async (rules) => {
      const form = {
        schemaVersion: 1,
        fiscalYear: 2023,
        formType: 'project',
        project: { name: '示例', code: null },
        supervisingDepartment: null,
        implementingUnit: null,
        moneyUnit: '元',
        budget: {
          total: {
            original: '100',
            final: '100',
            expenditure: '100',
            maxScore: '10',
            declaredRate: null,
            declaredScore: null,
          },
          sources: [],
        },
        objective: { planned: null, achieved: null },
        indicators: [
          {
            category: '产出指标',
            group: '数量指标',
            name: '培训次数',
            code: null,
            target: '>=100次',
            actual: '85次',
            maxScore: '10',
            declaredScore: null,
            deviationReason: null,
            inputs: {},
          },
        ],
        declaredTotal: null,
        declaredMaxTotal: null,
        declaredRating: null,
      };
      const response = await fetch('/api/v1/score', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ form, rules, detail: 'scores' }),
      });
      return ((await response.json()) as { scores: { items: { score: string }[] } }).scores.items[1]?.score;
    }, `cn-mof-2021-101@${version}`);
  // (85 % − 70 %) ÷ (100 % − 70 %) of ten points, and with 60 % as it was.
  expect(await score('1.1.0')).toBe('5');
  expect(await score('1.0.0')).toBe('6.25');
});

test('nobody’s console was told of anything', () => {
  expect([...editor.complaints, ...approver.complaints]).toEqual([]);
});
