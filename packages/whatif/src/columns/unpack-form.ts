import { type FormIndicator, Rational, type SelfEvaluation, UNKNOWN_BUDGET } from '@plumbline/core';
import { formShape } from './form-shape.ts';
import { nameText } from './name-registry.ts';
import { MONEY_UNITS, type Segment } from './segment.ts';
import { textAt } from './text-table.ts';

/** What stands for a deviation reason, of which a segment keeps only that there was one. */
const SOME_REASON = '—';

/**
 * A form that scores as the packed one does under any rule set. Not the filed form: its goals, its sources and its reasons are
 * not in columns.
 */
export function unpackForm(segment: Segment, at: number): SelfEvaluation {
  const whole = segment.whole.get(at);
  if (whole) return whole;
  const { forms, texts, starts } = segment;
  const number = (index: number | undefined) => plainNumber(segment, index ?? 0);
  const text = (index: number | undefined) => textAt(texts, index ?? 0);
  const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
  return {
    schemaVersion: 1,
    fiscalYear: forms.fiscalYear[at] ?? 0,
    formType: formShape(forms.shape[at] ?? 0).formType,
    project: { name: text(forms.project[at]) ?? '', code: null },
    supervisingDepartment: text(forms.department[at]),
    implementingUnit: text(forms.unit[at]),
    moneyUnit: MONEY_UNITS[forms.moneyUnit[at] ?? 0] ?? '元',
    budget: {
      total: {
        ...UNKNOWN_BUDGET,
        original: number(forms.originalBudget[at]),
        final: number(forms.finalBudget[at]),
        expenditure: number(forms.actualExpenditure[at]),
        maxScore: number(forms.executionMaxScore[at]),
        declaredScore: number(forms.executionDeclaredScore[at]),
      },
      sources: [],
    },
    objective: { planned: null, achieved: null },
    indicators: Array.from({ length: to - from }, (_, index) => unpackLine(segment, from + index)),
    declaredTotal: number(forms.declaredTotal[at]),
    declaredMaxTotal: null,
    declaredRating: null,
  };
}

export type FormTitle = { readonly fiscalYear: number; readonly project: string; readonly unit: string | null };

/** What a list says of a packed form, without unpacking the rest of it. */
export function formTitle({ whole, forms, texts }: Segment, at: number): FormTitle {
  const kept = whole.get(at);
  if (kept) return { fiscalYear: kept.fiscalYear, project: kept.project.name, unit: kept.implementingUnit };
  const text = (index: number | undefined) => textAt(texts, index ?? 0);
  return { fiscalYear: forms.fiscalYear[at] ?? 0, project: text(forms.project[at]) ?? '', unit: text(forms.unit[at]) };
}

/** Of which type a packed form is. */
export const formType = ({ whole, forms }: Segment, at: number): SelfEvaluation['formType'] =>
  whole.get(at)?.formType ?? formShape(forms.shape[at] ?? 0).formType;

function unpackLine(segment: Segment, line: number): FormIndicator {
  const { lines, rows, texts, names } = segment;
  const row = lines.row[line] ?? 0;
  const shape = runOf(segment, row).shape;
  const text = (index: number | undefined) => textAt(texts, index ?? 0);
  return {
    category: shape.category,
    group: shape.group,
    name: nameText(names[lines.name[line] ?? 0] ?? -1),
    code: shape.code,
    target: text(lines.target[line]),
    actual: text(lines.actual[line]),
    maxScore: plainNumber(segment, rows.maxScore[row] ?? 0),
    declaredScore: plainNumber(segment, rows.declaredScore[row] ?? 0),
    deviationReason: shape.hasDeviationReason ? SOME_REASON : null,
    inputs: JSON.parse(text(rows.inputs[row]) ?? '{}') as FormIndicator['inputs'],
  };
}

/** The run a row stands in; runs are in the order of their rows. */
function runOf({ runs }: Segment, row: number): Segment['runs'][number] {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.from ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  if (!run) throw new Error(`No run has row ${row}`);
  return run;
}

function plainNumber({ numerators, denominators }: Segment, index: number): string | null {
  const [n, d] = [numerators[index] ?? 0, denominators[index] ?? 0];
  return d === 0 ? null : Rational.ratio(BigInt(n), BigInt(d)).toPlain();
}
