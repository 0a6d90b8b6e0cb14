import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { startBuiltServer } from './built-server.ts';

/** A server with the demonstration on a database of its own, and a browser before it. */
export type Running = {
  readonly url: string;
  readonly browser: Browser;
  /** Signs somebody in, in a window of their own: of the demonstration, or with the password they were given. */
  readonly as: (username: string, password?: string) => Promise<Visit>;
  /** Ends the server at once, with whatever was under way. */
  readonly crash: () => Promise<void>;
  /** Starts it again, where it stood and with what it had. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A window; `complaints` is all that the browser's console was told, and every page that failed. */
export type Visit = { readonly page: Page; readonly context: BrowserContext; readonly complaints: readonly string[] };

/** By another command than that of the built server, or with other variables. */
type StartedWith = [
  command?: Parameters<typeof startBuiltServer>[2],
  variables?: Parameters<typeof startBuiltServer>[3],
];

const PASSWORD = 'a password of one’s own';

export async function startRunning(...[command, variables]: StartedWith): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'));
  let server = await startBuiltServer(folder, null, command, variables);
  const { url, passwords } = server;
  const browser = await launchBrowser();
  return {
    url,
    browser,
    as: (username, password) => {
      if (password !== undefined) passwords.set(username, password);
      return signIn(browser, url, username, passwords);
    },
    crash: () => server.crash(),
    restart: async () => {
      server = await startBuiltServer(folder, new URL(url).port, undefined, variables);
    },
    stop: async () => {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Fills in the page that asks who one is, for somebody who was here before. */
export async function logIn(page: Page, username: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

async function signIn(browser: Browser, url: string, username: string, passwords: Map<string, string>): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  await page.goto(`${url}/`);
  const password = passwords.get(username) ?? '';
  await logIn(page, username, password);
  if (password !== PASSWORD) {
    await page.getByLabel('现在的密码').fill(password);
    await page.getByLabel('新密码').fill(PASSWORD);
    await page.getByLabel('再输一次').fill(PASSWORD);
    await page.getByRole('button', { name: '设置密码' }).click();
    passwords.set(username, PASSWORD);
  }
  await page.getByRole('navigation').waitFor();
  return { page, context, complaints };
}
