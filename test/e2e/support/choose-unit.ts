import type { Locator } from 'playwright-core';

/** Chooses from a tree of organisations by keys: a click while it still unfolds chooses nothing. */
export async function chooseUnit(within: Locator, label: string, unit: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label });
  await field.focus();
  await field.fill(unit);
  await within
    .page()
    .locator('.ant-select-dropdown:visible .ant-select-tree-title')
    .filter({ hasText: unit })
    .first()
    .waitFor();
  await field.press('Enter');
}
