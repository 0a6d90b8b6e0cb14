import { readFile } from 'node:fs/promises';
import { readForms } from '@plumbline/documents';
import { uploadedFiles } from '@plumbline/documents/upload';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { type Running, startRunning, type Visit } from './support/running.ts';
import { screenshot } from './support/screenshot.ts';

/** Many forms are printed out of the list: those that were ticked, or all that it shows. */
let running: Running;
let visit: Visit;
beforeAll(async () => {
  running = await startRunning();
  visit = await running.as('demo-reviewer');
});
afterAll(() => running?.stop());

/** Every form that waits for a reviewer, as it was filed. */
const submitted = (page: Page) =>
  page.evaluate(async () => {
    const { items } = await (await fetch('/api/v1/assessments?state=submitted')).json();
    return Promise.all(
      items.map(async ({ id }: { id: string }) => (await (await fetch(`/api/v1/assessments/${id}`)).json()).form),
    );
  });

test('forms that were ticked come as one archive, and what is in it are these forms', async () => {
  const { page } = visit;
  await page.goto(`${running.url}/assessments?state=submitted`);
  await page.getByRole('checkbox', { name: '选择本页全部' }).check();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '批量打印（已选 2）' }).click();
  await page.getByRole('checkbox', { name: 'Excel' }).click();
  await page.getByRole('checkbox', { name: 'Excel', checked: true }).waitFor();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'print-many');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('dialog')
      .getByRole('button', { name: /^导\s?出$/ })
      .click(),
  ]);
  const filed = await submitted(page);
  expect(filed).toHaveLength(2);
  const printed = { pdf: [] as unknown[], xlsx: [] as unknown[] };
  const archive = { name: 'forms.zip', bytes: await readFile(await download.path()) };
  for await (const { name, load } of uploadedFiles(archive)) {
    const loaded = await load();
    if (!loaded.ok) throw new Error(name);
    const type = name.endsWith('.pdf') ? 'pdf' : name.endsWith('.xlsx') ? 'xlsx' : null;
    if (type === null) expect(name).toMatch(/导出清单\.csv$/);
    else printed[type].push(...(await readForms(loaded.file)).map(({ form }) => form));
  }
  // In whichever order they came.
  for (const type of ['pdf', 'xlsx'] as const) {
    expect([type, printed[type].length]).toEqual([type, filed.length]);
    for (const form of filed) expect(printed[type]).toContainEqual(form);
  }
});

test('of a list that is longer than one archive it is said, in either language', async () => {
  const { page } = visit;
  await page.goto(`${running.url}/assessments`);
  await page.getByRole('button', { name: '批量打印' }).click();
  await page.getByText('一次最多 500 份，请分批导出。').waitFor();
  expect(
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^导\s?出$/ })
      .isDisabled(),
  ).toBe(true);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^取\s?消$/ })
    .click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Print all' }).click();
  await page.getByText('At most 500 forms at a time').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(visit.complaints).toEqual([]);
});
