import { readFile } from 'node:fs/promises';
import { readJournalText, verifyJournalEntries } from '@plumbline/service';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { tabTo } from './support/keyboard.ts';
import { exampleForms, newForm } from './support/new-form.ts';
import { type Running, startRunning, type Visit } from './support/running.ts';
import { screenshot } from './support/screenshot.ts';

/** An auditor looks into what was done, follows it to its document, and sees that nothing was changed behind anybody's back. */
let running: Running;
let auditor: Visit;
let reviewer: Visit;
/** The form that an evaluator began. */
let form = '';

const [example] = exampleForms();

beforeAll(async () => {
  running = await startRunning();
  const administrator = await running.as('admin');
  const evaluator = await running.as('demo-evaluator');
  if (!example) throw new Error('There is no form');
  form = (await newForm(evaluator, example)).split(/[/?]/)[2] ?? '';
  auditor = await running.as('chen.shen', await addAuditor(administrator.page));
});
afterAll(() => running?.stop());

/** Somebody who reads everything; their one-time password. */
const addAuditor = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const send = async (method: string, path: string, body: object) => {
      const answer = await fetch(`/api/v1${path}`, {
        method,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(await answer.text());
      return answer.json();
    };
    const { grants } = await (await fetch('/api/v1/session')).json();
    const { organisationId } = grants[0];
    const added = await send('POST', '/users', { username: 'chen.shen', name: '陈审', organisationId });
    await send('PUT', `/users/${added.person.id}/grants`, { grants: [{ role: 'auditor', organisationId }] });
    return added.oneTimePassword as string;
  });

const button = (at: Page | Locator, name: string | RegExp) => at.getByRole('button', { name, exact: true });
/** While it works, what it is called begins with that. */
const verify = (dialog: Locator) => dialog.getByRole('button', { name: /核对$/ });
const entries = (page: Page) => page.locator('.journal-list tbody tr.ant-table-row');

async function looksWell(page: Page, name: string): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await screenshot(page, name);
}

test('an auditor finds what was done last, in words', async () => {
  const { page } = auditor;
  expect(await page.getByRole('link', { name: '人员', exact: true }).count()).toBe(0);
  await page.getByRole('link', { name: '日志', exact: true }).click();
  await entries(page).first().getByText('修改自己的密码').waitFor();
  await entries(page).first().getByText('陈审').first().waitFor();
  await entries(page).filter({ hasText: '授予角色' }).first().waitFor();
  // Whatever was done so far has words.
  expect(await page.locator('.journal-unnamed').count()).toBe(0);
  await looksWell(page, 'journal');
});

test('an entry opens by keys on all that it keeps', async () => {
  const { page } = auditor;
  const granted = entries(page).filter({ hasText: '授予角色' }).first();
  const name = (await granted.getByRole('button').getAttribute('aria-label')) ?? '';
  await tabTo(page, 'button', name);
  await page.keyboard.press('Enter');
  const details = page.locator('.journal-details');
  await details.getByText('审计人员', { exact: true }).waitFor();
  await details.getByText('"roles"').waitFor();
  await looksWell(page, 'journal-entry');
  await page.keyboard.press('Enter');
  await details.waitFor({ state: 'hidden' });
});

test('an entry leads to its document, and a document to its entries alone', async () => {
  const { page } = auditor;
  const created = entries(page).filter({ hasText: '新建自评表' }).first();
  await created.getByRole('link').click();
  await page.waitForURL(new RegExp(`/assessments/${form}`));
  await page
    .getByText(example?.project.name ?? '')
    .first()
    .waitFor();
  await page.goBack();
  await created.getByRole('button').click();
  await button(page, '只看它的记录').click();
  await page.waitForURL(new RegExp(`subject=${form}`));
  await page.waitForFunction(() => document.querySelector('.ant-spin-spinning') === null);
  for (const text of await entries(page).allTextContents()) expect(text).toContain(form.slice(-8));
  expect(await saved(page, '导出所列')).toHaveLength(await entries(page).count());
});

test('an identifier that nothing was done to is said to be none', async () => {
  const { page } = auditor;
  await page.getByRole('searchbox', { name: '对象的标识' }).fill('nothing-of-this-name');
  await page.getByText('没有它的记录').waitFor();
  await looksWell(page, 'journal-nothing');
  await button(page.locator('.ant-empty'), '显示全部').click();
  await entries(page).filter({ hasText: '修改自己的密码' }).first().waitFor();
});

test('what one person did, one thing that was done, and a time are listed alone', async () => {
  const { page } = auditor;
  // What was opened before stays open.
  await page.goto(`${running.url}/journal`);
  await entries(page).filter({ hasText: '新建自评表' }).first().getByRole('button').click();
  await button(page, '只看此人办的').click();
  await page.waitForURL(/actor=/);
  await page.waitForFunction(() => document.querySelector('.ant-spin-spinning') === null);
  for (const text of await entries(page).allTextContents()) expect(text).toContain('demo-evaluator');
  await page.getByRole('combobox', { name: '事项' }).fill('修改自己');
  await page.getByRole('option', { name: '修改自己的密码' }).or(page.getByTitle('修改自己的密码')).last().click();
  await page.waitForURL(/action=/);
  await page.waitForFunction(() => document.querySelector('.ant-spin-spinning') === null);
  expect(await entries(page).count()).toBe(1);
  await looksWell(page, 'journal-narrowed');
  await page.getByLabel('至', { exact: true }).fill('2020-01-01');
  await page.getByText('没有符合条件的记录').waitFor();
  await button(page.locator('.ant-empty'), '显示全部').click();
  await page.waitForURL((url) => url.search === '');
  await entries(page).filter({ hasText: '授予角色' }).first().waitFor();
});

