import { readFile } from 'node:fs/promises';
import { openCatalog } from '@plumbline/catalog';
import type { SelfEvaluation } from '@plumbline/core';
import { readFormsInSource } from '@plumbline/documents/read';
import { archiveForms } from '@plumbline/samples';
import { openSqliteStore } from '@plumbline/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeHere, loadBundledVersions, loadDemo, type ServiceContext } from '../../src/index.ts';

let context: ServiceContext;
let count = 0;
const forms = () => archiveForms({ seed: 5, forms: 30, rows: 6 });

beforeAll(async () => {
  let next = 0;
  context = {
    store: await openSqliteStore({ path: ':memory:' }),
    now: () => '2026-03-01T08:00:00.000Z',
    newId: () => `00000000-0000-7000-8000-${String(++next).padStart(12, '0')}`,
    evidence: { put: async () => {}, get: async () => null },
    readForms: readFormsInSource,
    judge: judgeHere,
  };
  await context.store.organisations.insert({
    id: 'root',
    parentId: null,
    name: '根',
    code: null,
    createdAt: context.now(),
  });
  await loadBundledVersions(context, await openCatalog('rules'));
  const submitted = JSON.parse(await readFile('examples/shanghai-2020/forms.json', 'utf8')) as SelfEvaluation[];
  const versions = (await context.store.versions.list()).filter(({ ruleSetId }) => ruleSetId.startsWith('cn-mof'));
  count = await loadDemo(context, { organisationId: 'root', submitted, accepted: forms(), versions });
});
afterAll(() => context.store.close());

describe('the demonstration', () => {
  it('holds the two examples to be reviewed and past forms with the scorecards that count, all marked as made up', async () => {
    expect(count).toBe(32);
    const organisationIds = await context.store.organisations.within('root');
    const { items } = await context.store.assessments.list({ organisationIds }, { limit: 100, after: null });
    expect(items).toHaveLength(32);
    expect(items.every(({ isDemo }) => isDemo)).toBe(true);
    expect(items.filter(({ state }) => state === 'submitted').map(({ fiscalYear }) => fiscalYear)).toEqual([
      2020, 2020,
    ]);
    const accepted = items.filter(({ state }) => state === 'accepted');
    for (const { id, officialScorecardId, fiscalYear } of accepted) {
      const scorecards = await context.store.assessments.scorecards(id);
      expect(scorecards.map((one) => one.id)).toEqual(officialScorecardId === null ? [] : [officialScorecardId]);
      if (fiscalYear >= 2022) expect(scorecards[0]?.ruleSetId).toBe('cn-mof-2021-101');
    }
  });

  it('is loaded once, and told of in the journal', async () => {
    const again = { organisationId: 'root', submitted: [], accepted: forms(), versions: [] };
    expect(await loadDemo(context, again)).toBe(0);
    const last = await context.store.journal.last();
    expect(last).toMatchObject({ action: 'demo.loaded', actorId: null });
  });
});
