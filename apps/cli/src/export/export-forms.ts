import type { BatchInput, FormReading } from '@plumbline/documents';
import { eachReading } from '../batch/each-reading.ts';
import { EXIT, type ExitCode, type Session } from '../io.ts';
import { reasonLines } from '../print/fate-lines.ts';
import { severityWord } from '../print/paint.ts';
import { Refusal } from '../refusal.ts';
import type { RuleSetChooser } from '../rule-set-choice.ts';
import type { FormPrinter } from './form-printer.ts';
import { judgeForm } from './judge-form.ts';

/** Prints the forms of files. What cannot be used or written is said on stderr, and the rest goes on; then the exit code is 2. */
export async function exportForms(
  inputs: readonly BatchInput[],
  rules: RuleSetChooser | null,
  printer: FormPrinter,
  session: Session,
): Promise<ExitCode> {
  const isComplete = await eachReading(
    inputs,
    (file, reading, isOnly) => exportForm(file, reading, isOnly, { rules, printer, session }),
    session,
  );
  await printer.end();
  return isComplete ? EXIT.fine : EXIT.unusable;
}

type Export = { readonly rules: RuleSetChooser | null; readonly printer: FormPrinter; readonly session: Session };

/** Prints one form; what stands in the way, in lines. */
async function exportForm(
  file: string,
  { form, diagnostics }: FormReading,
  isOnly: boolean,
  { rules, printer, session }: Export,
): Promise<readonly string[]> {
  if (form === null) return reasonLines(file, diagnostics, isOnly, session);
  const judged = await judgeForm(form, rules);
  if (!judged.ok) return reasonLines(file, judged.diagnostics, isOnly, session);
  try {
    await printer.print(file, judged.print);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [`${severityWord('error', session, 'err')}: ${error.message}`];
  }
}
