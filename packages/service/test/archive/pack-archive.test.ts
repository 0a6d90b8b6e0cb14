import { kyselyOf, type Store } from '@plumbline/storage';
import { decodeSegment, unpackForm } from '@plumbline/whatif';
import { beforeEach, expect, test } from 'vitest';
import { idAt } from '../../src/archive/assessment-key.ts';
import { readOfficialScores } from '../../src/archive/official-scores.ts';
import { packChanges } from '../../src/archive/pack-changes.ts';
import { positionsIn } from '../../src/archive/positions-in.ts';
import {
  acceptAssessment,
  checkArchive,
  isWhole,
  overrideScore,
  packArchive,
  recheckAssessment,
  repairArchive,
  type ServiceContext,
} from '../../src/index.ts';
import { exampleForm, openWorld, reviewer, submitted } from '../assessments/support/world.ts';

let context: ServiceContext;
beforeEach(async () => {
  context = await openWorld();
});

async function accept(name: string) {
  const form = { ...exampleForm, project: { ...exampleForm.project, name } };
  const { assessment, scorecardId } = await submitted(context, form);
  const { id, revision } = assessment;
  await acceptAssessment(context, reviewer, { id, basedOn: revision, scorecardId: null });
  return { id, revision: revision + 1, scorecardId };
}

/** Everything that is alive, by assessment. */
async function alive(store: Store) {
  const found: { readonly id: string; readonly project: string; readonly total: string | null }[] = [];
  for (const { id } of await store.archive.heads()) {
    const record = await store.archive.segment(id);
    if (record === null) continue;
    const segment = decodeSegment(record.segment);
    const { totals } = readOfficialScores(record.officials);
    for (const position of positionsIn(record, new Set(['school'])))
      found.push({
        id: idAt(record.assessmentIds, position),
        project: unpackForm(segment, position).project.name,
        total: totals[position] ?? null,
      });
  }
  return found.sort((one, other) => (one.id < other.id ? -1 : 1));
}

test('what is accepted is packed with its official score, once, and nothing waits afterwards', async () => {
  const forms = [await accept('a'), await accept('b')];
  await submitted(context);
  expect(await packArchive(context)).toBeGreaterThanOrEqual(2);
  const total = expect.stringMatching(/^\d+\.\d\d$/);
  expect(await alive(context.store)).toEqual([
    { id: forms[0]?.id, project: 'a', total },
    { id: forms[1]?.id, project: 'b', total },
  ]);
  expect(await packArchive(context)).toBe(0);
  expect(await checkArchive(context.store)).toMatchObject({ segments: 1, forms: 2, waiting: 0 });
});

test('a form that changes dies where it stood and stands elsewhere, with what changed', async () => {
  const [first] = [await accept('a'), await accept('b'), await accept('c'), await accept('d'), await accept('e')];
  await packArchive(context);
  await recheckAssessment(context, reviewer, { id: first.id, basedOn: first.revision, reason: null });
  await packArchive(context);
  expect((await context.store.archive.heads()).map((one) => [one.formCount, one.deadCount])).toEqual([
    [5, 1],
    [1, 0],
  ]);
  const before = (await alive(context.store)).find(({ id }) => id === first.id)?.total;
  const points = { indicatorIndex: 0, score: '0', reason: '凭证不足' };
  await overrideScore(context, reviewer, { id: first.id, scorecardId: first.scorecardId, ...points });
  await packArchive(context);
  const after = (await alive(context.store)).find(({ id }) => id === first.id)?.total;
  expect(after).toMatch(/^\d/);
  expect(after).not.toBe(before);
  const verdict = await checkArchive(context.store);
  expect([verdict.forms, isWhole(verdict)]).toEqual([5, true]);
});

test('forms that come one by one stand in few segments', async () => {
  for (let form = 0; form < 40; form++) {
    await accept(`form ${form}`);
    await packArchive(context);
  }
  const heads = await context.store.archive.heads();
  expect(heads.reduce((sum, { formCount, deadCount }) => sum + formCount - deadCount, 0)).toBe(40);
  expect(heads.length).toBeLessThanOrEqual(6);
  expect(isWhole(await checkArchive(context.store))).toBe(true);
});

test('however many pack at a time, each form stands once', async () => {
  for (const name of ['a', 'b', 'c']) await accept(name);
  await Promise.all([1, 2, 3].map(() => packChanges(context)));
  await packArchive(context);
  const verdict = await checkArchive(context.store);
  expect([verdict.forms, verdict.waiting, isWhole(verdict)]).toEqual([3, 0, true]);
});

test('a form that is accepted while another is packed waits for its turn', async () => {
  await accept('a');
  const packing = packChanges(context);
  const late = await accept('late');
  await packing;
  const verdict = await checkArchive(context.store);
  expect([verdict.waiting, isWhole(verdict)]).toEqual([1, true]);
  await packArchive(context);
  expect((await alive(context.store)).map(({ id }) => id)).toContain(late.id);
});

test.each([
  [
    'damaged bytes',
    () => segments().set({ segment: Buffer.from('PLSG and nothing else, for so many bytes') }),
    'damaged',
  ],
  ['a form that is said to be dead', () => segments().set({ dead: Buffer.of(1), dead_count: 1 }), 'damaged'],
  ['another owner', () => segments().set({ organisations: '["clinic"]' }), 'damaged'],
  ['a lost segment', () => tables().deleteFrom('archive_segments'), 'missing'],
] as const)('what is wrong is found and packed again: %s', async (_, harm, what) => {
  for (const name of ['a', 'b']) await accept(name);
  await packArchive(context);
  const before = await alive(context.store);
  await harm().execute();
  const verdict = await checkArchive(context.store);
  expect(verdict[what].length).toBeGreaterThan(0);
  expect(isWhole(verdict)).toBe(false);
  await repairArchive(context, verdict);
  expect(isWhole(await checkArchive(context.store))).toBe(true);
  expect(await alive(context.store)).toEqual(before);
});

test('a change that nobody noted is found, and so is a form that stands twice', async () => {
  const { id } = await accept('a');
  await packArchive(context);
  await tables().updateTable('assessments').set({ revision: 9 }).where('id', '=', id).execute();
  const stale = await checkArchive(context.store);
  expect(stale).toMatchObject({ stale: [id], missing: [], surplus: [] });
  await repairArchive(context, stale);
  expect(isWhole(await checkArchive(context.store))).toBe(true);
});

test('a segment of another format is packed anew', async () => {
  await accept('a');
  await packArchive(context);
  await segments().set({ format: 0 }).execute();
  expect(await packArchive(context)).toBe(1);
  const verdict = await checkArchive(context.store);
  expect([verdict.segments, verdict.forms, isWhole(verdict)]).toEqual([1, 1, true]);
});

type Tables = {
  archive_segments: {
    segment: Uint8Array;
    dead: Uint8Array;
    dead_count: number;
    organisations: string;
    format: number;
  };
  assessments: { id: string; revision: number };
};

/** The tables themselves, for what no use case does. */
const tables = () => kyselyOf(context.store).kysely.withTables<Tables>();
const segments = () => tables().updateTable('archive_segments');
