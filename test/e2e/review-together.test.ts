import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { type Running, startRunning, type Visit } from './support/running.ts';
import { screenshot } from './support/screenshot.ts';

/** Two people bring a draft to a version: they talk about a rule of it, one decides, sets a time and takes it back, and an edit in between makes them begin again. */
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
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** The page is opened anew, as somebody does who was told that something happened. */
async function again(page: Page): Promise<void> {
  await page.reload();
  await panel(page, '审批');
}

async function looksWell(page: Page, name: string): Promise<void> {
  expect(await violations(page)).toEqual([]);
  await screenshot(page, name);
}

test('gates say what is missing and lead to where it is brought about', async () => {
  const { page } = editor;
  await page.getByRole('button', { name: /新建草案：财政部 2021 年自评办法/ }).click();
  await page.getByLabel('参数 passMark 的值').fill('70%');
  await panel(page, '审批');
  await button(page, '到用例：黄金用例全部通过').click();
  await button(page, /全部以现在的结果为准/).click();
  await page.getByRole('dialog').getByRole('button', { name: '以现在的结果为准' }).click();
  await page.getByText('· 0 未通过').waitFor();
  await panel(page, '审批');
  await button(page, '到影响：有针对本稿的影响研究').click();
  await page.locator('[data-testid=impact-result][data-stale=false]').waitFor();
  await button(page, '保存为影响研究').click();
  await page.getByText('本稿的影响研究已保存').waitFor();
  await panel(page, '审批');
  await page.getByText('5 / 6 已满足').waitFor();
  await looksWell(page, 'review-gates');
});

test('a request for approval begins with what was changed, and stays what somebody made of it', async () => {
  const { page } = editor;
  await button(page, '去提交审批：由他人批准').click();
  const summary = page.getByLabel('修改说明（必填）');
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await summary.inputValue()).toMatch(/^修改 参数 passMark：由 0\.6 改为 0\.7\n黄金用例：修改 \d+ 个$/);
  await summary.press('Control+End');
  await page.keyboard.type('\n依据新办法第九条');
  await again(page);
  await summary.waitFor();
  expect(await summary.inputValue()).toMatch(/^修改 参数 passMark.*依据新办法第九条$/s);
  await button(page, '提交审批').click();
  await page.getByText('由有审批权的人决定').waitFor();
  await page.getByText('0/1 批准').waitFor();
});

test('whoever decides finds it among what waits for them, and asks about a rule', async () => {
  const { page } = approver;
  await page.getByRole('link', { name: '审批' }).click();
  await page.getByRole('tab', { name: '待我处理（1）' }).waitFor();
  await page.getByRole('tab', { name: '我编写的（0）' }).click();
  await page.getByText('您没有在等待审批的草案').waitFor();
  await page.getByRole('tab', { name: '待我处理（1）' }).click();
  await looksWell(page, 'approvals');
  await page.getByRole('link', { name: /打开：cn-mof-2021-101/ }).click();
  await page.getByText(/份往年自评表的得分或等级会变/).waitFor();
  await button(page, /^批注：完成率设及格线/).click();
  await page.getByLabel('新批注').fill('七成的依据是哪一条？');
  await button(page, '添加批注').click();
  await page.getByText('还有 1 条批注没有解决').waitFor();
  await looksWell(page, 'review-verdict');
});

test('the author answers at the rule, and settles it', async () => {
  const { page } = editor;
  await again(page);
  await button(page, /^批注：完成率设及格线（1 条未解决）/).click();
  await button(page, '回复：完成率设及格线').click();
  await page.getByRole('textbox', { name: '回复：完成率设及格线' }).fill('新办法第九条');
  await button(page, '发送').click();
  await page.getByText('新办法第九条', { exact: true }).waitFor();
  await button(page, '解决：完成率设及格线').click();
  await page.getByText('已解决 1 条').waitFor();
  await button(page, /^批注：完成率设及格线（0 条未解决）/).waitFor();
  await looksWell(page, 'review-comments');
});

