import { join } from 'node:path';
import { type BatchInput, type FormSource, formFiles } from '@plumbline/documents';
import { EXIT, type ExitCode, type Session } from '../io.ts';
import { batchSummary } from '../print/batch-summary.ts';
import { fateLine } from '../print/fate-lines.ts';
import { say } from '../words.ts';
import { batchInputs } from './batch-inputs.ts';
import { writeFatesCsv } from './fates-csv.ts';
import { type FileFate, type FormFate, formFate, outcomeOf } from './file-fate.ts';
import { type OutFolder, openOutFolder } from './out-folder.ts';
import { createProgress, type Progress } from './progress.ts';
import { digestOf, readSource } from './read-source.ts';
import { resultName } from './result-name.ts';
import type { BatchOptions } from './run-batch.ts';
import { addFate, createTally, exitCodeOf, type Tally } from './tally.ts';
import type { Treated, Treatment } from './treatment.ts';
import { writeWhole } from './write-whole.ts';

type Run = {
  readonly folder: OutFolder;
  readonly inputs: readonly BatchInput[];
  readonly treatment: Treatment;
  readonly progress: Progress;
  readonly session: Session;
  readonly isTable: boolean;
  /** Of a thousand forms that all raise the same warning, one is enough on stderr. */
  readonly warned: Set<string>;
};

/**
 * Writes the results of a batch to a folder as they come, with an account of every file and row. The same command goes on where an
 * earlier one was ended; Ctrl+C lets it finish the file in hand.
 */
export async function runToFolder(
  paths: readonly string[],
  { out, force = false, format, type = 'txt' }: BatchOptions & { readonly out: string },
  treatment: Treatment,
  session: Session,
): Promise<ExitCode> {
  const folder = await openOutFolder(out, force, session);
  let isInterrupted = false;
  const release = session.io.onInterrupt(() => {
    isInterrupted = true;
  });
  try {
    const inputs = await batchInputs(paths, { type, leaveOut: out }, session);
    const progress = createProgress(inputs.filter(({ kind }) => kind !== 'skipped').length, session);
    const run: Run = { folder, inputs, treatment, progress, session, isTable: format === 'table', warned: new Set() };
    const reused = await readAll(run, () => isInterrupted);
    progress.clear();
    const tally = await account(run, reused);
    report(tally, run);
    if (!isInterrupted) return exitCodeOf(tally);
    session.io.err(`${say(session.language, 'interrupted', { count: tally.files.remaining })}\n`);
    return EXIT.interrupted;
  } finally {
    release();
    await folder.close();
  }
}

/** How many files an earlier run had read already. */
async function readAll(run: Run, isInterrupted: () => boolean): Promise<number> {
  let reused = 0;
  for await (const source of formFiles(run.inputs)) {
    if (isInterrupted()) break;
    const forms = await readOne(run, source);
    if (forms === null) reused++;
    run.progress.step(forms ?? 0, forms === null);
  }
  return reused;
}

/** Reads a file and writes its results; the number of its forms, or null where that was done before. */
async function readOne(run: Run, { name, load }: FormSource): Promise<number | null> {
  const { folder, treatment, session, progress, isTable } = run;
  const start = session.io.now();
  const loaded = await load();
  const digest = digestOf(loaded);
  if (await folder.isDone(name, digest, treatment.options)) return null;
  const treated = await readSource(name, loaded, treatment, session);
  const forms: FormFate[] = [];
  for (const one of treated) forms.push(await writeForm(folder, name, one, forms.length + 1));
  const ms = Math.round(session.io.now() - start);
  const fate: FileFate = { file: name, ...digest, options: treatment.options, outcome: outcomeOf(forms), forms, ms };
  await folder.record(fate);
  progress.clear();
  for (const warning of treated.flatMap((one) => one.warnings)) {
    if (!run.warned.has(warning)) session.io.err(`${warning}\n`);
    run.warned.add(warning);
  }
  if (isTable) session.io.out(`${fateLine(fate, session)}\n`);
  return forms.length;
}

async function writeForm(folder: OutFolder, source: string, treated: Treated, number: number): Promise<FormFate> {
  const result = treated.unusable.length === 0 ? resultName(source, number) : null;
  if (result !== null) await folder.writeResult(result, treated.json);
  return { ...formFate(treated, number), result };
}

/** Makes the summary and the table from what is on disk, so that they hold what earlier runs have read as well. */
async function account({ folder, inputs, treatment, session }: Run, reused: number): Promise<Tally> {
  const tally = createTally(inputs);
  const files = new Set(inputs.flatMap((input) => (input.kind === 'skipped' ? [] : input.name)));
  async function* counted(): AsyncGenerator<FileFate> {
    for await (const fate of folder.log.fates(files)) {
      if (fate.options !== treatment.options) continue;
      addFate(tally, fate);
      yield fate;
    }
  }
  await writeFatesCsv(join(folder.path, 'fates.csv'), counted(), session.language);
  tally.files.reused = reused;
  const summary = { command: treatment.command, options: treatment.options, ...tally };
  await writeWhole(join(folder.path, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return tally;
}

/** On stdout, unless nothing could be used; for programs the summary is the result. */
function report(tally: Tally, { folder, session, isTable }: Run): void {
  const { out, err } = session.io;
  const write = tally.forms.usable > 0 ? out : err;
  if (!isTable) write(`${JSON.stringify(tally, null, 2)}\n`);
  else
    write(
      `\n${[...batchSummary(tally, session), say(session.language, 'resultsIn', { folder: folder.path })].join('\n')}\n`,
    );
}
