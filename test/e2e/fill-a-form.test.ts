import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { tabTo } from './support/keyboard.ts';
import { exampleForms, newForm, savedForm } from './support/new-form.ts';
import { logIn, type Running, startRunning, type Visit } from './support/running.ts';
import { screenshot } from './support/screenshot.ts';

/** An evaluator fills a form in: by keyboard alone, over a server that dies, beside a second window, out of a spreadsheet. */
let running: Running;
let visit: Visit;

beforeAll(async () => {
  running = await startRunning();
  visit = await running.as('demo-evaluator');
});
afterAll(() => running?.stop());

const [, filed] = exampleForms();
if (!filed) throw new Error('The examples have lost their second form');
const waiting = {
  ...filed,
  indicators: filed.indicators.map((row, at) => (at === 1 ? { ...row, actual: null, declaredScore: null } : row)),
};

const cell = ({ page }: Visit, id: string) => page.locator(`[data-cell="${id}"]`);
const saved = ({ page }: Visit) => page.getByRole('status').getByText('已保存', { exact: true }).waitFor();
const open = async (one: Visit, path: string) => {
  await one.page.goto(`${running.url}${path}`);
  await one.page.getByText(/^已得/).waitFor();
};

test('a form is filled in and submitted by keyboard alone', async () => {
  const { page } = visit;
  await open(visit, await newForm(visit, waiting));
  await page.getByText('还有 2 项未填').waitFor();
  await tabTo(page, 'button', '到下一项');
  await page.keyboard.press('Enter');
  await page.keyboard.type('8');
  await page.getByText('已得 71.99 / 100').waitFor();
  await cell(visit, '/indicators/1/actual').getByText('8 < 10').waitFor();
  await page.keyboard.press('F8');
  await page.keyboard.type('16');
  await page.keyboard.press('Enter');
  await page.getByText('已全部填好').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('还有 1 项未填').waitFor();
  await page.keyboard.press('Control+y');
  await page.getByText('已全部填好').waitFor();
  await saved(visit);
  await screenshot(page, 'form-filled');
  await page.keyboard.press('Escape');
  await tabTo(page, 'button', '提交', 'Shift+Tab');
  await page.keyboard.press('Enter');
  // What is asked last has the focus.
  await page.getByRole('dialog').getByRole('button', { name: '提交' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('只读').waitFor();
  const form = await savedForm(visit, new URL(page.url()).pathname);
  expect(form.indicators[1]).toMatchObject({ actual: '8', declaredScore: '16' });
});

test('a form with a cell that is no figure is not handed in, and whoever tries is led to the cell', async () => {
  const { page } = visit;
  const path = await newForm(visit, filed);
  await open(visit, path);
  await cell(visit, '/indicators/4/declaredScore').click();
  await page.keyboard.type('八分');
  await page.keyboard.press('Enter');
  await page.getByText('还有 1 项未填').waitFor();
  await page.getByRole('button', { name: '提交' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/：自评得分：“八分”不是数字/).waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '到该处' }).click();
  await page.locator('[data-cell="/indicators/4/declaredScore"] textarea:focus').waitFor();
  await page.keyboard.type('￥８');
  await page.getByText('已全部填好').waitFor();
  await saved(visit);
  expect((await savedForm(visit, path)).indicators[4]?.declaredScore).toBe('8');
});

test('what waits for a value keeps what is typed into it, though something else waits next', async () => {
  const { page } = visit;
  await open(visit, await newForm(visit, waiting));
  await cell(visit, '/indicators/1/actual').click();
  await page.keyboard.type('105个');
  await cell(visit, '/indicators/1/actual').getByText('105 个 ≥ 10').waitFor();
  expect(await cell(visit, '/indicators/1/actual').getByRole('textbox').inputValue()).toBe('105个');
});

test('Escape takes back what was typed into a cell, and F2 goes on with what is there', async () => {
  const { page } = visit;
  await open(visit, await newForm(visit, filed));
  await cell(visit, '/indicators/4/actual').click();
  await page.keyboard.type('3');
  await page.getByText('已得 64.99 / 100').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('已得 71.99 / 100').waitFor();
  await page.keyboard.press('F2');
  await page.keyboard.type('0个');
  await cell(visit, '/indicators/4/actual').getByText('100 个 ≥ 10').waitFor();
});

test('a server that dies while somebody types loses nothing of it', async () => {
  const { page } = visit;
  const path = await newForm(visit, filed);
  await open(visit, path);
  await cell(visit, '/indicators/0/deviationReason').click();
  await page.keyboard.type('线下活动');
  await running.crash();
  await page.keyboard.type('改为线上举办。');
  await page.keyboard.press('Enter');
  await page.getByText(/内容已存于本机/).waitFor();
  await screenshot(page, 'form-waiting');
  await running.restart();
  await saved(visit);
  expect((await savedForm(visit, path)).indicators[0]?.deviationReason).toBe('线下活动改为线上举办。');
});

test('a window that dies with what it could not save has it again when it opens', async () => {
  const { page, context } = visit;
  const path = await newForm(visit, filed);
  await open(visit, path);
  await context.setOffline(true);
  await cell(visit, '/indicators/2/deviationReason').click();
  await page.keyboard.type('无偏差');
  await page.getByText(/内容已存于本机/).waitFor();
  await context.setOffline(false);
  await page.close({ runBeforeUnload: false });
  visit = { ...visit, page: await context.newPage() };
  await open(visit, path);
  await visit.page.getByText('已找回上次未保存的内容').waitFor();
  await saved(visit);
  expect((await savedForm(visit, path)).indicators[2]?.deviationReason).toBe('无偏差');
});

test('two windows on one form put different cells together, and ask about the same one', async () => {
  const second: Visit = { ...visit, page: await visit.context.newPage() };
  const path = await newForm(visit, filed);
  await open(visit, path);
  await open(second, path);
  await cell(visit, '/indicators/0/actual').click();
  await visit.page.keyboard.type('9');
  await visit.page.keyboard.press('Enter');
  await saved(visit);
  await cell(second, '/indicators/1/actual').click();
  await second.page.keyboard.type('7');
  await second.page.keyboard.press('Enter');
  await second.page.getByText('他人同时修改了 1 处，已与您的修改合并').waitFor();
  await saved(second);
  expect((await savedForm(second, path)).indicators.map(({ actual }) => actual).slice(0, 2)).toEqual(['9', '7']);

  await cell(visit, '/indicators/1/actual').click();
  await visit.page.keyboard.type('6');
  await visit.page.keyboard.press('Enter');
  await visit.page.getByText('他人已先保存此表，请逐格选择').waitFor();
  await visit.page.getByText('须选择 1 格，已选 0 格').waitFor();
  expect(await violations(visit.page)).toEqual([]);
  await screenshot(visit.page, 'form-conflict');
  await visit.page.getByRole('radio', { name: /实际完成值 我的/ }).check();
  await visit.page.getByRole('button', { name: '保存合并结果' }).click();
  await saved(visit);
  expect((await savedForm(visit, path)).indicators.map(({ actual }) => actual).slice(0, 2)).toEqual(['9', '6']);
  await second.page.close();
});

test('a block out of a spreadsheet is shown before it is taken, and is one step to undo', async () => {
  const { page, context } = visit;
  const path = await newForm(visit, filed);
  await open(visit, path);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: running.url });
  await page.evaluate(() => navigator.clipboard.writeText('9\t20\t十八\n10\t20\t20\n每年\t20\t20\n'));
  await cell(visit, '/indicators/0/actual').click();
  await page.keyboard.press('Control+v');
  await page.getByText('粘贴 3 行：请先核对').waitFor();
  await page.getByText('1 格不是数字，不采用').waitFor();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'form-paste');
  await page.getByRole('checkbox', { name: '采用第 3 行' }).uncheck();
  await page.getByRole('button', { name: '粘贴 2 行' }).click();
  await cell(visit, '/indicators/0/actual').getByText('9 场 < 10').waitFor();
  await saved(visit);
  const { indicators } = await savedForm(visit, path);
  expect(indicators.map(({ actual, declaredScore }) => [actual, declaredScore]).slice(0, 3)).toEqual([
    ['9', '18'],
    ['10', '20'],
    ['每年', '18'],
  ]);
  await page.keyboard.press('Control+z');
  await cell(visit, '/indicators/0/actual').getByText('8 场 < 10').waitFor();
});