test('the other approves, sets a time to publish, and takes it back', async () => {
  const { page } = approver;
  await again(page);
  await page.getByText('已解决 1 条').waitFor();
  expect(await page.getByText(/条批注没有解决/).count()).toBe(0);
  await page.getByLabel('意见').fill('同意');
  await button(page, '批准').click();
  await page.getByText('1/1 批准').waitFor();
  await button(page, '另定时间').click();
  await page.getByLabel('发布时间').fill('2020-01-01T08:00');
  await page.getByText('须是将来的时间').waitFor();
  expect(await button(page, '确定').isDisabled()).toBe(true);
  await page.getByLabel('发布时间').fill('2099-01-01T08:00');
  await looksWell(page, 'review-schedule');
  await button(page, '确定').click();
  await page.getByText(/定于.*2099/).waitFor();
  await looksWell(page, 'review-scheduled');
  await button(page, '取消预定').click();
  await button(page, '另定时间').waitFor();
});

test('an edit ends the approval, even one that is taken back, and says so', async () => {
  const { page } = editor;
  await again(page);
  await page.getByText('修改会使审批作废').waitFor();
  await page.getByLabel('参数 passMark 的值').fill('75%');
  await page.getByText('批准已失效', { exact: true }).waitFor();
  await page.getByText('批准之后又有修改，原批准已失效，须重新提交审批').waitFor();
  await looksWell(page, 'review-void');
  await button(page, /撤销$/).click();
  await page.getByText('5 / 6 已满足').waitFor();
  await page.getByText('批准已失效', { exact: true }).waitFor();
  await button(page, '提交审批').click();
  await page.getByText('0/1 批准').waitFor();
});

test('it is published after all that this means was shown', async () => {
  const { page } = approver;
  await again(page);
  await button(page, '批准').click();
  await button(page, '发布').click();
  const dialog = page.getByRole('dialog', { name: '发布 cn-mof-2021-101 1.1.0？' });
  await dialog.getByText('重大').waitFor();
  await dialog.getByText('参数 passMark').waitFor();
  await dialog.getByText('参与比较').waitFor();
  await dialog.getByText('6 / 6 已满足').waitFor();
  await looksWell(page, 'review-publish');
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('已发布 cn-mof-2021-101 1.1.0').first().waitFor();
  await page.getByRole('link', { name: '查看版本' }).waitFor();
  await looksWell(page, 'review-published');
  // Who had it open in a window of their own sees it when they come back.
  await expect
    .poll(
      async () => {
        await editor.page.evaluate(() => void dispatchEvent(new Event('focus')));
        return editor.page.getByRole('link', { name: '查看版本' }).count();
      },
      { timeout: 20_000, interval: 1000 },
    )
    .toBeGreaterThan(0);
  await page.getByRole('link', { name: '审批' }).click();
  await page.getByRole('tab', { name: '我已决定的（2）' }).click();
  await page.getByText('已失效').waitFor();
  await looksWell(page, 'approvals-decided');
});

test('a draft that comes to nothing is discarded after what is lost and kept was said, and reads in English', async () => {
  const { page } = editor;
  await page.getByRole('link', { name: '规则集' }).first().click();
  await page.getByRole('button', { name: /新建草案：财政部 2021 年自评办法.* 1\.1\.0/ }).click();
  await page.getByLabel('参数 passMark 的值').waitFor();
  await button(page, 'English').click();
  await panel(page, 'Review');
  await page.getByText(/of 6 met/).waitFor();
  await looksWell(page, 'review-english');
  await button(page, 'Discard the draft …').click();
  await page.getByText(/Kept: all revisions/).waitFor();
  await looksWell(page, 'review-discard');
  await page.getByRole('dialog').getByRole('button', { name: 'Discard', exact: true }).click();
  await page.getByText('Discarded').first().waitFor();
});

test('nobody’s console was told of anything', () => {
  expect([...editor.complaints, ...approver.complaints]).toEqual([]);
});
