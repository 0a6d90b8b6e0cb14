import { expect, test } from 'vitest';
import { InvalidCursorError, journalEntries, verifyJournal } from '../../src/index.ts';
import { entry, organisation } from '../support/records.ts';
import type { Opener } from './opener.ts';

export function journalHolds({ empty, two }: Opener): void {
  test('an entry comes back as it was appended, the next link of the chain', async () => {
    const { journal } = await empty();
    expect(await journal.last()).toBeNull();
    const first = await journal.append(entry());
    const second = await journal.append(entry({ actorId: null, organisationId: null, details: '{"名":"值"}' }));
    expect(first).toMatchObject({ ...entry(), sequence: 1, previousHash: '0'.repeat(64) });
    expect(second).toMatchObject({ sequence: 2, previousHash: first.hash });
    expect(await journal.last()).toEqual(second);
    expect((await journal.list({}, { limit: 10, after: null })).items).toEqual([first, second]);
    expect(await verifyJournal(journalEntries(journal))).toEqual({ ok: true, entries: 2, lastHash: second.hash });
  });

  test('is asked by subject and by organisation', async () => {
    const { journal } = await empty();
    const about = [
      entry(),
      entry({ subjectId: 'draft-2' }),
      entry({ organisationId: 'west' }),
      entry({ organisationId: null }),
    ];
    for (const each of about) await journal.append(each);
    const numbers = async (filter: Parameters<typeof journal.list>[0]) =>
      (await journal.list(filter, { limit: 10, after: null })).items.map(({ sequence }) => sequence);
    expect(await numbers({ subjectId: 'draft-1' })).toEqual([1, 3, 4]);
    expect(await numbers({ organisationIds: ['root', 'nobody'] })).toEqual([1, 2]);
    expect(await numbers({ subjectId: 'draft-1', organisationIds: ['west', 'root'] })).toEqual([1, 3]);
    expect(await numbers({ organisationIds: [] })).toEqual([]);
  });

  test('is asked by person, by what was done, and by time, and by all of them at once', async () => {
    const { journal } = await empty();
    for (const each of [
      entry({ at: '2026-03-01T00:00:00.000Z' }),
      entry({ actorId: 'ben', at: '2026-03-02T00:00:00.000Z' }),
      entry({ action: 'draft.submitted', at: '2026-03-03T00:00:00.000Z' }),
      entry({ actorId: null, action: 'draft.submitted', at: '2026-03-04T00:00:00.000Z' }),
      entry({ actorId: 'ben', action: 'draft.submitted', at: '2026-03-05T00:00:00.000Z' }),
    ])
      await journal.append(each);
    const numbers = async (filter: Parameters<typeof journal.list>[0]) =>
      (await journal.list(filter, { limit: 10, after: null })).items.map(({ sequence }) => sequence);
    expect(await numbers({ actorId: 'ben' })).toEqual([2, 5]);
    expect(await numbers({ action: 'draft.submitted', order: 'newest' })).toEqual([5, 4, 3]);
    expect(await numbers({ from: '2026-03-02T00:00:00.000Z', until: '2026-03-04T00:00:00.000Z' })).toEqual([2, 3]);
    expect(await numbers({ actorId: 'ben', action: 'draft.submitted', from: '2026-03-05T00:00:00.000Z' })).toEqual([5]);
    expect(await numbers({ actorId: 'ben', until: '2026-03-02T00:00:00.000Z' })).toEqual([]);
    const first = await journal.list({ action: 'draft.submitted' }, { limit: 2, after: null });
    const rest = await journal.list({ action: 'draft.submitted' }, { limit: 2, after: first.next });
    expect([...first.items, ...rest.items].map(({ sequence }) => sequence)).toEqual([3, 4, 5]);
    expect(rest.next).toBeNull();
  });

  test('is told from its last entry back as well, in pages that a cursor of the other order does not continue', async () => {
    const { journal } = await empty();
    for (const subjectId of ['a', 'b', 'a', 'b', 'a']) await journal.append(entry({ subjectId }));
    const numbers: number[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof journal.list>> = await journal.list(
        { subjectId: 'a', order: 'newest' },
        { limit: 2, after },
      );
      numbers.push(...page.items.map(({ sequence }) => sequence));
      after = page.next;
    } while (after !== null);
    expect(numbers).toEqual([5, 3, 1]);
    for (const [order, other] of [
      ['oldest', 'newest'],
      ['newest', 'oldest'],
    ] as const) {
      const { next } = await journal.list({ order }, { limit: 1, after: null });
      await expect(journal.list({ order: other }, { limit: 1, after: next })).rejects.toThrow(InvalidCursorError);
    }
  });

  test('an entry is there exactly when the change it tells of is', async () => {
    const store = await empty();
    const failing = store.transaction(async (session) => {
      await session.organisations.insert(organisation('root'));
      await session.journal.append(entry());
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await store.journal.last()).toBeNull();
    expect(await store.organisations.find('root')).toBeNull();
  });

  test('entries of many at once, some in transactions that fail, make one chain without a gap', async () => {
    const stores = await two();
    const writing = Array.from({ length: 60 }, async (_, writer) => {
      const store = stores[writer % 2] ?? stores[0];
      await store.transaction(async (session) => {
        const read = await session.journal.last();
        const { sequence } = await session.journal.append(entry({ subjectId: `${writer}` }));
        expect(sequence).toBe((read?.sequence ?? 0) + 1);
        if (writer % 5 === 0) throw new Error('no');
      });
    });
    const kept = (await Promise.allSettled(writing)).filter(({ status }) => status === 'fulfilled');
    expect(kept).toHaveLength(48);
    expect(await verifyJournal(journalEntries(stores[1].journal))).toMatchObject({ ok: true, entries: 48 });
  });
}
