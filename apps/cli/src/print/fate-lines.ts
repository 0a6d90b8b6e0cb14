import type { Diagnostic } from '@plumbline/core';
import type { FileOutcome, FormFate } from '../batch/file-fate.ts';
import type { Session } from '../io.ts';
import { say, type WordKey } from '../words.ts';
import { describeOne, diagnosticLines } from './diagnostic-lines.ts';
import { painter, severityWord } from './paint.ts';

type ReadFile = { readonly file: string; readonly outcome: FileOutcome; readonly forms: readonly FormFate[] };

const OUTCOMES = {
  read: 'fateRead',
  notes: 'fateNotes',
  partly: 'fatePartly',
  unusable: 'fateUnusable',
  failed: 'fateFailed',
} as const satisfies Record<FileOutcome, WordKey>;

/** One line about a file: what became of it, and how many forms and rows it has. */
export function fateLine({ file, outcome, forms }: ReadFile, session: Session): string {
  const { language } = session;
  const paint = painter(session);
  const colour = outcome === 'read' ? paint.green : outcome === 'notes' ? paint.yellow : paint.red;
  const usable = forms.filter((form) => form.outcome !== 'unusable');
  const rows = usable.flatMap((form) => form.rows);
  const count = (fate: string) => rows.filter((row) => row.fate === fate).length;
  const counts = [
    say(language, 'formCount', { count: usable.length }),
    say(language, 'rowCount', { count: rows.length - count('left-out') }),
    ...(count('notes') > 0 ? [say(language, 'rowNotes', { count: count('notes') })] : []),
    ...(count('left-out') > 0 ? [say(language, 'rowLeftOut', { count: count('left-out') })] : []),
    ...(usable.length < forms.length ? [say(language, 'formsUnusable', { count: forms.length - usable.length })] : []),
  ];
  const reason = mainReason(forms.find((form) => form.outcome === 'unusable')?.notes ?? []);
  const said =
    usable.length > 0 ? counts.join(language === 'zh' ? '，' : ', ') : reason && describeOne(reason, session);
  return `${paint.bold(file)}  ${colour(say(language, OUTCOMES[outcome]))}${said ? `  ${said}` : ''}`;
}

/** Why forms of a file cannot be used, with everything that is known about them. */
export function unusableLines(file: string, forms: readonly Unusable[], session: Session): string[] {
  return forms
    .filter(({ outcome }) => outcome === 'unusable')
    .flatMap(({ notes }) => reasonLines(file, notes, forms.length === 1, session));
}

type Unusable = Pick<FormFate, 'outcome' | 'notes'>;

/** Why a form, or the file if it holds no other, cannot be used. */
export function reasonLines(
  file: string,
  notes: readonly Diagnostic[],
  isWholeFile: boolean,
  session: Session,
): string[] {
  const title = say(session.language, isWholeFile ? 'fileUnusable' : 'formUnusable', { file });
  return [
    `${severityWord('error', session, 'err')}: ${title}`,
    ...diagnosticLines(file, notes, session).map((line) => `  ${line}`),
  ];
}

/** What is worst comes first. */
export const mainReason = (notes: readonly Diagnostic[]): Diagnostic | undefined =>
  notes.find(({ severity }) => severity === 'error') ?? notes[0];
