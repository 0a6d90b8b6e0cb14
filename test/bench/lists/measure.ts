// `measure.ts ASSESSMENTS ROUNDS`: what a page of the list of assessments costs from SQLite on a disk, for every filter and order, the first page and one
// halfway down, as rows of JSON, in processor time. A process of its own, for the database brings a native addon, which no bundle holds.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ListingFilter, type ListingOrder, openSqliteStore, type Store } from '@plumbline/storage';
import { type BenchRow, row } from '../row.ts';
import { fillWithListed, type Listed, RARE_CODE } from './fill.ts';

/** As a page asks for it. */
const LIMIT = 50;
const NEWEST: ListingOrder = { by: 'updated', descending: true };

const [assessments = 0, rounds = 0] = process.argv.slice(2).map(Number);
console.log(JSON.stringify(await measure(assessments, rounds)));

async function measure(assessments: number, rounds: number): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-lists-'));
  const store = await openSqliteStore({ path: join(folder, 'plumbline.db') });
  try {
    const listed = await fillWithListed(store, assessments);
    const figure = (name: string, value: number, unit: string) =>
      row('lists', `${assessments.toLocaleString('en')} assessments: ${name}`, value, unit);
    const rows: BenchRow[] = [];
    let slowest = 0;
    for (const [name, filter, order] of questionsOn(listed)) {
      const halfway = await cursorHalfway(store, filter, order, assessments);
      for (const [place, after] of [
        ['first page', null],
        ...(halfway ? [['halfway', halfway] as const] : []),
      ] as const) {
        const value = await medianMs(rounds, () => store.assessments.listings(filter, order, { limit: LIMIT, after }));
        slowest = Math.max(slowest, value);
        rows.push(figure(`${name}, ${place}`, value, 'ms'));
      }
    }
    rows.push(figure('slowest page', slowest, 'ms'));
    const [fiscalYear = 0] = listed.years;
    const { organisationIds } = listed;
    const year = await medianMs(rounds, () => store.assessments.yearFigures({ organisationIds, fiscalYear }));
    const tally = await medianMs(rounds, () => store.assessments.tally({ organisationIds }));
    return [...rows, figure('what a year comes to', year, 'ms'), figure('which years there are', tally, 'ms')];
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function questionsOn({ organisationIds, years: [fiscalYear = 0] }: Listed) {
  const all = { organisationIds };
  const unit = { organisationIds: organisationIds.slice(1, 2) };
  const questions: [name: string, filter: ListingFilter, order: ListingOrder][] = [
    ['all', all, NEWEST],
    ...(['total', 'difference', 'name'] as const).flatMap((by): typeof questions => [
      [`by ${by}, downwards`, all, { by, descending: true }],
      [`by ${by}, upwards`, all, { by, descending: false }],
    ]),
    ['one year', { ...all, fiscalYear }, NEWEST],
    ['late', { ...all, untilYear: fiscalYear, states: ['draft', 'returned'] }, NEWEST],
    ['one state', { ...all, states: ['returned'] }, NEWEST],
    ['one grade', { ...all, rating: 'good' }, NEWEST],
    ['with findings', { ...all, hasFindings: true }, NEWEST],
    ['one finding', { ...all, findingCode: 'review/cell-empty' }, NEWEST],
    ['a rare finding', { ...all, findingCode: RARE_CODE }, NEWEST],
    ['a common word', { ...all, search: '项目' }, NEWEST],
    ['a rare word', { ...all, search: '难得' }, NEWEST],
    ['a word that nobody wrote', { ...all, search: '无此项目' }, NEWEST],
    ['one unit', unit, NEWEST],
    ['one unit by total', unit, { by: 'total', descending: true }],
    [
      'everything at once, by difference',
      { ...all, fiscalYear, states: ['accepted'], rating: 'good', findingCode: 'review/cell-empty', search: '项' },
      { by: 'difference', descending: true },
    ],
  ];
  return questions;
}

/** Null where everything is on the first page. */
async function cursorHalfway(store: Store, filter: ListingFilter, order: ListingOrder, most: number) {
  const { items } = await store.assessments.listings(filter, order, { limit: most, after: null });
  if (items.length <= LIMIT) return null;
  const limit = Math.ceil(items.length / 2);
  return (await store.assessments.listings(filter, order, { limit, after: null })).next;
}

/**
 * Processor time, all threads of the process: what somebody waits for where the machine has time for them, for SQLite answers on the thread that asks. The
 * pages it reads are in memory from the first round on.
 */
async function medianMs(rounds: number, ask: () => Promise<unknown>): Promise<number> {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = process.cpuUsage();
    await ask();
    const { user, system } = process.cpuUsage(started);
    samples.push((user + system) / 1000);
  }
  return samples.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}
