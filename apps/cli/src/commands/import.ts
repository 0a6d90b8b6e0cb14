import { type FiledValue, type FormIndicator, readPair, type SelfEvaluation } from '@plumbline/core';
import { type FormReading, READER_VERSION } from '@plumbline/documents';
import { unusable } from '../batch/read-source.ts';
import { type BatchOptions, runBatch } from '../batch/run-batch.ts';
import type { Treated, Treatment } from '../batch/treatment.ts';
import type { ExitCode, Session } from '../io.ts';
import { diagnosticLines } from '../print/diagnostic-lines.ts';
import { formHead } from '../print/form-head.ts';
import { painter } from '../print/paint.ts';
import { readAs } from '../print/read-as.ts';
import { printTable } from '../print/table.ts';
import { say } from '../words.ts';

/** Shows what the files say: as read, nothing computed. */
export function runImport(paths: readonly string[], options: BatchOptions, session: Session): Promise<ExitCode> {
  const treatment: Treatment = {
    command: 'import',
    options: `import reader ${READER_VERSION}`,
    treat: async (reading, file) => treat(reading, file, session),
  };
  return runBatch(paths, options, treatment, session);
}

function treat(reading: FormReading, file: string, session: Session): Treated {
  const { form, diagnostics, origins } = reading;
  const json = { form, diagnostics, origins };
  if (form === null) return { ...unusable(reading, diagnostics), json };
  return {
    reading,
    unusable: [],
    json,
    print: () => printForm(form, diagnosticLines(file, diagnostics, session, 'out'), session),
    warnings: [],
    hasTrouble: false,
  };
}

function printForm(form: SelfEvaluation, notes: readonly string[], session: Session): string {
  return [
    ...formHead(form, session),
    rowTable(form, session),
    `${say(session.language, 'total')} ${form.declaredTotal ?? say(session.language, 'unknown')}`,
    ...(notes.length > 0 ? [`${say(session.language, 'readingNotes')}:`, ...notes.map((line) => `  ${line}`)] : []),
  ].join('\n');
}

function rowTable({ indicators, fiscalYear }: SelfEvaluation, session: Session): string {
  const { language } = session;
  const columns = [
    { title: say(language, 'number'), width: 2, align: 'right' as const },
    { title: say(language, 'placement'), width: 20 },
    { title: say(language, 'item'), width: 24 },
    { title: say(language, 'target'), width: 14 },
    { title: say(language, 'actual'), width: 14 },
    { title: say(language, 'maxScore'), width: 5, align: 'right' as const },
    { title: say(language, 'declared'), width: 8, align: 'right' as const },
    { title: say(language, 'reason') },
  ];
  const rows = indicators.map((row, index) => [
    String(index + 1),
    [row.category, row.group].filter((label) => label !== null).join(' / '),
    row.name,
    ...cells(row, fiscalYear, session),
    row.maxScore ?? '',
    row.declaredScore ?? '',
    row.deviationReason ?? '',
  ]);
  return printTable(columns, rows, session);
}

/** Target and actual as filed, and below each how it was understood where that could surprise. */
function cells(row: FormIndicator, fiscalYear: number, session: Session): [string, string] {
  const { target, actual } = readPair(row.target, row.actual, { fiscalYear, indicatorName: row.name });
  const paint = painter(session);
  const cell = (text: string | null, value: FiledValue) => {
    const understood = readAs(value, session.language);
    return understood === null
      ? (text ?? '')
      : `${text}\n${value.kind === 'unparsed' ? paint.yellow(understood) : paint.dim(understood)}`;
  };
  return [cell(row.target, target), cell(row.actual, actual)];
}
