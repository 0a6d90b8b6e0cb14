import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { tabTo } from './support/keyboard.ts';
import { type Running, startRunning, type Visit } from './support/running.ts';
import { screenshot } from './support/screenshot.ts';

/** Somebody who likes the text edits it, and never touches the mouse. */
let running: Running;
let editor: Visit;

beforeAll(async () => {
  running = await startRunning();
  editor = await running.as('demo-editor');
});
afterAll(() => running?.stop());

const text = () =>
  editor.page.evaluate(() =>
    document.querySelector('.monaco-editor .view-lines')?.textContent?.replaceAll('\u00a0', ' '),
  );

/** Looks for a text as people do: they see that it was found before they go on. The editor takes a quarter of a second after the last key. */
async function find(wanted: string): Promise<void> {
  const { page } = editor;
  await page.keyboard.press('Control+f');
  await page.locator('.find-widget.visible textarea:focus').waitFor();
  await page.keyboard.type(wanted);
  await page.waitForTimeout(600);
  await page.locator('.find-widget .matchesCount').filter({ hasText: /\d/ }).waitFor();
  await page.keyboard.press('Escape');
}

test('a draft is begun and its text reached by keyboard', async () => {
  const { page } = editor;
  await tabTo(page, 'button', /新建草案：财政部 2021 年自评办法/);
  await page.keyboard.press('Enter');
  // While the keyboard is on it, a tab says first which of how many it is.
  await tabTo(page, 'tab', /表单$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await tabTo(page, 'textbox', /规则集的 JSON 文本/);
  expect(await violations(page)).toEqual([]);
});

test('the pass mark is found and changed, and undone and redone in the one history', async () => {
  const { page } = editor;
  await find('"passMark": "0.6');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('75');
  await page.getByRole('status').filter({ hasText: '已保存（第 2 稿）' }).waitFor();
  await page.keyboard.press('Control+z');
  expect(await text()).toContain('"passMark": "0.6"');
  await page.keyboard.press('Control+y');
  expect(await text()).toContain('"passMark": "0.75"');
});

test('completion offers facts in the reader’s language, and says what they mean', async () => {
  const { page } = editor;
  await find('"fact": "zeroBudget');
  await page.keyboard.press('ArrowRight');
  for (const _ of 'zeroBudget') await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+Space');
  const list = page.locator('.suggest-widget.visible');
  await list.waitFor();
  await page.keyboard.type('zeroB');
  await list.getByText('zeroBudget').first().waitFor();
  await screenshot(page, 'editor-completion');
  await page.keyboard.press('Enter');
  expect(await text()).toContain('"fact": "zeroBudget"');
});

test('a broken text says where and why, and Ctrl+. mends it', async () => {
  const { page } = editor;
  await find('"passMark": "0.75",');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  await page.getByText('1 个错误，0 个提醒').waitFor();
  await page.waitForFunction(() => document.title.startsWith('(1)'));
  await page.getByRole('region', { name: '问题（1）' }).waitFor();
  await page.locator('.squiggly-error').first().waitFor();
  // That nothing can be run is not that there is nothing.
  const tests = page.getByRole('region', { name: '黄金用例' });
  await tests.getByText('规则集的问题改好之后才能运行用例').first().waitFor();
  expect(await tests.getByText('没有用例').count()).toBe(0);
  // Nor is there a last result where there was none.
  await page.getByRole('tab', { name: '影响', exact: true }).click();
  await page.getByText('规则集尚不成形，改好之后才能看到影响').waitFor();
  expect(await page.getByText('上一次的结果').count()).toBe(0);
  await page.getByRole('tab', { name: '用例', exact: true }).click();
  await page.getByRole('textbox', { name: /规则集的 JSON 文本/ }).focus();
  await page.keyboard.press('F8');
  await screenshot(page, 'editor-broken');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  await page.getByRole('listbox').getByText('补上逗号').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('没有问题').first().waitFor();
  expect(await text()).toContain('"passMark": "0.75",');
});

test('a misspelt name is mended where it stands', async () => {
  const { page } = editor;
  await find('"parameter": "passMark');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  await page.getByText(/[12] 个错误/).waitFor();
  await page.locator('.squiggly-error').first().waitFor();
  await page.keyboard.press('Control+.');
  await page.getByRole('listbox').getByText('改成 passMark').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('没有问题').first().waitFor();
});

test('hovering a parameter says what it is and which rules use it', async () => {
  const { page } = editor;
  await find('"parameter": "passM');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await page.locator('.monaco-hover').getByText('参数 passMark = 0.75').waitFor();
  await page
    .locator('.monaco-hover')
    .getByText(/完成率设及格线/)
    .waitFor();
  await screenshot(page, 'editor-hover');
  await page.keyboard.press('Escape');
});

test('Tab leaves the editor once it is told to, and saving is a key', async () => {
  const { page } = editor;
  await page.keyboard.press('Control+m');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.monaco-editor'))).toBeNull();
  await page.keyboard.press('Control+s');
  await page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
});

test('nobody’s console was told of anything', () => expect(editor.complaints).toEqual([]));
