import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { journalEntries, openStore } from '@plumbline/storage';
import { plumbline } from '../faults/support/plumbline.ts';
import type { Answers } from './answers.ts';

/** What `plumbline` says of the data of a server that has ended. */
export type Checked = { readonly entries: number; readonly verify: number | null; readonly doctor: number | null };

/** Holds the chain of the journal, and everything that `doctor` looks at, to be whole; a fault where it is not. */
export async function checkAtRest(variables: Readonly<Record<string, string>>, answers: Answers): Promise<Checked> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-soak-journal-'));
  try {
    const file = join(folder, 'journal.jsonl');
    const entries = await writeJournal(variables, file);
    const verify = await plumbline(['verify', file], variables);
    const doctor = await plumbline(['doctor'], variables);
    if (verify.code !== 0) answers.fault(`plumbline verify ended with ${verify.code}: ${verify.said}`);
    if (doctor.code !== 0) answers.fault(`plumbline doctor ended with ${doctor.code}: ${doctor.said}`);
    return { entries, verify: verify.code, doctor: doctor.code };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** An entry a line, as people export it; how many there are. */
async function writeJournal(variables: Readonly<Record<string, string>>, file: string): Promise<number> {
  const store = await openStore(
    variables['DATABASE_URL'] ?? `sqlite:${join(variables['PLUMBLINE_DATA'] ?? '', 'plumbline.db')}`,
  );
  let entries = 0;
  async function* lines() {
    for await (const entry of journalEntries(store.journal)) {
      entries++;
      yield `${JSON.stringify(entry)}\n`;
    }
  }
  try {
    await pipeline(Readable.from(lines()), createWriteStream(file));
  } finally {
    await store.close();
  }
  return entries;
}
