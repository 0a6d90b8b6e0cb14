import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCatalog } from '@plumbline/catalog';
import { writeGoldenText } from '@plumbline/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createDraft,
  diffVersions,
  gatesOf,
  getVersion,
  listVersions,
  loadBundledVersions,
  resolveVersion,
  retireVersion,
  rollback,
  ruleSetHistory,
  type ServiceContext,
} from '../../src/index.ts';
import { documentText, sampleContent, sampleRuleSet, sampleTests } from './support/sample-rule-set.ts';
import { approver, begin, editor, openWorkshop, person, publish } from './support/workshop.ts';

let context: ServiceContext;
beforeEach(async () => {
  context = await openWorkshop();
});

const rules = fileURLToPath(new URL('../../../../rules', import.meta.url));
const published = JSON.parse(await readFile(join(rules, 'published.json'), 'utf8')) as Record<string, string>;
const actor = person('anybody', 'section', 'evaluator');

/** Publishes {@link sampleRuleSet} in some version, in force for some years. */
const publishFor = async (version: string, fromYear: number, untilYear: number | null, id = 'sample') => {
  const text = documentText({ ...sampleRuleSet(version, '样例', id), effective: { fromYear, untilYear } });
  return publish(context, await begin(context, { text, tests: writeGoldenText(sampleTests(version, id)) }, id));
};

describe('the versions that come with the program', () => {
  it('are loaded once, with the hashes they were published with, and told to the journal', async () => {
    const catalog = await openCatalog(rules);
    const loaded = await loadBundledVersions(context, catalog);
    expect(Object.fromEntries(loaded.map((one) => [`${one.ruleSetId}@${one.version}`, one.hash]))).toEqual(published);
    const before = await listVersions(context, actor, {});
    const { sequence } = (await context.store.journal.last()) ?? {};
    expect(await loadBundledVersions(context, catalog)).toEqual([]);
    expect(await listVersions(context, actor, {})).toEqual(before);
    expect(sequence).toBe(loaded.length);
    expect((await context.store.journal.last())?.sequence).toBe(sequence);
  });

  it('pass their own gates of lint, tests and coverage when somebody begins a draft with one', async () => {
    await loadBundledVersions(context, await openCatalog(rules));
    const root = person('root', 'city', 'policyEditor');
    const draft = await createDraft(context, root, {
      organisationId: 'city',
      ruleSetId: 'shanghai-2020',
      begin: { kind: 'version', ruleSetId: 'shanghai-2020', version: '1.0.0' },
    });
    const { gates } = await gatesOf(context, root, { draftId: draft.id });
    expect(gates.filter(({ open }) => !open).map(({ name }) => name)).toEqual(['impact', 'approval']);
    const changes = await diffVersions(context, root, {
      before: { ruleSetId: 'shanghai-2020', version: '1.0.0' },
      after: { draftId: draft.id },
    });
    expect(changes).toEqual([]);
  });

  it('belong to the root: elsewhere they are copied under another name', async () => {
    await loadBundledVersions(context, await openCatalog(rules));
    await expect(begin(context, sampleContent(), 'shanghai-2020')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(
      retireVersion(context, approver, { ruleSetId: 'shanghai-2020', version: '1.0.0' }),
    ).rejects.toMatchObject({ reason: 'role' });
  });

  describe('that were changed', () => {
    let folder = '';
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'bundled-'));
      await cp(rules, folder, { recursive: true });
    });
    afterEach(() => rm(folder, { recursive: true }));

    it('are refused by name, and nothing is loaded', async () => {
      await loadBundledVersions(context, await openCatalog(rules));
      const path = join(folder, 'unit-discretion', '1.0.0', 'rule-set.json');
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace('单位自定得分', '单位自评得分'));
      const before = await context.store.journal.last();
      await expect(loadBundledVersions(context, await openCatalog(folder))).rejects.toMatchObject({
        code: 'published-version-differs',
        version: 'unit-discretion@1.0.0',
        publishedHash: published['unit-discretion@1.0.0'],
      });
      expect(await context.store.journal.last()).toEqual(before);
    });

    it('are the same when only their spacing changed', async () => {
      await loadBundledVersions(context, await openCatalog(rules));
      const path = join(folder, 'unit-discretion', '1.0.0', 'rule-set.json');
      await writeFile(path, JSON.stringify(JSON.parse(await readFile(path, 'utf8'))));
      expect(await loadBundledVersions(context, await openCatalog(folder))).toEqual([]);
    });
  });
});

