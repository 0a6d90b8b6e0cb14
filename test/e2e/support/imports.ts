import { readFile } from 'node:fs/promises';
import type { SelfEvaluation } from '@plumbline/core';
import { type DocumentType, findLayout, formDocument, writeDocument } from '@plumbline/documents';
import type { Page } from 'playwright-core';

/** The two forms of Shanghai 2020, whose declared totals are not what the rules give. */
export async function exampleForms(): Promise<readonly [fair: SelfEvaluation, offices: SelfEvaluation]> {
  const path = new URL('../../../examples/shanghai-2020/forms.json', import.meta.url);
  const [fair, offices] = JSON.parse(await readFile(path, 'utf8')) as SelfEvaluation[];
  if (!fair || !offices) throw new Error('There are two example forms');
  return [fair, offices];
}

/** The form as the file that a unit would send, in the layout of Shanghai. */
export async function written(form: SelfEvaluation, type: DocumentType): Promise<Uint8Array> {
  const { document } = formDocument([{ form, judgement: null }], findLayout('shanghai'), 'zh');
  return writeDocument(document, type);
}

export const dropZone = (page: Page) => page.getByRole('region', { name: '选择要导入的文件' });

export async function openImports(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/imports`);
  await page.getByRole('button', { name: '选择文件', exact: true }).waitFor();
}

export async function chooseRules(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: '评分规则' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: title }).click();
}