test('cells are selected, added up, copied, pasted elsewhere and emptied, as in a spreadsheet', async () => {
  const { page } = visit;
  const path = await newForm(visit, filed);
  await open(visit, path);
  await cell(visit, '/indicators/0/maxScore').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.getByText('已选 6 格').waitFor();
  expect(await page.locator('.cell-selected').count()).toBe(6);
  const sum = filed.indicators
    .slice(0, 3)
    .reduce((all, one) => all + Number(one.maxScore) + Number(one.declaredScore), 0);
  await page.getByText(`合计 ${sum}`).waitFor();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'form-selected');
  await page.keyboard.press('Control+c');
  const copied = filed.indicators.slice(0, 3).map((one) => `${one.maxScore}\t${one.declaredScore}`);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(copied.join('\n'));
  await page.keyboard.press('Delete');
  await saved(visit);
  const emptied = (await savedForm(visit, path)).indicators.slice(0, 4);
  expect(emptied.map(({ declaredScore }) => declaredScore)).toEqual([
    null,
    null,
    null,
    filed.indicators[3]?.declaredScore,
  ]);
  await page.keyboard.press('Control+z');
  await page.getByText('已得 71.99 / 100').waitFor();
  // By mouse: drawn over the lines, then up to where one clicks with Shift held.
  await cell(visit, '/indicators/0/actual').hover();
  await page.mouse.down();
  await cell(visit, '/indicators/2/actual').hover();
  await page.mouse.up();
  await page.getByText('已选 3 格').waitFor();
  await cell(visit, '/indicators/3/actual').click({ modifiers: ['Shift'] });
  await page.getByText('已选 4 格').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('已选 4 格').waitFor({ state: 'hidden' });
});

