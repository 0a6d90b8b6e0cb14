import type { Page } from 'playwright-core';

const MOST = 150;

/** Goes on with Tab, or back with Shift and Tab, until what has this role and name has the focus, as somebody without a mouse does. */
export async function tabTo(
  page: Page,
  role: Parameters<Page['getByRole']>[0],
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const target = page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first();
  await target.waitFor();
  for (let pressed = 0; pressed < MOST; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${role} ${name}`);
}
