import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { exampleForms, newForm, savedForm } from './support/new-form.ts';
import { type Running, startRunning, type Visit } from './support/running.ts';
import { screenshot } from './support/screenshot.ts';
import { badLine, type Line, listen, slowLine } from './support/slow-line.ts';

/** On a bad line: what is typed is never lost, one is never in conflict with oneself, nothing is made twice, and the words say what to do. */
let running: Running;
let filler: Visit;
let editor: Visit;

beforeAll(async () => {
  running = await startRunning();
  filler = await running.as('demo-evaluator');
  editor = await running.as('demo-editor');
});
afterAll(() => running?.stop());

const [, filed] = exampleForms();
if (!filed) throw new Error('The examples have lost their second form');

/** A window of somebody with a new page in it, so that what is done to one line is done to no other. */
const another = async ({ context }: Visit): Promise<Visit> => {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  return { page, context, complaints };
};

const complaints: string[] = [];

const isSave = (request: Request) => request.method() === 'PUT';
const isCreate = (request: Request) => request.method() === 'POST';

/** All that anybody may say of a conflict: with somebody else, or merged with what they did. */
const CONFLICT = /他人|Somebody else/;
const SILENT = '服务器 60 秒没有答复：内容已存于本机，即将自动再存一次，可继续填写';
const SLOW = '网络较慢，仍在保存…内容已存于本机';
const AWAY = '连接不上服务器：内容已存于本机，恢复后自动保存';

type Opened = {
  readonly visit: Visit;
  readonly page: Page;
  readonly path: string;
  readonly line: Line;
  readonly said: () => Promise<readonly string[]>;
};

const HEAD = '.assessment-head [role="status"], .ant-message-notice, .ant-modal-title';
const BENCH = '.workbench-head [role="status"], .ant-message-notice, .ant-modal-title';

async function openForm(prepare: (page: Page) => Promise<unknown> = async () => undefined): Promise<Opened> {
  const visit = await another(filler);
  const { page } = visit;
  const path = await newForm(filler, filed as NonNullable<typeof filed>);
  await prepare(page);
  await page.goto(`${running.url}${path}`);
  await page.getByText(/^已得/).waitFor();
  const line = await badLine(page, isSave);
  return { visit, page, path, line, said: await listen(page, HEAD) };
}