describe('a version', () => {
  it('is retired once, by an approver, and stays readable', async () => {
    const version = await publishFor('1.0.0', 2020, null);
    const key = { ruleSetId: 'sample', version: '1.0.0' };
    const retired = await retireVersion(context, approver, key);
    expect(retired).toEqual({ ...version, state: 'retired', retiredAt: expect.any(String) });
    expect(await getVersion(context, actor, key)).toEqual(retired);
    await expect(retireVersion(context, approver, key)).rejects.toMatchObject({ code: 'wrong-state' });
    await expect(retireVersion(context, editor, key)).rejects.toMatchObject({ reason: 'role' });
    await expect(retireVersion(context, approver, { ...key, version: '9.0.0' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is rolled back to by a draft under the next number, with the difference to the newest', async () => {
    const old = await publishFor('1.0.0', 2020, null);
    const newer = await publishFor('1.1.0', 2021, 2023);
    const { draft, changes } = await rollback(context, editor, { ruleSetId: 'sample', version: '1.0.0' });
    expect(draft).toMatchObject({
      organisationId: 'finance',
      baseVersion: '1.1.0',
      state: 'draft',
      text: old.document.replace('1.0.0', '1.2.0'),
      tests: old.tests.replaceAll('1.0.0', '1.2.0'),
    });
    expect(changes.map(({ key, path, before, after }) => ({ key, path, before, after }))).toEqual([
      { key: 'effective', path: '/fromYear', before: '2021', after: '2020' },
      { key: 'effective', path: '/untilYear', before: '2023', after: 'null' },
    ]);
    expect(
      await diffVersions(context, editor, {
        before: { ruleSetId: 'sample', version: '1.1.0' },
        after: { draftId: draft.id },
      }),
    ).toEqual(changes);
    await publish(context, draft);
    expect(await getVersion(context, actor, { ruleSetId: 'sample', version: '1.1.0' })).toEqual(newer);
  });

  it('cannot be compared with a draft that is no rule set', async () => {
    await publishFor('1.0.0', 2020, null);
    const draft = await begin(context, { text: '{', tests: '' });
    await expect(
      diffVersions(context, editor, {
        before: { draftId: draft.id },
        after: { ruleSetId: 'sample', version: '1.0.0' },
      }),
    ).rejects.toMatchObject({ code: 'invalid-input', diagnostics: [{ code: 'document/syntax' }] });
  });
});

describe('which version is meant', () => {
  const resolve = async (input: Parameters<typeof resolveVersion>[2]) => {
    const { version, reason } = await resolveVersion(context, actor, input);
    return [version ? `${version.ruleSetId}@${version.version}` : null, reason];
  };

  it('is said by name, retired or not', async () => {
    await publishFor('1.0.0', 2020, null);
    const named = { by: 'name', ruleSetId: 'sample', version: '1.0.0' } as const;
    expect(await resolve(named)).toEqual(['sample@1.0.0', 'named']);
    await retireVersion(context, approver, named);
    expect(await resolve(named)).toEqual(['sample@1.0.0', 'named']);
    expect(await resolve({ ...named, version: '2.0.0' })).toEqual([null, 'unknown']);
  });

  it('follows from the year: the newest of those in force that are not retired', async () => {
    expect(await resolve({ by: 'year', fiscalYear: 2020 })).toEqual([null, 'none-published']);
    await publishFor('1.0.0', 2020, 2021);
    await publishFor('1.9.0', 2021, 2022);
    await publishFor('1.10.0', 2021, 2022);
    const year = (fiscalYear: number) => resolve({ by: 'year', fiscalYear });
    expect(await year(2019)).toEqual([null, 'none-in-force']);
    expect(await year(2020)).toEqual(['sample@1.0.0', 'only-one']);
    expect(await year(2021)).toEqual(['sample@1.10.0', 'newest']);
    expect(await year(2022)).toEqual(['sample@1.10.0', 'newest']);
    expect(await year(2023)).toEqual([null, 'none-in-force']);
    await retireVersion(context, approver, { ruleSetId: 'sample', version: '1.10.0' });
    expect(await year(2021)).toEqual(['sample@1.9.0', 'newest']);
    expect(await year(2022)).toEqual(['sample@1.9.0', 'only-one']);
  });

  it('is never guessed between rule sets of equal standing, and among the defaults it is the one for later years', async () => {
    await publishFor('1.0.0', 2020, null, 'older');
    await publishFor('1.0.0', 2021, null, 'newer');
    await publishFor('1.0.0', 2021, null, 'other');
    const year = { by: 'year', fiscalYear: 2022 } as const;
    expect(await resolve(year)).toEqual([null, 'several']);
    expect(await resolve({ ...year, ruleSetIds: ['older', 'newer'] })).toEqual(['newer@1.0.0', 'latest-in-force']);
    expect(await resolve({ ...year, ruleSetIds: ['other', 'newer'] })).toEqual([null, 'several']);
    expect(await resolve({ ...year, ruleSetIds: ['other'] })).toEqual(['other@1.0.0', 'only-one']);
    expect(await resolve({ ...year, fiscalYear: 2020 })).toEqual(['older@1.0.0', 'only-one']);
  });

  it('is what was known on a date: published by then and not retired by then', async () => {
    const first = await publishFor('1.0.0', 2020, null);
    const second = await publishFor('1.1.0', 2020, null);
    const { retiredAt } = await retireVersion(context, approver, { ruleSetId: 'sample', version: '1.1.0' });
    const on = (knownOn: string) => resolve({ by: 'date', fiscalYear: 2020, knownOn });
    const before = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();
    expect(await on(before(first.publishedAt))).toEqual([null, 'none-known-yet']);
    expect(await on(first.publishedAt)).toEqual(['sample@1.0.0', 'only-one']);
    expect(await on(before(second.publishedAt))).toEqual(['sample@1.0.0', 'only-one']);
    expect(await on(second.publishedAt)).toEqual(['sample@1.1.0', 'newest']);
    expect(await on(before(retiredAt ?? ''))).toEqual(['sample@1.1.0', 'newest']);
    expect(await on(retiredAt ?? '')).toEqual(['sample@1.0.0', 'only-one']);
  });

  it('takes a date to its end in UTC, an instant in any zone, and nothing else', async () => {
    const { publishedAt } = await publishFor('1.0.0', 2020, null);
    expect(publishedAt.slice(0, 10)).toBe('2026-03-01');
    const on = (knownOn: string) => resolve({ by: 'date', fiscalYear: 2020, knownOn });
    expect(await on('2026-03-01')).toEqual(['sample@1.0.0', 'only-one']);
    expect(await on('2026-02-28')).toEqual([null, 'none-known-yet']);
    expect(await on('2026-03-01T07:59:00+08:00')).toEqual([null, 'none-known-yet']);
    expect(await on('2026-03-01T08:59:00+08:00')).toEqual(['sample@1.0.0', 'only-one']);
    for (const wrong of ['', 'today', '2026-3-1', '2026-02-30', '2026-13-01', '2026-03-01T08:00', '1 March 2026'])
      await expect(on(wrong)).rejects.toMatchObject({ diagnostics: [{ path: '/knownOn' }] });
  });
});

describe('the history of a rule set', () => {
  it('tells who published and retired each version, from which, why, and who approved', async () => {
    await publish(context, await begin(context));
    await publish(
      context,
      await createDraft(context, editor, {
        organisationId: 'finance',
        ruleSetId: 'sample',
        begin: { kind: 'version', ruleSetId: 'sample', version: '1.0.0' },
      }),
    );
    await retireVersion(context, approver, { ruleSetId: 'sample', version: '1.0.0' });
    const history = await ruleSetHistory(context, editor, { ruleSetId: 'sample' });
    expect(history).toMatchObject([
      { version: '1.0.0', baseVersion: null, publishedBy: 'approver', retiredBy: 'approver' },
      { version: '1.1.0', baseVersion: '1.0.0', summary: 'For a reason', retiredBy: null, retiredAt: null },
    ]);
    expect(history.map(({ approvals }) => approvals.map(({ decidedBy }) => decidedBy))).toEqual([
      ['approver'],
      ['approver'],
    ]);
    expect(history.every(({ draftId }) => draftId !== null)).toBe(true);
  });

  it('of what nobody published is not there', async () => {
    await expect(ruleSetHistory(context, editor, { ruleSetId: 'nothing' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
