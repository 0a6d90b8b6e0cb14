import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Filled } from './fill-archive.ts';

const RECORDER = 'test/bench/browser/recorder.mjs';
const PASSWORD = 'a password for the bench';
const RULE_SET = { ruleSetId: 'cn-mof-2021-101', version: '1.0.0' };
/** The number that is typed at: what decides from which share of a target on there are points. */
const NUMBER = '"passMark": "0.6';

/** A draft in the workbench with the impact on all past forms beside its text, and the cursor behind a number that decides points. */
export async function openWorkbench(
  browser: Browser,
  root: string,
  url: string,
  { username, password }: Filled,
  forms: number,
): Promise<{ readonly page: Page; readonly openedIn: number }> {
  const page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  await page.addInitScript({ path: join(root, RECORDER) });
  await page.goto(url);
  const draftId = await begin(page, username, password);
  const started = performance.now();
  await page.goto(`${url}/drafts/${draftId}`);
  await page.getByRole('tab', { name: '影响' }).click();
  await page.getByRole('combobox', { name: '年度' }).click();
  await page.locator('.ant-select-dropdown').getByTitle('全部年度').click();
  await page
    .getByRole('status')
    .filter({ hasText: `${forms.toLocaleString('en')} 份` })
    .waitFor({ timeout: 600_000 });
  const openedIn = performance.now() - started;
  await page.getByRole('tab', { name: 'JSON' }).click();
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+F');
  await page.keyboard.insertText(NUMBER);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(1000);
  return { page, openedIn };
}

/** Signs in and begins a draft, over the interface: the pages for that are measured nowhere. */
async function begin(page: Page, username: string, password: string): Promise<string> {
  const ask = async (method: string, path: string, body: unknown) => {
    const { status, text } = (await page.evaluate(
      `fetch('/api/v1${path}', { method: '${method}', headers: { 'Content-Type': 'application/json' }, body: ${JSON.stringify(
        JSON.stringify(body),
      )} }).then(async (response) => ({ status: response.status, text: await response.text() }))`,
    )) as { status: number; text: string };
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  const { grants } = (await ask('POST', '/session', { username, password })) as {
    grants: { organisationId: string }[];
  };
  await ask('PUT', '/session/password', { currentPassword: password, newPassword: PASSWORD });
  const { id } = (await ask('POST', '/drafts', {
    organisationId: grants[0]?.organisationId,
    ruleSetId: RULE_SET.ruleSetId,
    begin: { kind: 'version', ...RULE_SET },
  })) as { id: string };
  return id;
}