async function fill(page: Page, cell: string, text: string): Promise<void> {
  await page.locator(`[data-cell="${cell}"]`).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const says = (page: Page, text: string) => page.getByRole('status').getByText(text, { exact: true }).waitFor();
const reason = (row: number) => `/indicators/${row}/deviationReason`;

async function reasonsOf(path: string): Promise<readonly (string | null)[]> {
  return (await savedForm(filler, path)).indicators.map(({ deviationReason }) => deviationReason);
}

test('a form is filled in while every answer takes its time: what is said of it is true, and nothing is lost', async () => {
  const { page, path, line, said } = await openForm();
  line.next({ kind: 'slow', ms: 7000 });
  await fill(page, reason(0), '线路很慢');
  await says(page, '正在保存…');
  await fill(page, reason(1), '保存途中填写');
  await says(page, SLOW);
  await screenshot(page, 'slow-saving');
  expect((await reasonsOf(path))[0]).not.toBe('线路很慢');
  await fill(page, reason(2), '又填一格');
  await says(page, '已保存');
  expect((await reasonsOf(path)).slice(0, 3)).toEqual(['线路很慢', '保存途中填写', '又填一格']);
  const words = await said();
  expect(words.filter((one) => CONFLICT.test(one))).toEqual([]);
  // Never "saved" before the server had all of it, and of each wait it is said that it is one.
  expect(words.indexOf('已保存', 1)).toBe(words.length - 1);
  expect(words).toContain('未保存');
  await page.close();
});

test('a save whose answer is lost is known again as one’s own, and what was typed since is saved after it', async () => {
  const { page, path, line, said } = await openForm();
  line.next({ kind: 'lost' }, { kind: 'as-ever' });
  await fill(page, reason(0), '答复丢失');
  await says(page, AWAY);
  await screenshot(page, 'slow-lost');
  expect((await reasonsOf(path))[0]).toBe('答复丢失');
  await fill(page, reason(0), '改写同一格');
  await says(page, '已保存');
  await page.waitForTimeout(2500);
  await says(page, '已保存');
  expect((await reasonsOf(path))[0]).toBe('改写同一格');
  expect((await said()).filter((one) => CONFLICT.test(one))).toEqual([]);
  await page.close();
});

test('a window that is closed after a save whose answer was lost goes on from it when it opens again', async () => {
  const { page, path, line, visit } = await openForm();
  line.next({ kind: 'lost' });
  await fill(page, reason(0), '先存的');
  await says(page, AWAY);
  await fill(page, reason(0), '后改的');
  await visit.context.setOffline(true);
  await page.close({ runBeforeUnload: false });
  await visit.context.setOffline(false);
  const again = await another(filler);
  await again.page.goto(`${running.url}${path}`);
  await again.page.getByText('已找回上次未保存的内容').waitFor();
  const said = await listen(again.page, HEAD);
  await says(again.page, '已保存');
  expect((await reasonsOf(path))[0]).toBe('后改的');
  expect((await said()).filter((one) => CONFLICT.test(one))).toEqual([]);
  await again.page.close();
});

test('where somebody else saves after a save whose answer was lost, only what they did is merged', async () => {
  const { page, path, line, said } = await openForm();
  line.next({ kind: 'lost' }, { kind: 'slow', ms: 4000 }, { kind: 'as-ever' });
  await fill(page, reason(0), '我先存的');
  await says(page, AWAY);
  await fill(page, reason(0), '我又改的');
  await saveElsewhere(filler.page, path, 1, '别人填的');
  await page.getByText('他人同时修改了 1 处，已与您的修改合并').waitFor();
  await says(page, '已保存');
  expect((await reasonsOf(path)).slice(0, 2)).toEqual(['我又改的', '别人填的']);
  expect((await said()).filter((one) => /请逐格选择/.test(one))).toEqual([]);
  await page.close();
});

test('a save that nobody answers is given up after a minute, told of, and sent again', async () => {
  const { page, path, line, said } = await openForm((one) => one.clock.install());
  line.next({ kind: 'silent' }, { kind: 'as-ever' });
  await fill(page, reason(0), '没有答复');
  await says(page, '正在保存…');
  await page.clock.fastForward(30_000);
  await says(page, SLOW);
  await page.clock.fastForward(31_000);
  await says(page, SILENT);
  await screenshot(page, 'slow-silent');
  expect(await violations(page)).toEqual([]);
  await says(page, '已保存');
  expect(line.sent()).toBe(2);
  expect((await reasonsOf(path))[0]).toBe('没有答复');
  expect((await said()).filter((one) => CONFLICT.test(one))).toEqual([]);
  await page.close();
});

test('a server that cannot save now says why, and the page that it is kept', async () => {
  const { page, path } = await openForm();
  const full = { type: 'about:blank', code: 'storage-busy', status: 503, title: '数据库忙' };
  await page.route('**/api/v1/assessments/*', (route) =>
    isSave(route.request()) ? route.fulfill({ status: 503, json: full }) : route.fallback(),
  );
  await fill(page, reason(0), '暂存');
  await says(page, '服务器的数据库正忙：内容已存于本机，恢复后自动保存');
  await page.unroute('**/api/v1/assessments/*');
  await says(page, '已保存');
  expect((await reasonsOf(path))[0]).toBe('暂存');
  await page.close();
});

test('the words of waiting are there in English as well', async () => {
  const { page, line } = await openForm((one) => one.clock.install());
  await page.getByRole('button', { name: 'English', exact: true }).click();
  line.next({ kind: 'silent' }, { kind: 'lost' }, { kind: 'as-ever' });
  await fill(page, reason(0), 'No answer');
  await page.getByText('Saving …', { exact: true }).waitFor();
  await page.clock.fastForward(30_000);
  await page.getByText('The network is slow, still saving … This browser keeps it meanwhile').waitFor();
  await screenshot(page, 'slow-saving-en');
  await page.clock.fastForward(31_000);
  await page
    .getByText('No answer for 60 seconds: kept in this browser and sent again by itself; you can go on')
    .waitFor();
  await screenshot(page, 'slow-silent-en');
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('button', { name: '中文', exact: true }).click();
  await page.close();
});

/** Saves as a program does that is no page: nothing of it is in this browser. */
async function saveElsewhere(page: Page, path: string, row: number, text: string): Promise<void> {
  await page.evaluate(
    async ([id, at, words]) => {
      const address = `/api/v1/assessments/${id}`;
      const now = await fetch(address);
      const { form } = await now.json();
      form.indicators[at].deviationReason = words;
      const saved = await fetch(address, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', 'If-Match': now.headers.get('ETag') ?? '' },
        body: JSON.stringify({ form }),
      });
      if (!saved.ok) throw new Error(await saved.text());
    },
    [path.split(/[/?]/)[2] ?? '', row, text] as const,
  );
}