test('sources of the money are added and taken out', async () => {
  const { page } = visit;
  const before = filed.budget.sources.length;
  await cell(visit, '/budget/total/original').click();
  await page.getByRole('button', { name: '增加一行资金来源' }).click();
  await page.keyboard.type('上级补助');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1200');
  await page.keyboard.press('Enter');
  await saved(visit);
  const { budget } = await savedForm(visit, new URL(page.url()).pathname);
  expect(budget.sources.slice(before)).toEqual([
    { name: '上级补助', original: '1200', final: null, expenditure: null },
  ]);
  await cell(visit, `/budget/sources/${before}/name`).click();
  await page.getByRole('toolbar', { name: '资金来源行' }).getByRole('button', { name: '删除此行' }).click();
  await cell(visit, `/budget/sources/${before}/name`).waitFor({ state: 'hidden' });
  await saved(visit);
});

test('lines are added, moved and taken out', async () => {
  const { page } = visit;
  await cell(visit, '/indicators/0/name').click();
  await page.getByRole('button', { name: '下方加行' }).click();
  await page.keyboard.type('新增活动数');
  await page.keyboard.press('Alt+ArrowDown');
  await cell(visit, '/indicators/2/name').getByRole('textbox').waitFor();
  expect(await cell(visit, '/indicators/2/name').getByRole('textbox').inputValue()).toBe('新增活动数');
  await page.getByRole('button', { name: '删除此行' }).click();
  await page.getByText('新增活动数').first().waitFor({ state: 'hidden' });
});

test('a log-in that ended loses nothing: whoever signs in again goes on', async () => {
  const { page, context } = visit;
  const path = await newForm(visit, filed);
  await open(visit, path);
  await cell(visit, '/objective/achieved').click();
  await context.clearCookies();
  await page.keyboard.type('全部任务均已完成。');
  await page.getByLabel('用户名').waitFor();
  await logIn(page, 'demo-evaluator');
  await page.getByText('已找回上次未保存的内容').waitFor();
  await saved(visit);
  expect((await savedForm(visit, path)).objective.achieved).toBe('全部任务均已完成。');
});

