import { formFiles } from '@plumbline/documents';
import type { ExitCode, Session } from '../io.ts';
import { batchSummary, skippedLines } from '../print/batch-summary.ts';
import { diagnosticLines } from '../print/diagnostic-lines.ts';
import { fateLine, unusableLines } from '../print/fate-lines.ts';
import { batchInputs, type InputType } from './batch-inputs.ts';
import { type FormFate, faultsOf, formFate, outcomeOf } from './file-fate.ts';
import { createJsonPrinter } from './json-printer.ts';
import { createProgress } from './progress.ts';
import { readSource } from './read-source.ts';
import { runToFolder } from './run-to-folder.ts';
import { addFate, createTally, exitCodeOf, type Tally } from './tally.ts';
import type { Treated, Treatment } from './treatment.ts';

export type BatchOptions = {
  readonly format: 'table' | 'json';
  /** Where results are written; without it they are printed. */
  readonly out?: string;
  readonly force?: boolean;
  /** What standard input holds. */
  readonly type?: InputType;
};

/**
 * Reads files, folders and archives, treats each form, and prints the results or writes them to a folder. What cannot be used is said on
 * stderr, and the rest goes on; when nothing can be used, stdout stays empty.
 */
export async function runBatch(
  paths: readonly string[],
  options: BatchOptions,
  treatment: Treatment,
  session: Session,
): Promise<ExitCode> {
  if (options.out !== undefined) return runToFolder(paths, { ...options, out: options.out }, treatment, session);
  const inputs = await batchInputs(paths, { type: options.type ?? 'txt', leaveOut: null }, session);
  const tally = createTally(inputs);
  const progress = createProgress(tally.files.total, session);
  const print = options.format === 'json' ? jsonOutput(session) : tableOutput(session);
  for await (const { name, load } of formFiles(inputs)) {
    const treated = await readSource(name, await load(), treatment, session);
    const forms = treated.map((one, index) => ({ ...formFate(one, index + 1), result: null }));
    const fate = { file: name, outcome: outcomeOf(forms), forms };
    addFate(tally, fate);
    progress.clear();
    print.file(fate, treated);
    progress.step(forms.length, false);
  }
  progress.clear();
  print.end(tally);
  return exitCodeOf(tally);
}

type ReadFile = {
  readonly file: string;
  readonly outcome: ReturnType<typeof outcomeOf>;
  readonly forms: readonly FormFate[];
};

type Output = {
  readonly file: (fate: ReadFile, treated: readonly Treated[]) => void;
  readonly end: (tally: Tally) => void;
};

/** For programs: a list of results as it comes. */
function jsonOutput(session: Session): Output {
  const json = createJsonPrinter(session.io.out);
  return {
    file(fate, treated) {
      reportUnusable(fate, treated, session);
      for (const one of treated) if (one.json !== null) json.add(one.json, one.unusable.length === 0);
    },
    end(tally) {
      json.end();
      for (const line of skippedLines(tally, session)) session.io.err(`${line}\n`);
    },
  };
}

/** For people: what became of each file, its forms, and at the end of several files what became of all. */
function tableOutput(session: Session): Output {
  const { io } = session;
  let separator = '';
  return {
    file(fate, treated) {
      reportUnusable(fate, treated, session);
      const usable = treated.filter(({ unusable }) => unusable.length === 0);
      if (usable.length === 0) return;
      io.out(`${separator}${[fateLine(fate, session), ...usable.map(({ print }) => print())].join('\n\n')}\n`);
      separator = '\n';
    },
    end(tally) {
      const isOne = tally.files.total + tally.files.skipped === 1;
      const write = tally.forms.usable > 0 ? io.out : io.err;
      if (!isOne) write(`${separator}${batchSummary(tally, session).join('\n')}\n`);
    },
  };
}

/** Says on stderr which forms could not be used, why, and what rules say about the others beside their scores. */
function reportUnusable({ file, forms }: ReadFile, treated: readonly Treated[], session: Session): void {
  const lines = unusableLines(file, forms, session);
  const warnings = treated.flatMap((one) => one.warnings);
  const faults = treated.flatMap(({ reading, unusable }) => (unusable.length === 0 ? faultsOf(reading) : []));
  lines.push(...diagnosticLines(file, faults, session));
  if (lines.length + warnings.length > 0) session.io.err(`${[...lines, ...warnings].join('\n')}\n`);
}