const PASS = '参数 passMark 的值';

async function openDraft(prepare: (page: Page) => Promise<unknown> = async () => undefined): Promise<Opened> {
  const visit = await another(editor);
  const { page } = visit;
  const path = `/drafts/${await newDraft(editor.page)}`;
  await prepare(page);
  await page.goto(`${running.url}${path}`);
  await page.getByLabel(PASS).waitFor();
  const line = await badLine(page, isSave);
  return { visit, page, path, line, said: await listen(page, BENCH) };
}

const newDraft = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const session = await (await fetch('/api/v1/session')).json();
    const answer = await fetch('/api/v1/drafts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({
        organisationId: session.grants[0].organisationId,
        ruleSetId: 'cn-mof-2021-101',
        begin: { kind: 'version', ruleSetId: 'cn-mof-2021-101', version: '1.0.0' },
      }),
    });
    return (await answer.json()).id as string;
  });

/** The pass mark as the server has it. */
const passMarkOf = (path: string): Promise<string> =>
  editor.page.evaluate(async (address) => {
    const { draft } = await (await fetch(`/api/v1${address}`)).json();
    return JSON.parse(draft.text).parameters.passMark as string;
  }, path);

test('the workbench saves a draft over a slow line, and one over which answers are lost', async () => {
  const { page, path, line, said } = await openDraft();
  line.next({ kind: 'slow', ms: 7000 }, { kind: 'lost' }, { kind: 'as-ever' });
  await page.getByLabel(PASS).fill('0.7');
  await says(page, '正在保存…');
  await page.getByLabel(PASS).fill('0.75');
  await says(page, SLOW);
  await screenshot(page, 'slow-draft');
  await says(page, AWAY);
  expect(await passMarkOf(path)).toBe('0.75');
  await page.getByLabel(PASS).fill('0.8');
  await says(page, '已保存（第 4 稿）');
  expect(await passMarkOf(path)).toBe('0.8');
  expect((await said()).filter((one) => CONFLICT.test(one))).toEqual([]);
  await page.close();
});

test('a draft whose save nobody answers is saved again after a minute', async () => {
  const { page, path, line, said } = await openDraft((one) => one.clock.install());
  line.next({ kind: 'silent' }, { kind: 'as-ever' });
  await page.getByLabel(PASS).fill('0.65');
  await says(page, '正在保存…');
  await page.clock.fastForward(61_000);
  await says(page, SILENT);
  await says(page, '已保存（第 2 稿）');
  expect(await passMarkOf(path)).toBe('0.65');
  expect((await said()).filter((one) => CONFLICT.test(one))).toEqual([]);
  await page.close();
});

const count = (page: Page, path: string): Promise<number> =>
  page.evaluate(async (address) => (await (await fetch(`/api/v1${address}`)).json()).items.length as number, path);

test('a draft is begun once, however often the button is pressed and whatever becomes of the answer', async () => {
  const { page } = await another(editor);
  await page.goto(`${running.url}/rules`);
  const begin = page.getByRole('button', { name: /新建草案：财政部 2021 年自评办法/ });
  await begin.waitFor();
  const before = await count(page, '/drafts?limit=200');
  const line = await badLine(page, isCreate);
  line.next({ kind: 'lost' }, { kind: 'slow', ms: 2000 });
  await begin.click();
  await page.getByText('连接不上服务器').first().waitFor();
  await begin.dblclick();
  await page.getByLabel(PASS).waitFor();
  expect(await count(page, '/drafts?limit=200')).toBe(before + 1);
  await page.close();
});

