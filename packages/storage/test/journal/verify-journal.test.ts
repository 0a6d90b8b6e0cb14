import { documentHash } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JournalEntryRecord, verifyJournal } from '../../src/index.ts';
import { linked } from '../../src/journal/linked.ts';
import { entry } from '../support/records.ts';

/** A chain of so many entries that nobody has touched. */
function chain(length: number): readonly JournalEntryRecord[] {
  const entries: JournalEntryRecord[] = [];
  for (let at = 0; at < length; at++) entries.push(linked(entry({ subjectId: `s${at}` }), entries.at(-1) ?? null));
  return entries;
}

describe('a journal', () => {
  test('that nobody has touched is whole, and so is an empty one', async () => {
    const entries = chain(5);
    expect(await verifyJournal(entries)).toEqual({ ok: true, entries: 5, lastHash: entries[4]?.hash });
    expect(await verifyJournal([])).toEqual({ ok: true, entries: 0, lastHash: '0'.repeat(64) });
  });

  test('has links that anybody can compute with the hash of documents', () => {
    for (const { hash, ...link } of chain(3)) expect(hash).toBe(documentHash(link));
  });

  test('in which any value was altered breaks at that very entry', async () => {
    const fields = Object.keys(chain(1)[0] ?? {}) as (keyof JournalEntryRecord)[];
    expect(fields).toHaveLength(10);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(...fields),
        fc.string(),
        async (at, field, to) => {
          const altered = chain(6).map((link) =>
            link.sequence === at
              ? { ...link, [field]: typeof link[field] === 'number' ? at + 100 : `${link[field]}${to}!` }
              : link,
          );
          const reason = field === 'sequence' || field === 'previousHash' ? field : 'hash';
          expect(await verifyJournal(altered)).toEqual({ ok: false, broken: { sequence: at, reason } });
        },
      ),
    );
  });

  test('in which an entry was altered and hashed anew breaks at the next one', async () => {
    const entries = chain(4);
    const forged = entries.map((link, at) =>
      at === 1 ? linked({ ...entry(), details: '{}' }, entries[0] ?? null) : link,
    );
    expect(await verifyJournal(forged)).toEqual({ ok: false, broken: { sequence: 3, reason: 'previousHash' } });
  });

  test('from which an entry was removed, or in which two changed places, breaks there', async () => {
    const [a, b, c, d] = chain(4) as [JournalEntryRecord, JournalEntryRecord, JournalEntryRecord, JournalEntryRecord];
    expect(await verifyJournal([b, c, d])).toEqual({ ok: false, broken: { sequence: 1, reason: 'sequence' } });
    expect(await verifyJournal([a, c, d])).toEqual({ ok: false, broken: { sequence: 2, reason: 'sequence' } });
    expect(await verifyJournal([a, c, b, d])).toEqual({ ok: false, broken: { sequence: 2, reason: 'sequence' } });
    expect(await verifyJournal([a, a, b])).toEqual({ ok: false, broken: { sequence: 2, reason: 'sequence' } });
  });

  test('whose end was cut off or written anew is found by an entry that somebody wrote down', async () => {
    const entries = chain(4);
    const { sequence, hash } = entries[3] as JournalEntryRecord;
    const known = { sequence, hash };
    expect(await verifyJournal(entries, known)).toMatchObject({ ok: true });
    expect(await verifyJournal([...chain(6)], known)).toMatchObject({ ok: true });
    expect(await verifyJournal(entries.slice(0, 2))).toMatchObject({ ok: true });
    expect(await verifyJournal(entries.slice(0, 2), known)).toEqual({
      ok: false,
      broken: { sequence: 3, reason: 'end' },
    });
    const rewritten = [...entries.slice(0, 3), linked(entry({ subjectId: 'other' }), entries[2] ?? null)];
    expect(await verifyJournal(rewritten, known)).toEqual({ ok: false, broken: { sequence: 4, reason: 'end' } });
  });
});
