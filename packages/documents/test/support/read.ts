import type { SelfEvaluation } from '@plumbline/core';
import type { FormReading } from '../../src/index.ts';
import { readTextOrTables } from '../../src/text/read-text-or-tables.ts';

export const bytesOf = (text: string) => new TextEncoder().encode(text);

export const readText = (text: string, name = 'form.txt'): readonly FormReading[] =>
  readTextOrTables(name, text).readings;

/** The one form of a text; a text without one is a failed test. */
export function theForm(text: string): {
  readonly form: SelfEvaluation;
  readonly diagnostics: FormReading['diagnostics'];
} {
  const [reading, ...others] = readText(text);
  if (!reading?.form || others.length > 0) throw new Error(JSON.stringify([reading, ...others]));
  return { form: reading.form, diagnostics: reading.diagnostics };
}

/** Rows in short: name, target, actual, maximum, score, reason. */
export const rowsOf = ({ indicators }: SelfEvaluation) =>
  indicators.map(({ name, target, actual, maxScore, declaredScore, deviationReason }) => [
    name,
    target,
    actual,
    maxScore,
    declaredScore,
    deviationReason,
  ]);

export const codesOf = (diagnostics: FormReading['diagnostics']) => diagnostics.map(({ code }) => code);
