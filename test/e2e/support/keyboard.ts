import type { Page } from 'playwright-core';

const MOST = 150;

/** Goes on with Tab until what has this role and name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first();
  await target.waitFor();
  for (let pressed = 0; pressed < MOST; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${role} ${name}`);
}

/** Chooses a tab of a list of tabs: by Tab to the one that is chosen, and by arrows from there. */
export async function chooseTab(page: Page, list: string, name: string): Promise<void> {
  const tabs = page.getByRole('tablist').filter({ has: page.getByRole('tab', { name, exact: true }) });
  await tabs.first().waitFor();
  const chosen = await tabs.getByRole('tab', { selected: true }).textContent();
  if (chosen === name) return;
  await tabTo(page, 'tab', chosen ?? list);
  for (let pressed = 0; pressed < 10; pressed++) {
    await page.keyboard.press('ArrowRight');
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    if (focused === name) break;
  }
  await page.keyboard.press('Enter');
}
