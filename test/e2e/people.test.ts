import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { chooseUnit } from './support/choose-unit.ts';
import { logIn, type Running, startRunning, type Visit } from './support/running.ts';
import { screenshot } from './support/screenshot.ts';

/** An administrator lets somebody in, changes what they may do, shuts them out; and everybody has a password of their own. */
let running: Running;
let administrator: Visit;
/** Another window, of the person who is added. */
let person: Page;
/** What it was told that nobody wanted. */
const complaints: string[] = [];

beforeAll(async () => {
  running = await startRunning();
  administrator = await running.as('admin');
  await administrator.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const context = await running.browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  person = await context.newPage();
  person.setDefaultTimeout(20_000);
  person.on('pageerror', (error) => complaints.push(error.message));
});
afterAll(() => running?.stop());

const USERNAME = 'wang.ping';
const FIRST = '自己的密码要十个字以上';
const SECOND = '后来又换了的另一个密码';

const button = (at: Page | Locator, name: string | RegExp) => at.getByRole('button', { name, exact: true });
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

async function looksWell(page: Page, name: string): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await screenshot(page, name);
}

async function fillPasswords(at: Page | Locator, current: string, next: string): Promise<void> {
  await at.getByLabel('现在的密码').fill(current);
  await at.getByLabel('新密码').fill(next);
  await at.getByLabel('再输一次').fill(next);
  await button(at, '设置密码').click();
}

let oneTimePassword = '';

test('an administrator adds an evaluator, and is told a password once', async () => {
  const { page } = administrator;
  await page.getByRole('link', { name: '人员', exact: true }).click();
  await row(page, 'demo-editor').waitFor();
  await row(page, '自己的角色和状态由另一位管理员更改').waitFor();
  await looksWell(page, 'people');
  await button(page, '添加人员').click();
  const dialog = page.getByRole('dialog');
  await button(dialog, '添加').click();
  await dialog.getByText('请填写姓名').waitFor();
  await dialog.getByLabel('姓名').fill('王评');
  await dialog.getByLabel('用户名').fill('DEMO-EDITOR');
  await chooseUnit(dialog, '单位', '演示数据');
  await dialog.getByRole('checkbox', { name: /填报人员/ }).check();
  await looksWell(page, 'people-add');
  await button(dialog, '添加').click();
  await dialog.getByText('已有人用这个用户名，请换一个').waitFor();
  await dialog.getByLabel('用户名').fill(USERNAME);
  await button(dialog, '添加').click();
  await dialog.getByText('密码只显示这一次，关闭之后无法再看到').waitFor();
  oneTimePassword = await dialog.getByLabel('一次性密码').inputValue();
  expect(oneTimePassword).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
  await looksWell(page, 'people-password');
  await button(dialog, '复制').click();
  await page.getByText('已复制').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(oneTimePassword);
  // It does not go by mistake.
  await page.keyboard.press('Escape');
  await button(dialog, '已记下，关闭').click();
  await dialog.waitFor({ state: 'hidden' });
  await row(page, '王评').getByText('填报人员').waitFor();
  expect(await page.content()).not.toContain(oneTimePassword);
});

test('whoever has it must choose one that nobody guesses, and is in', async () => {
  await person.goto(running.url);
  await logIn(person, USERNAME, oneTimePassword);
  await person.getByRole('heading', { name: '请设置自己的密码' }).waitFor();
  await looksWell(person, 'password-first');
  await fillPasswords(person, oneTimePassword, 'wang.ping-12');
  await person.getByText('这个密码容易被猜到').waitFor();
  await looksWell(person, 'password-weak');
  await fillPasswords(person, oneTimePassword, FIRST);
  await person.getByRole('navigation', { name: '导航' }).waitFor();
  await person.getByRole('link', { name: '自评表', exact: true }).click();
  await button(person, /新建/).first().waitFor();
});

test('they change it whenever they like, and log in anew with the other', async () => {
  await button(person, '账户：王评').click();
  await person.getByRole('menuitem', { name: '修改密码' }).click();
  const dialog = person.getByRole('dialog');
  await fillPasswords(dialog, 'not the present one', SECOND);
  await dialog.getByText('现在的密码不正确').waitFor();
  await looksWell(person, 'password-change');
  await fillPasswords(dialog, FIRST, SECOND);
  await person.getByText('密码已修改，其他地方的登录已退出').waitFor();
  await button(person, '账户：王评').click();
  await person.getByRole('menuitem', { name: '退出' }).click();
  await logIn(person, USERNAME, FIRST);
  await person.getByRole('alert').filter({ hasText: '用户名或密码不正确' }).waitFor();
  await logIn(person, USERNAME, SECOND);
  await person.getByRole('navigation', { name: '导航' }).waitFor();
});

