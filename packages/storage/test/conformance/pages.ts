import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InvalidCursorError, type Page, type PageRequest, type Store } from '../../src/index.ts';
import { assessment, draft, entry, moment, organisation, revisionOf } from '../support/records.ts';
import type { Opener } from './opener.ts';

export function pagesHold({ empty }: Opener): void {
  async function withOrganisations(): Promise<Store> {
    const store = await empty();
    for (const id of ['root', 'other']) await store.organisations.insert(organisation(id));
    return store;
  }

  async function allPages<T>(list: (page: PageRequest) => Promise<Page<T>>, limit: number): Promise<readonly T[]> {
    const items: T[] = [];
    let after: string | null = null;
    do {
      const page: Page<T> = await list({ limit, after });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      items.push(...page.items);
      // A list that goes in circles is to fail, not to hang.
      expect(items.length).toBeLessThan(1000);
      after = page.next;
    } while (after !== null);
    return items;
  }

  test('every list is whole in pages of any size, the newest change first', async () => {
    const store = await withOrganisations();
    const times = [5, 3, 5, 9, 5, 1];
    for (const [at, minutes] of times.entries()) {
      await store.drafts.insert(draft({ id: `d${at}`, updatedAt: moment(minutes) }));
      const form = assessment({ id: `a${at}`, updatedAt: moment(minutes) });
      await store.assessments.insert(form, revisionOf(form));
    }
    const organisationIds = ['root'];
    const order = [3, 4, 2, 0, 1, 5];
    for (const limit of [1, 2, 5, 6, 7]) {
      const drafts = await allPages((page) => store.drafts.list({ organisationIds }, page), limit);
      expect(drafts.map(({ id }) => id)).toEqual(order.map((at) => `d${at}`));
      const assessments = await allPages((page) => store.assessments.list({ organisationIds }, page), limit);
      expect(assessments.map(({ id }) => id)).toEqual(order.map((at) => `a${at}`));
    }
    expect((await store.drafts.list({ organisationIds }, { limit: 6, after: null })).next).toBeNull();
  });

  test('what is inserted between two pages neither repeats nor hides an item', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(20), { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(20), { maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        async (before, meanwhile, limit) => {
          const store = await withOrganisations();
          const insert = async (id: string, minutes: number) => {
            const form = assessment({ id, updatedAt: moment(minutes) });
            await store.assessments.insert(form, revisionOf(form));
          };
          for (const [at, minutes] of before.entries()) await insert(`before-${at}`, minutes);
          const coming = meanwhile.entries();
          const listed = await allPages(async (page) => {
            const answer = await store.assessments.list({ organisationIds: ['root'] }, page);
            const next = coming.next();
            if (!next.done) await insert(`meanwhile-${next.value[0]}`, next.value[1]);
            return answer;
          }, limit);
          const seen = listed.map(({ id }) => id);
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen.filter((id) => id.startsWith('before-')).sort()).toEqual(
            before.map((_, at) => `before-${at}`).sort(),
          );
          await store.close();
        },
      ),
      { numRuns: 8 },
    );
  });

  test('a tally counts by year what a list would hold', async () => {
    const { assessments } = await withOrganisations();
    const forms = [
      assessment({ state: 'accepted', updatedAt: moment(1) }),
      assessment({ id: 'b', state: 'rechecked', updatedAt: moment(3) }),
      assessment({ id: 'c', state: 'draft', updatedAt: moment(4) }),
      assessment({ id: 'd', state: 'accepted', fiscalYear: 2024, updatedAt: moment(2) }),
      assessment({ id: 'e', state: 'accepted', organisationId: 'other', updatedAt: moment(9) }),
    ];
    for (const form of forms) await assessments.insert(form, revisionOf(form));
    const filter = { organisationIds: ['root'], states: ['accepted', 'rechecked'] } as const;
    const { fiscalYear } = assessment();
    expect(await assessments.tally(filter)).toEqual(
      [
        { fiscalYear, count: 2, newestChange: moment(3) },
        { fiscalYear: 2024, count: 1, newestChange: moment(2) },
      ].sort((a, b) => a.fiscalYear - b.fiscalYear),
    );
    expect(await assessments.tally({ ...filter, fiscalYear: 2024 })).toHaveLength(1);
    expect(await assessments.tally({ ...filter, organisationIds: [] })).toEqual([]);
    expect(await assessments.tally({ ...filter, states: [] })).toEqual([]);
  });

  test('lists hold what was asked for and nothing of others', async () => {
    const { drafts, assessments } = await withOrganisations();
    await drafts.insert(draft());
    await drafts.insert(draft({ id: 'draft-2', state: 'approved', organisationId: 'other' }));
    const forms = [
      assessment(),
      assessment({ id: 'b', organisationId: 'other', isDemo: true }),
      assessment({ id: 'c', fiscalYear: 2024, state: 'accepted' }),
    ];
    for (const form of forms) await assessments.insert(form, revisionOf(form));
    const page = { limit: 10, after: null };
    const draftIds = async (filter: Parameters<typeof drafts.list>[0]) =>
      (await drafts.list(filter, page)).items.map(({ id }) => id);
    const formIds = async (filter: Parameters<typeof assessments.list>[0]) =>
      (await assessments.list(filter, page)).items.map(({ id }) => id);
    const both = ['root', 'other'];
    expect(await draftIds({ organisationIds: ['root'] })).toEqual(['draft-1']);
    expect(await draftIds({ organisationIds: both, states: ['approved', 'published'] })).toEqual(['draft-2']);
    expect(await draftIds({ organisationIds: both, states: [] })).toEqual([]);
    expect(await draftIds({ organisationIds: [] })).toEqual([]);
    expect(await formIds({ organisationIds: ['other'] })).toEqual(['b']);
    expect(await formIds({ organisationIds: both, fiscalYear: 2024 })).toEqual(['c']);
    expect(await formIds({ organisationIds: both, states: ['draft'] })).toEqual(['b', 'assessment-1']);
    expect(await formIds({ organisationIds: [] })).toEqual([]);
    expect((await assessments.list({ organisationIds: ['other'] }, page)).items).toEqual([forms[1]]);
  });

  test('thousands of organisations are one filter', async () => {
    const { assessments } = await withOrganisations();
    await assessments.insert(assessment(), revisionOf(assessment()));
    const organisationIds = [...Array.from({ length: 40_000 }, (_, at) => `nobody "${at}"`), 'root'];
    const { items } = await assessments.list({ organisationIds }, { limit: 10, after: null });
    expect(items).toEqual([assessment()]);
  });

  test('a cursor of another list, or none at all, is refused', async () => {
    const store = await withOrganisations();
    for (const id of ['one', 'two']) {
      await store.drafts.insert(draft({ id }));
      await store.journal.append(entry());
    }
    const organisationIds = ['root'];
    const { next } = await store.drafts.list({ organisationIds }, { limit: 1, after: null });
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const garbage = [
      '',
      'x',
      '🙂',
      encoded(null),
      encoded(['assessments']),
      encoded(['assessments', 1, 2]),
      encoded({}),
      `${next}`,
    ];
    for (const after of garbage) {
      await expect(store.assessments.list({ organisationIds }, { limit: 1, after })).rejects.toThrow(
        InvalidCursorError,
      );
      await expect(store.journal.list({}, { limit: 1, after })).rejects.toThrow(InvalidCursorError);
    }
    for (const position of [['a'], [2 ** 31], [1, 2], [0.5], [null]]) {
      const after = encoded(['journal', ...position]);
      await expect(store.journal.list({}, { limit: 1, after })).rejects.toThrow(InvalidCursorError);
    }
    await expect(store.journal.list({}, { limit: 0, after: null })).rejects.toThrow('at least one');
  });
}
