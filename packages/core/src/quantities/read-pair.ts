import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fillUnits } from './fill-units.ts';
import { sameText } from './normalize-text.ts';
import { type Cell, readCell } from './read-filed.ts';
import { isMeasured, leadingAmount, type Measured } from './reading.ts';
import { type ParsedValue, settle } from './settle.ts';
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
  const cells = {
    target: readCell(target, { fiscalYear, role: 'target' }),
    actual: readCell(actual, { fiscalYear, role: 'actual' }),
  };
  const filled = fill(cells, target, actual, indicatorName);
  const [wanted, reached] = filled ? [filled.target, filled.actual] : [cells.target.settled, cells.actual.settled];
  const verdict = compare(wanted.value, reached.value);
  const diagnostics: Diagnostic[] = [];
  for (const diagnostic of wanted.diagnostics) diagnostics.push({ ...diagnostic, path: '/target' });
  for (const diagnostic of reached.diagnostics) diagnostics.push({ ...diagnostic, path: '/actual' });
  if (filled) diagnostics.push(...filled.diagnostics);
  if (verdict !== 'comparable' && verdict !== 'unknown')
    diagnostics.push(valueNote(verdict, 'warning', { target: trimmed(target), actual: trimmed(actual) }));
  return { target: wanted.value, actual: reached.value, comparable: verdict === 'comparable', diagnostics };
}

const trimmed = (text: string | null) => (text ?? '').trim();

type Both<T> = { readonly target: T; readonly actual: T };

type Filled = Both<ParsedValue> & { readonly diagnostics: readonly Diagnostic[] };

/** Null where both stay as they are by themselves: no numbers, or numbers that have their units. */
function fill(cells: Both<Cell>, target: string | null, actual: string | null, indicatorName: string): Filled | null {
  const [wanted, reached] = [cells.target.read.reading, cells.actual.read.reading];
  if (!isMeasured(wanted) || !isMeasured(reached)) return null;
  if (leadingAmount(wanted).unit && leadingAmount(reached).unit) return null;
  const filled = fillUnits(
    { role: 'target', text: trimmed(target), reading: wanted },
    { role: 'actual', text: trimmed(actual), reading: reached },
    unitInName(indicatorName),
  );
  return {
    target: settleFilled(cells.target, filled.target, target),
    actual: settleFilled(cells.actual, filled.actual, actual),
    diagnostics: filled.diagnostics,
  };
}

const settleFilled = ({ read, settled }: Cell, reading: Measured, text: string | null) =>
  reading === read.reading ? settled : settle({ reading, notes: read.notes }, text);

function compare(
  target: FiledValue,
  actual: FiledValue,
): 'comparable' | 'unknown' | 'value/unit-mismatch' | 'value/kind-mismatch' {
  if (isUnknown(target) || isUnknown(actual)) return 'unknown';
  const [wanted, reached] = [dimensionOf(target), dimensionOf(actual)];
  if (wanted !== undefined && reached !== undefined) return wanted === reached ? 'comparable' : 'value/unit-mismatch';
  if (target.kind === actual.kind || (isWord(target) && isWord(actual) && sameText(target.text, actual.text)))
    return 'comparable';
  return 'value/kind-mismatch';
}

const isUnknown = ({ kind }: FiledValue) => kind === 'absent' || kind === 'unparsed';

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