test('who is no administrator has no way to the page, and is told so there', async () => {
  expect(await person.getByRole('link', { name: '人员', exact: true }).count()).toBe(0);
  expect(await person.getByRole('link', { name: '日志', exact: true }).count()).toBe(0);
  await person.goto(`${running.url}/people`);
  await person.getByText('您没有查看此页的权限').waitFor();
  await person.getByText('人员由管理员管理。').waitFor();
  expect(await button(person, '添加人员').count()).toBe(0);
  await looksWell(person, 'people-not-allowed');
});

test('other roles hold at once', async () => {
  const { page } = administrator;
  expect(await person.getByRole('link', { name: '测算', exact: true }).count()).toBe(0);
  await button(page, '角色：王评').click();
  const dialog = page.getByRole('dialog');
  const own = dialog.getByRole('group', { name: /在演示数据.*的角色/ });
  await own.getByRole('checkbox', { name: /填报人员/ }).uncheck();
  await own.getByRole('checkbox', { name: /复核人员/ }).check();
  await looksWell(page, 'people-roles');
  await button(dialog, '保存').click();
  await page.getByText('王评的角色已保存').waitFor();
  await row(page, '王评').getByText('复核人员').waitFor();
  await person.reload();
  await person.getByRole('link', { name: '测算', exact: true }).waitFor();
  await person.goto(`${running.url}/imports`);
  await person
    .getByText(/填报人员/)
    .first()
    .waitFor();
});

test('roles at another organisation stand beside those at their own', async () => {
  const { page } = administrator;
  await button(page, '角色：王评').click();
  const dialog = page.getByRole('dialog');
  const root = (await dialog
    .page()
    .evaluate(async () => (await (await fetch('/api/v1/organisations')).json()).items[0].name)) as string;
  await chooseUnit(dialog, '在其他单位也授予角色', root);
  await dialog
    .getByRole('group', { name: `在${root}的角色` })
    .getByRole('checkbox', { name: /审计人员/ })
    .check();
  await button(dialog, '保存').click();
  await row(page, '王评').getByText(`审计人员（${root}）`).waitFor();
  await row(page, '王评').getByText('复核人员').waitFor();
});

test('people are found by a part of their name', async () => {
  const { page } = administrator;
  const search = page.getByRole('searchbox', { name: '按姓名或用户名查找' });
  await search.fill('WANG');
  await row(page, 'demo-editor').waitFor({ state: 'detached' });
  await row(page, '王评').waitFor();
  await search.fill('没有这个人');
  await page.getByText('没有叫这个名字的人').waitFor();
  await looksWell(page, 'people-nobody');
  await button(page, '显示全部').click();
  await row(page, 'demo-editor').waitFor();
});

test('who is deactivated is out at once, and comes in again when let in', async () => {
  const { page } = administrator;
  await button(page, '停用：王评').click();
  await page.getByRole('dialog').getByText('立即退出登录，并不能再登录').waitFor();
  await looksWell(page, 'people-deactivate');
  await button(page.getByRole('dialog'), '停用').click();
  await row(page, '王评').getByText('已停用').waitFor();
  await person.reload();
  await logIn(person, USERNAME, SECOND);
  await person.getByRole('alert').filter({ hasText: '用户名或密码不正确' }).waitFor();
  await button(page, '恢复：王评').click();
  await row(page, '王评').getByText('在用').waitFor();
  await logIn(person, USERNAME, SECOND);
  await person.getByRole('navigation', { name: '导航' }).waitFor();
});

test('a password that was reset ends what was begun with the old one', async () => {
  const { page } = administrator;
  await button(page, '重置密码：王评').click();
  await button(page.getByRole('dialog'), '重置密码').click();
  const dialog = page.getByRole('dialog').filter({ hasText: '密码只显示这一次' });
  const another = await dialog.getByLabel('一次性密码').inputValue();
  expect(another).not.toBe(oneTimePassword);
  await button(dialog, '已记下，关闭').click();
  await person.reload();
  await logIn(person, USERNAME, SECOND);
  await person.getByRole('alert').filter({ hasText: '用户名或密码不正确' }).waitFor();
  await logIn(person, USERNAME, another);
  await person.getByRole('heading', { name: '请设置自己的密码' }).waitFor();
});

test('nobody’s console was told of anything but refusals', () => {
  expect(complaints).toEqual([]);
  // The browser itself notes an answer of 409, that of a user name somebody has.
  expect(administrator.complaints.filter((line) => !line.includes('409'))).toEqual([]);
});
