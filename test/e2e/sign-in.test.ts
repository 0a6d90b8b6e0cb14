import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { logIn, type Running, startRunning } from './support/running.ts';
import { screenshot } from './support/screenshot.ts';

let running: Running;

beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running?.stop());

test('somebody with a one-time password sets one of their own, and finds the pages in their language', async () => {
  const { page, complaints } = await running.as('demo-editor');
  await page.getByRole('heading', { name: /上海市 2020 年度自评/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Rule sets' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await screenshot(page, 'rules-en');
  expect(complaints).toEqual([]);
});

test('whose session has ended signs in where they are, and somebody else sees nothing of theirs, not even for a moment', async () => {
  const { page, context } = await running.as('demo-evaluator');
  await (await running.as('demo-reviewer')).context.close();
  const forms = page.locator('.assessments-open');
  await page.getByRole('link', { name: '自评表' }).click();
  await forms.first().waitFor();
  await context.clearCookies();
  await page.getByRole('link', { name: '导入' }).click();
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.getByRole('button', { name: '登录' }).waitFor();
  await page.route('**/api/v1/assessment-list?*', async (route) => {
    await answered;
    await route.continue();
  });
  await logIn(page, 'demo-reviewer');
  await page.getByText('只有填报人员可以导入文件').waitFor();
  await page.getByRole('link', { name: '自评表' }).click();
  await page.getByRole('heading', { name: '自评表' }).waitFor();
  expect(await forms.count()).toBe(0);
  answer();
  await forms.first().waitFor();
  await context.close();
});

test('a wrong password is told in words, and the page is free of obstacles', async () => {
  const page = await running.browser.newPage();
  await page.goto(running.url);
  await page.getByLabel('用户名').fill('demo-editor');
  await page.getByLabel('密码', { exact: true }).fill('not the password');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('alert').filter({ hasText: '用户名或密码不正确' }).waitFor();
  await page.close();
});

test('pages stand under a policy that lets in nothing from elsewhere and no code made from text', async () => {
  const page = await running.browser.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(running.url) && !request.url().startsWith('data:')) elsewhere.push(request.url());
  });
  const response = await page.goto(running.url);
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  await page.getByRole('button', { name: '登录' }).waitFor();
  expect(elsewhere).toEqual([]);
  await page.close();
});
