import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { type Running, startRunning, type Visit } from './support/running.ts';
import { screenshot } from './support/screenshot.ts';

/** Every page and every part of it, in both languages and in windows of both sizes: for everybody to read and to reach. */
let running: Running;
const visits = new Map<Who, Visit>();
let places: { readonly draft: string; readonly assessment: string; readonly study: string; readonly matrix: string };

type Who = 'demo-editor' | 'demo-approver' | 'demo-evaluator' | 'demo-reviewer' | 'admin';

beforeAll(async () => {
  running = await startRunning();
  for (const who of ['demo-editor', 'demo-approver', 'demo-evaluator', 'demo-reviewer', 'admin'] as const)
    visits.set(who, await running.as(who));
  const { page } = visitOf('demo-editor');
  const reviewer = visitOf('demo-reviewer').page;
  const version = { kind: 'version', ruleSetId: RULE_SET, version: '1.0.0' };
  const population = { years: null, organisations: null, formTypes: null };
  places = {
    draft: await beginDraft(page),
    assessment: await firstAssessment(reviewer),
    study: await doneStudy(reviewer, 'studies', {
      kind: 'comparison',
      population,
      base: { kind: 'declared' },
      candidate: version,
    }),
    matrix: await doneStudy(reviewer, 'studies/matrix', { kind: 'matrix', population, versions: [version] }),
  };
}, 300_000);
afterAll(() => running?.stop());

function visitOf(who: Who): Visit {
  const visit = visits.get(who);
  if (!visit) throw new Error(`Nobody signed in as ${who}`);
  return visit;
}

const RULE_SET = 'cn-mof-2021-101';
const VERSION = `/rules/${RULE_SET}/1.0.0`;

const PAGES: readonly {
  readonly name: string;
  readonly who: Who;
  readonly at: () => string;
  /** What is chosen there, by the order of the tabs of the page. */
  readonly tabs?: readonly number[];
}[] = [
  { name: 'home', who: 'demo-reviewer', at: () => '/' },
  { name: 'rules', who: 'demo-editor', at: () => '/rules' },
  {
    name: 'compare',
    who: 'demo-editor',
    at: () => `/rules/compare?before=${RULE_SET}@1.0.0&after=cn-mof-2020-10@1.0.0`,
  },
  { name: 'version', who: 'demo-editor', at: () => VERSION, tabs: [0, 1, 2, 3, 4] },
  { name: 'drafts', who: 'demo-editor', at: () => '/drafts' },
  { name: 'workbench', who: 'demo-editor', at: () => `/drafts/${places.draft}`, tabs: [0, 1, 2, 3, 4, 5, 6] },
  { name: 'approvals', who: 'demo-approver', at: () => '/approvals', tabs: [0, 1, 2] },
  { name: 'assessments', who: 'demo-evaluator', at: () => '/assessments' },
  { name: 'assessment', who: 'demo-evaluator', at: () => `/assessments/${places.assessment}` },
  { name: 'assessment-review', who: 'demo-reviewer', at: () => `/assessments/${places.assessment}/review` },
  { name: 'imports', who: 'demo-evaluator', at: () => '/imports' },
  { name: 'studies', who: 'demo-reviewer', at: () => '/studies' },
  { name: 'study', who: 'demo-reviewer', at: () => `/studies/${places.study}` },
  { name: 'study-matrix', who: 'demo-reviewer', at: () => `/studies/${places.matrix}` },
  {
    name: 'study-compare',
    who: 'demo-reviewer',
    at: () => `/studies/compare?before=${places.study}&after=${places.study}`,
  },
  { name: 'people', who: 'admin', at: () => '/people' },
  { name: 'journal', who: 'admin', at: () => '/journal' },
  { name: 'nowhere', who: 'demo-evaluator', at: () => '/no/such/page' },
];

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each(PAGES)(
    '$name',
    async ({ name, who, at, tabs = [] }) => {
      const { page } = visitOf(who);
      await speak(page, language);
      await page.goto(`${running.url}${at()}`);
      await settled(page);
      const faults = await look(page, `${name}-${language}`);
      for (const tab of tabs) {
        await page.getByRole('tab').nth(tab).click();
        await settled(page);
        faults.push(...(await look(page, `${name}-${tab}-${language}`)));
      }
      expect(faults).toEqual([]);
    },
    180_000,
  );
});

