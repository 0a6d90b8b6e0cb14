// `npm run soak [-- --minutes N] [--database URL|postgres] [--seed N] [--json FILE]`: the built server under a mixed load for an hour. It ends with 1 where an answer came that nobody
// reckoned with, something acknowledged is gone, the journal does not verify, or memory grows.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type RunningPostgres, startEmbedded } from '../../packages/storage/test/support/embedded-postgres.ts';
import { printRows } from '../bench/row.ts';
import { complaints, soakRows } from './figures.ts';
import { soak } from './soak.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    database: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'string' },
  },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) refuse(`--minutes must be a number above 0, not ${values.minutes}`);
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
if (!(Number.isInteger(seed) && seed >= 0)) refuse(`--seed must be a whole number, not ${values.seed}`);

const folder = await mkdtemp(join(tmpdir(), 'plumbline-soak-'));
const postgres = values.database === 'postgres' ? await startEmbedded() : null;
try {
  process.exitCode = await run(postgres);
} finally {
  await postgres?.stop();
}

async function run(own: RunningPostgres | null): Promise<number> {
  const url = own?.url ?? values.database;
  const database = url?.startsWith('postgres') ? 'PostgreSQL' : 'SQLite';
  console.log(`seed ${seed}, ${minutes} minutes on ${database}, data in ${folder}`);
  const soaked = await soak({
    seed,
    milliseconds: minutes * 60_000,
    variables: { PLUMBLINE_DATA: folder, ...(url === undefined ? {} : { DATABASE_URL: url }) },
    say: (line) => console.log(line),
  });
  const rows = soakRows(database, soaked);
  console.log(printRows(rows));
  if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  const wrong = complaints(soaked);
  if (wrong.length > 0) {
    console.log(`${wrong.length} faults:\n${wrong.join('\n')}`);
    console.log(`The data stay in ${folder}. Again: npm run soak -- --seed ${seed} --minutes ${minutes}`);
    return 1;
  }
  await rm(folder, { recursive: true });
  console.log('No fault: every answer was expected, everything acknowledged is there, the journal verifies.');
  if (soaked.memory === null)
    console.log('Of memory nothing is said: the run was too short, or the system has no /proc.');
  return 0;
}

function refuse(reason: string): never {
  console.error(reason);
  process.exit(2);
}
