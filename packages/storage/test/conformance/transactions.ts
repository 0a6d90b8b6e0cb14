import { expect, test } from 'vitest';
import { DuplicateError, kyselyOf, type StoreSession } from '../../src/index.ts';
import { assessment, draft, entry, organisation, revisionOf } from '../support/records.ts';
import type { Opener } from './opener.ts';

export function transactionsHold({ empty, two }: Opener): void {
  test('what happens together happens as a whole or not at all', async () => {
    const store = await empty();
    const given = await store.transaction(async (session) => {
      await session.organisations.insert(organisation('root'));
      expect(await session.organisations.find('root')).toEqual(organisation('root'));
      return 'done';
    });
    expect(given).toBe('done');
    const failing = store.transaction(async (session) => {
      await session.drafts.insert(draft());
      await session.assessments.insert(assessment(), revisionOf(assessment()));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await store.drafts.find('draft-1')).toBeNull();
    expect(await store.assessments.find('assessment-1')).toBeNull();
    expect(await store.organisations.find('root')).toEqual(organisation('root'));
  });

  test('transactions do not run into each other, even across connections and pauses', async () => {
    const stores = await two();
    await stores[0].organisations.insert(organisation('root'));
    await stores[0].drafts.insert(draft({ text: '0' }));
    const counting = Array.from({ length: 30 }, async (_, at) => {
      await (stores[at % 2] ?? stores[0]).transaction(async ({ drafts }) => {
        const read = await drafts.find('draft-1');
        if (read === null) throw new Error('no draft');
        await new Promise((resolve) => setTimeout(resolve, at % 3));
        await drafts.save({ ...read, revision: read.revision + 1, text: `${Number(read.text) + 1}` }, read.revision);
      });
    });
    await Promise.all(counting);
    expect(await stores[1].drafts.find('draft-1')).toMatchObject({ text: '30', revision: 31 });
  });

  test('what is not committed is seen by nobody else', async () => {
    const [store, other] = await two();
    await store.transaction(async (session) => {
      await session.organisations.insert(organisation('root'));
      expect(await other.organisations.find('root')).toBeNull();
    });
    expect(await other.organisations.find('root')).not.toBeNull();
  });

  test('a refusal that is caught does not end the transaction', async () => {
    const store = await empty();
    await store.transaction(async (session) => {
      await session.organisations.insert(organisation('root'));
      await expect(session.organisations.insert(organisation('root'))).rejects.toThrow(DuplicateError);
      await session.journal.append(entry());
    });
    expect(await store.journal.last()).toMatchObject({ sequence: 1 });
  });

  test('inside of a transaction only its own session may be used, by whatever way', async () => {
    const store = await empty();
    await store.transaction(async (session) => {
      const refused = 'only the session';
      await expect(store.organisations.insert(organisation('root'))).rejects.toThrow(refused);
      await expect(store.transaction(async () => undefined)).rejects.toThrow(refused);
      const { kysely } = kyselyOf(store);
      await expect(kysely.connection().execute(async () => undefined)).rejects.toThrow(refused);
      await session.organisations.insert(organisation('west'));
    });
    await store.organisations.insert(organisation('root'));
    expect(await store.organisations.all()).toEqual([organisation('root'), organisation('west')]);
  });

  test('a session is of no use once its transaction has ended', async () => {
    const store = await empty();
    const kept: StoreSession[] = [];
    await store.transaction(async (session) => {
      kept.push(session);
    });
    for (const session of kept) await expect(session.organisations.insert(organisation('root'))).rejects.toThrow();
    expect(await store.organisations.all()).toEqual([]);
  });

  test('a store that is closed finishes the transactions that had begun', async () => {
    const [store, other] = await two();
    const writing = [1, 2, 3].map((at) =>
      store.transaction(async ({ organisations }) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        await organisations.insert(organisation(`o${at}`));
      }),
    );
    await Promise.all([...writing, store.close()]);
    expect(await other.organisations.all()).toHaveLength(3);
    await expect(store.organisations.all()).rejects.toThrow();
  });
}