test('it is read from its beginning as well', async () => {
  const { page } = auditor;
  await page.getByText('最早的在前').click();
  await page.waitForURL(/order=oldest/);
  await entries(page).first().locator('td').nth(1).getByText('1', { exact: true }).waitFor();
  await page.getByText('最近的在前').click();
  await entries(page).first().getByText('修改自己的密码').waitFor();
});

test('the chain is verified, and what is exported is the same chain', async () => {
  const { page } = auditor;
  const exported = await saved(page, '导出');
  const reading = readJournalText(exported.join('\n'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
  const verdict = await verifyJournalEntries(reading.entries);
  if (!verdict.ok) throw new Error(JSON.stringify(verdict));
  await button(page, '核对日志链').click();
  const dialog = page.getByRole('dialog');
  await verify(dialog).click();
  await dialog.getByText(`日志完整：共 ${verdict.entries} 条`).waitFor();
  expect(await dialog.getByLabel('最后一条的哈希').inputValue()).toBe(verdict.lastHash);
  await looksWell(page, 'journal-whole');
  const first = reading.entries[0];
  await dialog.getByLabel('以前抄下的序号').fill('1');
  expect(await verify(dialog).isDisabled()).toBe(true);
  await dialog.getByLabel('以前抄下的哈希').fill('f'.repeat(10));
  await dialog.getByText('哈希是 64 位十六进制数字').waitFor();
  await dialog.getByLabel('以前抄下的哈希').fill(first?.hash ?? '');
  await verify(dialog).click();
  await dialog.getByText('与以前抄下的一条相符。').waitFor();
  await dialog.getByLabel('以前抄下的哈希').fill('f'.repeat(64));
  await verify(dialog).click();
  await dialog.getByText('日志在第 1 条断开').waitFor();
  await dialog.getByText('末尾被截去，或此后被重写').waitFor();
  await looksWell(page, 'journal-broken');
  await button(dialog, '关闭').last().click();
});

test('who is neither auditor nor administrator is told for whom it is', async () => {
  reviewer = await running.as('demo-reviewer');
  const { page } = reviewer;
  expect(await page.getByRole('link', { name: '日志', exact: true }).count()).toBe(0);
  await page.goto(`${running.url}/journal`);
  await page.getByText('您没有查看此页的权限').waitFor();
  await page.getByText('日志由审计人员和管理员查看。').waitFor();
  expect(await entries(page).count()).toBe(0);
});

test('an auditor goes from an accepted form to where its points were decided on', async () => {
  const { page } = auditor;
  await page.goto(`${running.url}/assessments?state=accepted`);
  await page.locator('tbody tr.ant-table-row a').first().click();
  await page.getByRole('link', { name: '复核', exact: true }).click();
  await page.waitForURL(/\/review$/);
  await page.getByText('差额从何而来').waitFor();
  expect(await button(page, '通过').count()).toBe(0);
});

const NOTHING = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
test.for([
  [`/assessments/${NOTHING}`, '没有这张自评表，或您看不到它', '全部自评表'],
  [`/assessments/${NOTHING}/review`, '没有这张自评表，或您看不到它', '全部自评表'],
  [`/drafts/${NOTHING}`, '没有这个草案，或您看不到它', '全部草案'],
  [`/studies/${NOTHING}`, '没有这个测算，或您看不到它', '全部测算'],
  ['/nowhere', '没有这个页面', '回到首页'],
])('at %s somebody hears once that nothing is there, and where to go', async ([path = '', title = '', back = '']) => {
  const { page } = reviewer;
  await page.goto(`${running.url}${path}`);
  await page.getByText(title).first().waitFor();
  await page.getByRole('main').getByRole('link', { name: back }).waitFor();
  expect(await page.locator('.failed-requests').count()).toBe(0);
  await screenshot(page, `nothing-at-${path.split('/')[1]}`);
});

test('an administrator goes from somebody to what was done about them', async () => {
  const { page } = await running.as('admin');
  await page.goto(`${running.url}/people`);
  await page.getByRole('link', { name: '记录：陈审' }).click();
  await page.waitForURL(/subject=/);
  await entries(page).filter({ hasText: '添加人员' }).first().waitFor();
  expect(await entries(page).count()).toBe(3);
});

test('nobody’s console was told of anything', () => {
  expect(auditor.complaints).toEqual([]);
});

/** The lines of the file that the browser saves. */
async function saved(page: Page, name: string): Promise<string[]> {
  const download = page.waitForEvent('download');
  await button(page, name).click();
  const path = await (await download).path();
  return (await readFile(path, 'utf8')).trimEnd().split('\n');
}
