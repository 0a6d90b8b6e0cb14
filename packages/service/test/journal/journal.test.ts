import { type JournalEntryRecord, journalEntries, kyselyOf } from '@plumbline/storage';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  listJournal,
  readJournalText,
  type ServiceContext,
  saveAssessment,
  verifyJournal,
  verifyJournalEntries,
} from '../../src/index.ts';
import {
  auditor,
  begin,
  evaluator,
  exampleForm,
  openWorld,
  person,
  reviewer,
  stranger,
  submitted,
} from '../assessments/support/world.ts';

let context: ServiceContext;
const entries: JournalEntryRecord[] = [];
beforeAll(async () => {
  context = await openWorld();
  await submitted(context);
  await begin(context);
  for await (const entry of journalEntries(context.store.journal)) entries.push(entry);
});

const page = { limit: 100, after: null };

describe('the journal', () => {
  it('has an entry for every change, with hashes and identifiers and nothing that was typed', async () => {
    const ofForms = entries.filter(({ subjectType }) => subjectType === 'assessment');
    expect(ofForms.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['assessment.created', 'evaluator'],
      ['assessment.scored', 'evaluator'],
      ['assessment.submitted', 'evaluator'],
      ['assessment.created', 'evaluator'],
    ]);
    for (const { details } of ofForms) expect(details).not.toMatch(/\p{Script=Han}/u);
  });

  it('tells of nothing that did not happen', async () => {
    const { id } = await begin(context);
    const last = await context.store.journal.last();
    const gone = { ...exampleForm, project: { ...exampleForm.project, name: 'half a pair \ud800' } };
    await expect(saveAssessment(context, evaluator, { id, basedOn: 1, form: gone })).rejects.toThrow();
    expect(await context.store.journal.last()).toEqual(last);
    expect((await context.store.assessments.find(id))?.revision).toBe(1);
  });

  it('is read by auditors and administrators within their scope', async () => {
    const all = await listJournal(context, auditor, { page });
    expect(all.items.some(({ organisationId }) => organisationId === null)).toBe(true);
    const ofSchool = await listJournal(context, person('head', 'school', 'auditor'), { page });
    expect(new Set(ofSchool.items.map(({ organisationId }) => organisationId))).toEqual(new Set(['school']));
    expect((await listJournal(context, stranger, { page })).items).toEqual([]);
    const one = await listJournal(context, auditor, { subjectId: ofSchool.items[0]?.subjectId ?? '', page });
    expect(one.items.map(({ action }) => action)).toEqual([
      'assessment.created',
      'assessment.scored',
      'assessment.submitted',
    ]);
  });

  it.each([
    ['list', (actor: typeof reviewer) => listJournal(context, actor, { page })],
    ['verify', (actor: typeof reviewer) => verifyJournal(context, actor)],
  ] as const)('is nothing for others to %s', async (_, ask) => {
    for (const actor of [evaluator, reviewer, person('nobody', 'bureau')])
      await expect(ask(actor)).rejects.toMatchObject({ code: 'not-allowed', reason: 'role' });
  });
});

describe('verifying the journal', () => {
  it('finds the whole chain as it was written', async () => {
    const last = await context.store.journal.last();
    expect(await verifyJournal(context, auditor)).toEqual({
      ok: true,
      entries: last?.sequence,
      lastHash: last?.hash,
    });
  });

  it('names the first link that somebody changed behind the program’s back', async () => {
    const world = await openWorld();
    await begin(world);
    const last = (await world.store.journal.last())?.sequence ?? 0;
    await begin(world);
    type Journal = { readonly sequence: number; readonly actor_id: string | null };
    const database = kyselyOf(world.store).kysely.withTables<{ journal: Journal; kept: Journal }>();
    // A table of the same name and content, which no trigger guards.
    await database.schema.alterTable('journal').renameTo('kept').execute();
    await database.schema.createTable('journal').as(database.selectFrom('kept').selectAll()).execute();
    await database.updateTable('journal').set({ actor_id: 'somebody-else' }).where('sequence', '=', last).execute();
    expect(await verifyJournal(world, auditor)).toEqual({ ok: false, broken: { sequence: last, reason: 'hash' } });
    await world.store.close();
  });

  it('finds a new end only when somebody has written down the old one', async () => {
    const world = await openWorld();
    const { sequence, hash } = (await world.store.journal.last()) ?? { sequence: 0, hash: '' };
    expect(await verifyJournal(world, auditor, { known: { sequence, hash } })).toMatchObject({ ok: true });
    expect(await verifyJournal(world, auditor, { known: { sequence, hash: 'a'.repeat(64) } })).toEqual({
      ok: false,
      broken: { sequence, reason: 'end' },
    });
    await world.store.close();
  });
});

describe('a journal that was exported', () => {
  const lines = (list: readonly unknown[]) => list.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  const read = (text: string) => {
    const reading = readJournalText(text);
    if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
    return reading.entries;
  };

  it('is read as a list and as lines', () => {
    expect(read(JSON.stringify(entries, null, 2))).toEqual(entries);
    expect(read(lines(entries))).toEqual(entries);
  });

  it('is broken at the first entry of which anything was changed', async () => {
    const members = fc.constantFrom(...(Object.keys(entries[0] ?? {}) as (keyof JournalEntryRecord)[]));
    const at = fc.nat({ max: entries.length - 1 });
    await fc.assert(
      fc.asyncProperty(at, members, async (index, member) => {
        const forged = entries.map((entry, position) => (position === index ? changed(entry, member) : entry));
        const verdict = await verifyJournalEntries(read(lines(forged)));
        expect(verdict).toMatchObject({ ok: false, broken: { sequence: index + 1 } });
      }),
      { numRuns: 300 },
    );
  });

  it('is broken where entries were left out or changed places', async () => {
    expect(await verifyJournalEntries(entries.toSpliced(2, 1))).toMatchObject({ broken: { sequence: 3 } });
    const [first, second, ...rest] = entries;
    expect(await verifyJournalEntries([second, first, ...rest].flatMap((one) => one ?? []))).toMatchObject({
      broken: { sequence: 1 },
    });
  });

  it.each([
    ['{"sequence": 1}', 'document/missing-member'],
    ['[]', 'document/schema'],
    ['', 'document/schema'],
    ['{"a": ', 'document/syntax'],
    [lines([{ kind: 'other' }]), 'document/unknown-member'],
  ])('is not %j', (text, code) => {
    const reading = readJournalText(text);
    expect(reading.ok ? [] : reading.diagnostics.map((one) => one.code)).toContain(code);
  });

  it('says in which line it cannot be read', () => {
    const reading = readJournalText(`${lines(entries.slice(0, 2))}{"oops\n`);
    expect(reading).toMatchObject({ ok: false, diagnostics: [{ position: { line: 3 } }] });
  });
});

function changed(entry: JournalEntryRecord, member: keyof JournalEntryRecord): JournalEntryRecord {
  const value = entry[member];
  if (typeof value === 'number') return { ...entry, [member]: value + 1 };
  if (member === 'hash' || member === 'previousHash') return { ...entry, [member]: 'f'.repeat(64) };
  return { ...entry, [member]: value === null ? 'somebody' : `${value}.` };
}