test('a form is begun once, however often the button is pressed', async () => {
  const { page } = await another(filler);
  await page.goto(`${running.url}/assessments`);
  await page.getByRole('button', { name: '新建', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('项目名称').fill('慢线路上新建的项目');
  await dialog.getByLabel('单位').click();
  await page.locator('.ant-select-item-option').first().click();
  const line = await badLine(page, isCreate);
  line.next({ kind: 'slow', ms: 2500 });
  await dialog.getByRole('button', { name: '新建并打开' }).dblclick();
  await dialog.getByLabel('项目名称').press('Enter');
  await dialog.getByLabel('项目名称').press('Enter');
  await screenshot(page, 'slow-create');
  await page.getByRole('heading', { name: '慢线路上新建的项目' }).waitFor();
  expect(await count(page, `/assessments?search=${encodeURIComponent('慢线路上新建的项目')}`)).toBe(1);
  await page.close();
});

test('a file whose answer was lost is imported once when it is sent again', async () => {
  const { page } = await another(filler);
  await page.goto(`${running.url}/imports`);
  await page.getByRole('button', { name: '选择文件', exact: true }).waitFor();
  const before = await count(page, '/imports?limit=200');
  const line = await badLine(page, isCreate);
  line.next({ kind: 'lost' }, { kind: 'as-ever' });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件', exact: true }).click();
  const form = { ...filed, project: { ...filed.project, name: '慢线路上导入的项目' } };
  await (await chooser).setFiles({
    name: '慢.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(form)),
  });
  await page.getByText('连接不上服务器。请检查网络后重试').waitFor();
  await page.getByRole('button', { name: '重试：慢.json' }).click();
  await page.getByText('读出 1 份', { exact: true }).waitFor();
  expect(await count(page, '/imports?limit=200')).toBe(before + 1);
  await page.close();
});

/** Looks at a page until it stands; how long, in looks, there was nothing on it for anybody to see. */
async function blankLooks(page: Page, name: string, isThere: () => Promise<boolean>): Promise<number> {
  let blank = 0;
  for (let looks = 0; looks < 600; looks++) {
    if (await isThere()) return blank;
    const isBlank = await page
      .evaluate(() => {
        const place = document.querySelector('#content') ?? document.body;
        const isShown = (element: Element) => element.getClientRects().length > 0;
        const waits = [...place.querySelectorAll('.ant-spin-spinning, .ant-skeleton, [role="status"]')].some(isShown);
        return !waits && (place.textContent ?? '').trim() === '';
      })
      // Between two documents there is neither.
      .catch(() => false);
    if (isBlank) blank++;
    // When what was there before has had its time.
    if (looks === 4) await screenshot(page, name);
    await page.waitForTimeout(200);
  }
  throw new Error('The page never stood');
}

test('on a slow line a page that is on its way says so, from the first moment to the last', {
  timeout: 400_000,
}, async () => {
  const path = await newForm(filler, filed);
  const cold = await running.browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    storageState: await filler.context.storageState(),
  });
  const page = await cold.newPage();
  page.setDefaultTimeout(120_000);
  await slowLine(page);
  await page.goto(`${running.url}${path}`, { waitUntil: 'commit' });
  await page.getByText('正在载入准绳…').waitFor();
  await screenshot(page, 'slow-first');
  expect(await blankLooks(page, 'slow-cold', () => page.getByText(/^已得/).isVisible())).toBe(0);
  for (const [name, at, stands] of [
    ['自评表', '/assessments', '.assessments-open'],
    ['导入', '/imports', '.import-drop'],
    ['总览', '/', '.page h1'],
  ] as const) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    const isThere = async () => page.url().endsWith(at) && (await page.locator(stands).first().isVisible());
    expect([name, await blankLooks(page, `slow-page-${name}`, isThere)]).toEqual([name, 0]);
  }
  await cold.close();
});

test('nobody’s console was told of anything but what the network does', () => {
  expect(
    complaints.filter((line) => !/412|503|ERR_(?:CONNECTION_RESET|FAILED|INTERNET_DISCONNECTED)/.test(line)),
  ).toEqual([]);
});
