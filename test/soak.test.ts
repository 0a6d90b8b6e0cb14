import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PostgresServer, startPostgres } from '../packages/storage/test/support/postgres-server.ts';
import { programIsBuilt } from './program/built.ts';
import { soakRows } from './soak/figures.ts';
import { isLeaking, memoryFigures } from './soak/memory.ts';
import { soak } from './soak/soak.ts';

/** Processes start, and a journal is read again, on machines that do other things as well; in milliseconds. */
const PATIENCE = 600_000;
const SOAKED_MS = 20_000;

const folder = mkdtempSync(join(tmpdir(), 'plumbline-soak-test-'));
let postgres: PostgresServer;
beforeAll(async () => {
  await programIsBuilt();
  postgres = await startPostgres();
}, PATIENCE);
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true });
});

// An hour is for `npm run soak`: here everything is done for some seconds, and nothing is said of memory.
test.each(['SQLite', 'PostgreSQL'])(
  'a server under a mixed load on %s answers as expected, keeps what it acknowledged, and ends with a journal that verifies',
  { timeout: PATIENCE },
  async (database) => {
    const soaked = await soak({
      seed: 7,
      milliseconds: SOAKED_MS,
      atLeast: EVERYTHING,
      variables: {
        PLUMBLINE_DATA: join(folder, database),
        ...(database === 'PostgreSQL' ? { DATABASE_URL: await postgres.createSchema() } : {}),
      },
      say: () => {},
    });
    expect(soaked.answers.faults).toEqual([]);
    expect(soaked.lost).toBe(0);
    expect(soaked.atRest).toEqual({ entries: expect.any(Number), verify: 0, doctor: 0 });
    expect(EVERYTHING.filter((name) => !soaked.answers.has(name))).toEqual([]);
    expect(soaked.kept).toBeGreaterThan(10);
    expect(soakRows(database, soaked).every(({ value }) => Number.isFinite(value))).toBe(true);
  },
);

test('memory that grows under a steady load is told of, one that settles is not, and of few looks nothing is said', () => {
  const looks = Array.from({ length: 100 }, (_, at) => at);
  const verdict = (inMemory: (at: number) => number, count = looks.length) => {
    const figures = memoryFigures(looks.slice(0, count).map(inMemory));
    return figures && isLeaking(figures);
  };
  expect(verdict((at) => 500 + 5 * at)).toBe(true);
  // Filled within the first fifth, and as full ever after, whatever a collector leaves lying.
  expect(verdict((at) => Math.min(1000, 200 + 50 * at) + (at % 7) * 20)).toBe(false);
  expect(verdict((at) => 500 + 5 * at, 20)).toBe(null);
});

/** What the load is made of, and the refusals that it provokes: it goes on until each of them came. */
const EVERYTHING = [
  'POST /assessments 201',
  'PUT /assessments/:id 200',
  'PUT /assessments/:id 412',
  'POST /assessments/:id/submit 200',
  'POST /assessments/:id/accept 200',
  'POST /assessments/:id/return 200',
  'POST /score 200',
  'POST /drafts 201',
  'PUT /drafts/:id 200',
  'POST /imports 201',
  'POST /studies 201',
];
