import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { type Running, startRunning, type Visit } from './support/running.ts';
import { screenshot } from './support/screenshot.ts';

/** Two windows on one draft: the second to save keeps what it wrote, and both changes come together. */
let running: Running;
let first: Visit;
let second: Visit;

beforeAll(async () => {
  running = await startRunning();
  first = await running.as('demo-editor');
  second = await running.as('demo-editor');
});
afterAll(() => running?.stop());

const saved = ({ page }: Visit, revision: number) => page.getByText(`已保存（第 ${revision} 稿）`).waitFor();

test('both open the same draft', async () => {
  await first.page.getByRole('button', { name: /新建草案：财政部 2021 年自评办法/ }).click();
  await first.page.getByLabel('参数 passMark 的值').waitFor();
  await second.page.goto(first.page.url());
  await second.page.getByLabel('参数 passMark 的值').waitFor();
});

test('the second to save is told, and nothing of theirs is lost', async () => {
  await first.page.getByLabel('参数 passMark 的值').fill('0.7');
  await saved(first, 2);
  await second.page.getByLabel('参数 overshootLine 的值').fill('1.5');
  await second.page.getByText('他人已先保存，请把两边的修改合在一起').waitFor();
  await second.page.getByText('没有互相冲突的修改').waitFor();
  expect(await violations(second.page)).toEqual([]);
  await screenshot(second.page, 'conflict');
});

test('changes of different places come together by themselves', async () => {
  await second.page.getByRole('button', { name: '保存合并结果' }).click();
  await saved(second, 3);
  expect(await second.page.getByLabel('参数 passMark 的值').inputValue()).toBe('0.7');
  expect(await second.page.getByLabel('参数 overshootLine 的值').inputValue()).toBe('1.5');
});

test('where both changed the same, somebody chooses', async () => {
  await first.page.reload();
  await first.page.getByLabel('参数 passMark 的值').waitFor();
  await first.page.getByLabel('参数 passMark 的值').fill('0.8');
  await saved(first, 4);
  await second.page.getByLabel('参数 passMark 的值').fill('0.9');
  await second.page.getByText('须选择 1 处，已选 0 处').waitFor();
  await screenshot(second.page, 'conflict-choice');
  await second.page.getByRole('button', { name: '都用我的' }).click();
  await second.page.getByRole('button', { name: '保存合并结果' }).click();
  await saved(second, 5);
  await first.page.reload();
  await first.page.getByLabel('参数 passMark 的值').waitFor();
  expect(await first.page.getByLabel('参数 passMark 的值').inputValue()).toBe('0.9');
});

test('trouble that the server has is told as what it is, and is over by itself', async () => {
  const { page } = second;
  const drafts = /\/api\/v1\/drafts\/[^/]+$/;
  await page.route(drafts, (route) =>
    route.request().method() === 'PUT' ? route.fulfill({ status: 507, json: FULL }) : route.continue(),
  );
  await page.getByLabel('参数 overshootLine 的值').fill('1.6');
  await page.getByText('服务器的磁盘已满，请告知管理员：内容已存于本机，恢复后自动保存').waitFor();
  expect(await page.getByText(/连接不上服务器/).count()).toBe(0);
  await page.unroute(drafts);
  await saved(second, 6);
  await first.page.reload();
  await saved(first, 6);
});

/** As a server says whose disk is full. */
const FULL = { type: 'about:blank', code: 'storage-full', status: 507, title: '服务器的磁盘已满' };

test('a window that is closed before it could save has its changes again when it opens', async () => {
  const { page, context } = first;
  await context.setOffline(true);
  await page.getByLabel('参数 underspentLine 的值').fill('0.55');
  await page
    .getByText(/连接不上服务器/)
    .first()
    .waitFor();
  await context.setOffline(false);
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(second.page.url());
  await again.getByText('已保存（第 7 稿）').waitFor();
  expect(await again.getByLabel('参数 underspentLine 的值').inputValue()).toBe('0.55');
});

test('nobody’s console was told of anything but what the network does', () => {
  const told = [...first.complaints, ...second.complaints];
  // The browser itself notes answers of 412 and 507, and a network that is gone.
  expect(told.filter((line) => !/412|507|ERR_INTERNET_DISCONNECTED/.test(line))).toEqual([]);
});
