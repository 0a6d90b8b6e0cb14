import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fillUnits } from './fill-units.ts';
import { sameText } from './normalize-text.ts';
import { readFiled } from './read-filed.ts';
import { isMeasured, type NotedReading } from './reading.ts';
import { settle } from './settle.ts';
import type { ActualValue, FiledValue, TargetExpression } from './target-expression.ts';
import { unitInName } from './unit-in-name.ts';
import { valueNote } from './value-note.ts';

/** A row's two values, read together. `comparable` is false where no rule can hold one against the other. */
export type ValuePair = {
  readonly target: TargetExpression;
  readonly actual: ActualValue;
  readonly comparable: boolean;
  readonly diagnostics: readonly Diagnostic[];
};

export type PairOptions = { readonly fiscalYear: number; readonly indicatorName: string };

/**
 * Reads a target and an actual and fills in what one of them lacks, from the other or from the indicator's name: `8` against
 * `>=10场` is 8 场. A diagnostic about one cell has the path `/target` or `/actual`, one about both has the path "".
 *
 * @example readPair('>=1.6万人', '1.65', { fiscalYear: 2020, indicatorName: '粉丝数' }).actual // 16500 人, scale assumed
 */
export function readPair(
  target: string | null,
  actual: string | null,
  { fiscalYear, indicatorName }: PairOptions,
): ValuePair {
  const read = {
    target: readFiled(target, { fiscalYear, role: 'target' }),
    actual: readFiled(actual, { fiscalYear, role: 'actual' }),
  };
  const texts = { target: (target ?? '').trim(), actual: (actual ?? '').trim() };
  const filled = fill(read, texts, indicatorName);
  const settled = { target: settle(filled.target, target), actual: settle(filled.actual, actual) };
  const verdict = compare(settled.target.value, settled.actual.value);
  return {
    target: settled.target.value,
    actual: settled.actual.value,
    comparable: verdict === 'comparable',
    diagnostics: [
      ...settled.target.diagnostics.map((diagnostic) => ({ ...diagnostic, path: '/target' })),
      ...settled.actual.diagnostics.map((diagnostic) => ({ ...diagnostic, path: '/actual' })),
      ...filled.diagnostics,
      ...(verdict === 'comparable' || verdict === 'unknown' ? [] : [valueNote(verdict, 'warning', texts)]),
    ],
  };
}

type Both<T> = { readonly target: T; readonly actual: T };

function fill(read: Both<NotedReading>, texts: Both<string>, indicatorName: string) {
  const { target, actual } = { target: read.target.reading, actual: read.actual.reading };
  if (!isMeasured(target) || !isMeasured(actual)) return { ...read, diagnostics: [] };
  const filled = fillUnits(
    { role: 'target', text: texts.target, reading: target },
    { role: 'actual', text: texts.actual, reading: actual },
    unitInName(indicatorName),
  );
  return {
    target: { ...read.target, reading: filled.target },
    actual: { ...read.actual, reading: filled.actual },
    diagnostics: filled.diagnostics,
  };
}

function compare(
  target: FiledValue,
  actual: FiledValue,
): 'comparable' | 'unknown' | 'value/unit-mismatch' | 'value/kind-mismatch' {
  const values = [target, actual];
  if (values.some(({ kind }) => kind === 'absent' || kind === 'unparsed')) return 'unknown';
  const [wanted, reached] = [dimensionOf(target), dimensionOf(actual)];
  if (wanted !== undefined && reached !== undefined) return wanted === reached ? 'comparable' : 'value/unit-mismatch';
  if (target.kind === actual.kind || (isWord(target) && isWord(actual) && sameText(target.text, actual.text)))
    return 'comparable';
  return 'value/kind-mismatch';
}

/** Undefined for anything but a number or a range; null for one without a unit. */
function dimensionOf(value: FiledValue): string | null | undefined {
  return value.kind === 'quantity'
    ? value.quantity.dimension
    : value.kind === 'range'
      ? value.upper.dimension
      : undefined;
}

function isWord(value: FiledValue): value is Extract<FiledValue, { text: string }> {
  return value.kind === 'yesNo' || value.kind === 'text';
}
