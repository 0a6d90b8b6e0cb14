import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AssessmentFigures,
  type AssessmentRecord,
  InvalidCursorError,
  type ListingFilter,
  type ListingOrder,
  type Page,
  type Store,
} from '../../src/index.ts';
import { assessment, figures, moment, organisation, revisionOf } from '../support/records.ts';
import type { Opener } from './opener.ts';

const ORDERS: readonly ListingOrder[] = (['updated', 'total', 'difference', 'name'] as const).flatMap((by) => [
  { by, descending: true },
  { by, descending: false },
]);
const NEWEST: ListingOrder = { by: 'updated', descending: true };

export function listingsHold({ empty }: Opener): void {
  async function holding(
    forms: readonly (readonly [given: Partial<AssessmentRecord>, known: Partial<AssessmentFigures> | null])[],
  ): Promise<Store> {
    const store = await empty();
    for (const id of ['root', 'other']) await store.organisations.insert(organisation(id));
    for (const [at, [given, known]] of forms.entries()) {
      const form = assessment({ id: `a${at}`, ...given });
      await store.assessments.insert(form, revisionOf(form));
      if (known !== null) await store.assessments.keepFigures(form.id, figures(known));
    }
    return store;
  }

  async function idsOf(store: Store, filter: Partial<ListingFilter>, order = NEWEST, limit = 50): Promise<string[]> {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const whole = { organisationIds: ['root', 'other'], ...filter };
      const page: Page<{ readonly id: string }> = await store.assessments.listings(whole, order, { limit, after });
      ids.push(...page.items.map(({ id }) => id));
      // A list that goes in circles is to fail, not to hang.
      expect(ids.length).toBeLessThan(1000);
      after = page.next;
    } while (after !== null);
    return ids;
  }

  test('a listing is an assessment without its form, with the figures that were kept', async () => {
    const store = await holding([[{ isDemo: true }, {}]]);
    const { form: _, ...head } = assessment({ id: 'a0', isDemo: true });
    const { items } = await store.assessments.listings({ organisationIds: ['root'] }, NEWEST, {
      limit: 5,
      after: null,
    });
    expect(items).toEqual([{ ...head, ...figures() }]);
    await expect(store.assessments.keepFigures('nothing', figures())).rejects.toThrow('no assessment nothing');
  });

  test('a save moves the listing along and makes its figures unknown until they are kept again', async () => {
    const store = await holding([[{}, {}]]);
    const next = assessment({ id: 'a0', revision: 2, state: 'submitted', projectName: 'ＡＢＣ', updatedAt: moment(9) });
    await store.assessments.save(next, 1, revisionOf(next));
    const { items } = await store.assessments.listings({ organisationIds: ['root'], search: 'abc' }, NEWEST, {
      limit: 5,
      after: null,
    });
    expect(items).toMatchObject([{ state: 'submitted', updatedAt: moment(9), total: null, findingCount: null }]);
    expect(await store.assessments.withoutFigures(5, null)).toEqual(['a0']);
    await store.assessments.keepFigures('a0', figures({ findingCount: 0, findingCodes: [] }));
    expect(await store.assessments.withoutFigures(5, null)).toEqual([]);
    expect(await idsOf(store, { states: ['submitted'], hasFindings: false })).toEqual(['a0']);
  });

  test('unknown figures are found a few at a time', async () => {
    const store = await holding([
      [{}, null],
      [{}, {}],
      [{}, null],
      [{}, null],
    ]);
    expect(await store.assessments.withoutFigures(2, null)).toEqual(['a0', 'a2']);
    expect(await store.assessments.withoutFigures(2, 'a2')).toEqual(['a3']);
  });

  test('every filter lets in what it says, alone and with others', async () => {
    const store = await holding([
      [{ fiscalYear: 2023 }, { findingCodes: ['review/a', 'b'] }],
      [
        { state: 'returned', organisationId: 'other' },
        { rating: 'poor', findingCodes: ['review/ab'] },
      ],
      [{ projectName: '100%_办公' }, { rating: null, findingCount: 0, findingCodes: [] }],
      [{}, null],
    ]);
    const found = (filter: Partial<ListingFilter>) => idsOf(store, filter).then((ids) => ids.sort().join(' '));
    expect(await found({})).toBe('a0 a1 a2 a3');
    expect(await found({ organisationIds: ['other'] })).toBe('a1');
    expect(await found({ organisationIds: [] })).toBe('');
    expect(await found({ fiscalYear: 2023 })).toBe('a0');
    expect(await found({ untilYear: 2024 })).toBe('a0');
    expect(await found({ states: ['returned', 'draft'] })).toBe('a0 a1 a2 a3');
    expect(await found({ states: [] })).toBe('');
    expect(await found({ rating: 'poor' })).toBe('a1');
    expect(await found({ hasFindings: true })).toBe('a0 a1');
    expect(await found({ hasFindings: false })).toBe('a2');
    expect(await found({ findingCode: 'review/a' })).toBe('a0');
    for (const findingCode of ['REVIEW/a', 'review/_', '%', 'review']) expect(await found({ findingCode })).toBe('');
    expect(await found({ search: '0%_' })).toBe('a2');
    expect(await found({ rating: 'poor', hasFindings: true, states: ['returned'], search: '图书' })).toBe('a1');
    expect(await found({ rating: 'poor', fiscalYear: 2023 })).toBe('');
  });

  test('every order is whole in pages of any size, and what is unknown stands lowest', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            total: fc.option(fc.integer({ min: 0, max: 3 })),
            name: fc.constantFrom('甲', '乙', 'b', 'B'),
            at: fc.nat(3),
          }),
          { minLength: 1, maxLength: 9 },
        ),
        fc.integer({ min: 1, max: 4 }),
        async (forms, limit) => {
          const store = await holding(
            forms.map(({ total, name, at }) => [
              { projectName: name, updatedAt: moment(at) },
              { totalCents: total, differenceCents: total === null ? null : 1 - total },
            ]),
          );
          const rank = ({ by }: ListingOrder, { total, name, at }: (typeof forms)[number]) => {
            if (by === 'updated') return at;
            if (by === 'name') return name.toLowerCase().codePointAt(0) ?? 0;
            if (total === null) return Number.NEGATIVE_INFINITY;
            return by === 'total' ? total : 1 - total;
          };
          for (const order of ORDERS) {
            const sorted = forms
              .map((form, at) => ({ id: `a${at}`, rank: rank(order, form) }))
              .sort((a, b) => (a.rank === b.rank ? (a.id < b.id ? -1 : 1) : a.rank - b.rank))
              .map(({ id }) => id);
            expect(await idsOf(store, {}, order, limit)).toEqual(order.descending ? sorted.reverse() : sorted);
          }
          await store.close();
        },
      ),
      { numRuns: 6 },
    );
  });

  test('a cursor is good for the order it comes from and for no other', async () => {
    const store = await holding([
      [{}, {}],
      [{}, {}],
    ]);
    const first = { organisationIds: ['root'] };
    for (const order of ORDERS) {
      const { next } = await store.assessments.listings(first, order, { limit: 1, after: null });
      for (const other of ORDERS.filter((one) => one !== order))
        await expect(store.assessments.listings(first, other, { limit: 1, after: next })).rejects.toThrow(
          InvalidCursorError,
        );
    }
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const position of [['x', 'a0'], [2 ** 31, 'a0'], [0.5, 'a0'], [1], [1, 2]]) {
      const after = encoded(['listings by total', ...position]);
      const byTotal: ListingOrder = { by: 'total', descending: false };
      await expect(store.assessments.listings(first, byTotal, { limit: 1, after })).rejects.toThrow(InvalidCursorError);
    }
  });

  test('a year comes to sums in whole hundredths, by unit, state and grade; what is unknown is left out of them', async () => {
    const scored = { declaredCents: 8699, totalCents: 7199, differenceCents: 1500 };
    const store = await holding([
      [{ state: 'accepted' }, { ...scored, findingCodes: ['a', 'b'], rating: 'fair' }],
      [{ state: 'accepted' }, { ...scored, declaredCents: 7199, findingCodes: ['b'], rating: 'fair' }],
      [{ state: 'accepted' }, { ...scored, totalCents: null, findingCount: 0, findingCodes: [], rating: 'fair' }],
      [{ state: 'draft', organisationId: 'other' }, null],
      [{ fiscalYear: 2024 }, {}],
    ]);
    const { fiscalYear } = assessment();
    const year = await store.assessments.yearFigures({ organisationIds: ['root', 'other'], fiscalYear });
    const none = { compared: 0, declaredCents: 0, totalCents: 0, differing: 0, withFindings: 0 };
    expect(year.groups).toEqual([
      { organisationId: 'other', state: 'draft', rating: null, count: 1, ...none, unknown: 1 },
      {
        ...{ organisationId: 'root', state: 'accepted', rating: 'fair', count: 3, compared: 2, unknown: 0 },
        ...{ declaredCents: 8699 + 7199, totalCents: 2 * 7199, differing: 1, withFindings: 2 },
      },
    ]);
    expect(year.cells).toEqual([
      { declared: 71, computed: 71, count: 1 },
      { declared: 86, computed: 71, count: 1 },
    ]);
    expect(Object.fromEntries(year.findings)).toEqual({ a: 1, b: 2 });
    const nobody = await store.assessments.yearFigures({ organisationIds: [], fiscalYear });
    expect([nobody.groups, nobody.cells, [...nobody.findings]]).toEqual([[], [], []]);
  });
}