test('what could not be had is said wherever it would have stood, and asked for again', async () => {
  const { page } = visitOf('demo-editor');
  await speak(page, 'zh');
  const histories = /\/api\/v1\/rule-sets\/[^/]+\/history/;
  await page.route(histories, (route) => route.fulfill({ status: 503, json: BUSY }));
  await page.goto(`${running.url}/rules`);
  const notice = page.getByRole('status').filter({ hasText: '本页有内容没有取到：暂时忙' });
  await notice.waitFor();
  expect(await violations(page)).toEqual([]);
  await page.unroute(histories);
  await notice.getByRole('button', { name: '重试' }).click();
  await notice.waitFor({ state: 'detached' });
  const { complaints } = visitOf('demo-editor');
  // The browser itself tells of an answer that is none; that is all.
  expect(complaints.filter((one) => !one.includes('503'))).toEqual([]);
});

test('nobody’s console was told of anything', () => {
  expect([...visits.values()].flatMap(({ complaints }) => complaints).filter((one) => !one.includes('503'))).toEqual(
    [],
  );
});

/** What is wrong with the page as it is: for people who hear or type, and for windows of either size. */
async function look(page: Page, name: string): Promise<string[]> {
  const faults = (await violations(page)).map((fault) => `${name}: ${fault}`);
  for (const size of [SMALL, LARGE]) {
    await page.setViewportSize(size);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (beyond > 0) faults.push(`${name}: ${beyond} pixels beyond a window of ${size.width}`);
  }
  await page.setViewportSize(SMALL);
  await screenshot(page, `every-page-${name}`);
  return faults;
}

/** As a server says that does not keep up. */
const BUSY = { type: 'about:blank', code: 'busy', status: 503, title: '暂时忙' };

const SMALL = { width: 1366, height: 768 };
const LARGE = { width: 1920, height: 1080 };

/** Nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('main').waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('.ant-spin-spinning, .ant-skeleton-active') === null);
}

async function speak(page: Page, language: 'zh' | 'en'): Promise<void> {
  const other = page.getByRole('button', { name: language === 'zh' ? '中文' : 'English', exact: true });
  if (await other.isVisible()) await other.click();
}

const beginDraft = (page: Page): Promise<string> =>
  page.evaluate(async (ruleSetId) => {
    const session = await (await fetch('/api/v1/session')).json();
    const answer = await fetch('/api/v1/drafts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({
        organisationId: session.grants[0].organisationId,
        ruleSetId,
        begin: { kind: 'version', ruleSetId, version: '1.0.0' },
      }),
    });
    return (await answer.json()).id as string;
  }, RULE_SET);

const firstAssessment = (page: Page): Promise<string> =>
  page.evaluate(async () => (await (await fetch('/api/v1/assessments?limit=1')).json()).items[0].id as string);

/** Begins a study and waits until it is done. */
const doneStudy = (page: Page, path: string, question: object): Promise<string> =>
  page.evaluate(
    async ([to, asked]) => {
      const answer = await fetch(`/api/v1/${to}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({ name: 'a study', note: '', question: asked }),
      });
      const { id } = (await answer.json()) as { readonly id: string };
      for (;;) {
        const { progress } = await (await fetch(`/api/v1/studies/${id}`)).json();
        if (progress.state === 'done') return id;
        if (progress.state !== 'queued' && progress.state !== 'running') throw new Error(progress.state);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    [path, question] as const,
  );