test('what another person left on this machine is offered and never taken by itself', async () => {
  const { page } = visit;
  const path = await newForm(visit, filed);
  await open(visit, path);
  await page.evaluate(
    ([id, form]) => localStorage.setItem(`plumbline.form.${id}.somebody-else`, JSON.stringify({ form, etag: '"1"' })),
    [path.split(/[/?]/)[2], JSON.stringify({ ...filed, supervisingDepartment: '另一部门' }, null, 2)] as const,
  );
  await page.reload();
  await page.getByText(/此浏览器中有他人填写而未保存的内容/).waitFor();
  expect((await savedForm(visit, path)).supervisingDepartment).toBe(filed.supervisingDepartment);
  await page.getByRole('button', { name: '接着填写' }).click();
  await page.getByText('已找回上次未保存的内容').waitFor();
  await saved(visit);
  expect((await savedForm(visit, path)).supervisingDepartment).toBe('另一部门');
});

test('files are attached, fetched and taken off, and what could be run is refused', async () => {
  const { page } = visit;
  await open(visit, await newForm(visit, filed));
  await cell(visit, '/indicators/3/actual').click();
  const attach = async (name: string, buffer: Buffer) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '上传（此行）' }).click();
    await (await chooser).setFiles({ name, mimeType: 'image/png', buffer });
  };
  await attach('签到表.html', Buffer.from('<script>alert(1)</script>'));
  await page.getByRole('region', { name: '佐证材料' }).getByRole('alert').waitFor();
  await attach('签到表.png', await page.screenshot());
  await page.getByRole('link', { name: '签到表.png' }).waitFor();
  await page.getByRole('region', { name: '佐证材料' }).getByRole('alert').waitFor({ state: 'hidden' });
  await page.getByRole('listitem').filter({ hasText: '签到表.png' }).getByText('此行', { exact: true }).waitFor();
  await cell(visit, '/indicators/2/actual').click();
  await page.getByRole('listitem').filter({ hasText: '签到表.png' }).getByText('推动来华考察的国家数').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '签到表.png' }).click();
  expect((await download).suggestedFilename()).toBe('签到表.png');
  await page.getByRole('button', { name: '移除 签到表.png' }).click();
  await page.getByText('还没有佐证材料').waitFor();
});

test('a cell says who changed it, and other rules say what they would change', async () => {
  const { page } = visit;
  const path = await newForm(visit, filed);
  await open(visit, path);
  await cell(visit, '/supervisingDepartment').click();
  await page.keyboard.type('另一部门');
  await page.keyboard.press('Enter');
  await saved(visit);
  await cell(visit, '/supervisingDepartment').click();
  await page.getByRole('button', { name: '此格的修改记录' }).click();
  await page.getByText(`${filed.supervisingDepartment} → 另一部门`).waitFor();
  await page.getByRole('combobox', { name: '评分规则' }).click();
  await page
    .locator('.ant-select-dropdown')
    .getByText(/财政部 2020 年自评办法/)
    .click();
  await page.getByText(/71.99 → 69.99 分，1 行得分不同/).waitFor();
  await page.getByText('境外推介最新政策：20 → 18').waitFor();
  expect(await violations(page)).toEqual([]);
  await screenshot(page, 'form-other-rules');
  await page.getByRole('button', { name: '改回原规则' }).click();
  await page.getByText('已得 71.99 / 100').waitFor();
});

test('the page reads the same to everybody, in both languages', async () => {
  const { page } = visit;
  await cell(visit, '/indicators/3/actual').click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText(/of 100 points/).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await screenshot(page, 'form-en');
  for (const width of [1366, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});

test('the console was told of nothing but what the network did', () => {
  expect(
    visit.complaints.filter(
      (line) =>
        !/401|412|415|ERR_(?:INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE)/.test(line),
    ),
  ).toEqual([]);
});
