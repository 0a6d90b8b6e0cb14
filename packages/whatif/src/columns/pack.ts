import { canonicalJson, normalizeText, Rational, type SelfEvaluation, UNKNOWN_BUDGET } from '@plumbline/core';
import {
  createNumberDictionary,
  createTextDictionary,
  type NumberDictionary,
  type TextDictionary,
  TooLong,
} from './dictionaries.ts';
import { type LineShape, shapeKey, shapeOf, sharedShape } from './line-shape.ts';
import {
  FORM_TYPES,
  type FormColumns,
  type Indexes,
  type LineColumns,
  MONEY_UNITS,
  type Run,
  SEGMENT_FORMS,
  type Segment,
} from './segment.ts';
import { createTextTable } from './text-table.ts';

/** Packs forms into segments, in order. A segment is handed over as soon as it is full. */
export function* packForms(forms: Iterable<SelfEvaluation>, formsPerSegment = SEGMENT_FORMS): Generator<Segment> {
  let firstForm = 0;
  let packer = createPacker(firstForm);
  for (const form of forms) {
    packer.add(form);
    if (packer.formCount() < formsPerSegment) continue;
    yield packer.finish();
    firstForm += formsPerSegment;
    packer = createPacker(firstForm);
  }
  if (packer.formCount() > 0) yield packer.finish();
}

type FormRow = Record<keyof FormColumns, number>;
type LineRow = Record<keyof LineColumns, number>;

type Packer = {
  readonly add: (form: SelfEvaluation) => void;
  readonly formCount: () => number;
  readonly finish: () => Segment;
};

function createPacker(firstForm: number): Packer {
  const dictionaries = { texts: createTextDictionary(), numbers: createNumberDictionary() };
  const forms: FormRow[] = [];
  const shapes = new Map<string, { readonly shape: LineShape; readonly lines: LineRow[] }>();
  const whole = new Map<number, SelfEvaluation>();
  return {
    formCount: () => forms.length,
    add(form) {
      const at = forms.length;
      try {
        // Everything is read before anything is kept, so that a form is in columns or whole, never half.
        const head = formRow(form, dictionaries);
        for (const { key, shape, line } of lineRows(form, at, dictionaries)) {
          const known = shapes.get(key) ?? { shape: sharedShape(shape, key), lines: [] };
          shapes.set(key, known);
          known.lines.push(line);
        }
        forms.push(head);
      } catch (error) {
        if (!(error instanceof TooLong)) throw error;
        whole.set(at, form);
        forms.push({ ...formRow(withoutNumbers(form), dictionaries), rows: 0 });
      }
    },
    finish: () => finish({ firstForm, forms, shapes: [...shapes.values()], whole, ...dictionaries }),
  };
}

type Dictionaries = { readonly texts: TextDictionary; readonly numbers: NumberDictionary };

function formRow(form: SelfEvaluation, { texts, numbers }: Dictionaries): FormRow {
  const { original, final, expenditure, maxScore, declaredScore } = form.budget.total;
  const number = (text: string | null) => numbers.indexOf(text === null ? null : Rational.of(text));
  return {
    fiscalYear: form.fiscalYear,
    formType: FORM_TYPES.indexOf(form.formType),
    moneyUnit: MONEY_UNITS.indexOf(form.moneyUnit),
    department: texts.indexOf(form.supervisingDepartment),
    unit: texts.indexOf(form.implementingUnit),
    project: texts.indexOf(form.project.name),
    originalBudget: number(original),
    finalBudget: number(final),
    actualExpenditure: number(expenditure),
    executionMaxScore: number(maxScore),
    executionDeclaredScore: number(declaredScore),
    declaredTotal: number(form.declaredTotal),
    rows: form.indicators.length,
  };
}

/** The head of a form that is kept whole: what columns say of it, they can say. */
const withoutNumbers = (form: SelfEvaluation): SelfEvaluation => ({
  ...form,
  budget: { ...form.budget, total: UNKNOWN_BUDGET },
  declaredTotal: null,
});

function lineRows(form: SelfEvaluation, at: number, { texts, numbers }: Dictionaries) {
  const seen = new Set<string>();
  return form.indicators.map((row, index) => {
    const name = normalizeText(row.name);
    const { shape, first, second } = shapeOf(row, form.fiscalYear, seen.has(name));
    seen.add(name);
    const number = (text: string | null) => numbers.indexOf(text === null ? null : Rational.of(text));
    if (row.maxScore?.startsWith('-')) throw new TooLong(row.maxScore);
    const line: LineRow = {
      form: at,
      row: index,
      name: texts.indexOf(row.name),
      target: texts.indexOf(row.target),
      actual: texts.indexOf(row.actual),
      first: numbers.indexOf(first),
      second: numbers.indexOf(second),
      maxScore: number(row.maxScore),
      declaredScore: number(row.declaredScore),
      inputs: shape.hasInputs ? texts.indexOf(canonicalJson(row.inputs)) : 0,
    };
    return { key: shapeKey(shape), shape, line };
  });
}

type Parts = Dictionaries & {
  readonly firstForm: number;
  readonly forms: readonly FormRow[];
  readonly shapes: readonly { readonly shape: LineShape; readonly lines: readonly LineRow[] }[];
  readonly whole: ReadonlyMap<number, SelfEvaluation>;
};

function finish({ firstForm, forms, shapes, whole, texts, numbers }: Parts): Segment {
  const runs: Run[] = [];
  let from = 0;
  for (const { shape, lines } of shapes) {
    runs.push({ shape, from, to: from + lines.length });
    from += lines.length;
  }
  return {
    firstForm,
    formCount: forms.length,
    forms: columnsOf(forms, FORM_COLUMNS),
    lines: columnsOf(
      shapes.flatMap(({ lines }) => lines.toSorted(byMaximum)),
      LINE_COLUMNS,
    ),
    runs,
    texts: createTextTable(texts.texts),
    numerators: Float64Array.from(numbers.numerators),
    denominators: Float64Array.from(numbers.denominators),
    whole,
  };
}

/** Rows that score alike stand side by side where only the maximum decides. */
const byMaximum = (a: LineRow, b: LineRow) => a.maxScore - b.maxScore || a.form - b.form || a.row - b.row;

export const FORM_COLUMNS = [
  'fiscalYear',
  'formType',
  'moneyUnit',
  'department',
  'unit',
  'project',
  'originalBudget',
  'finalBudget',
  'actualExpenditure',
  'executionMaxScore',
  'executionDeclaredScore',
  'declaredTotal',
  'rows',
] as const satisfies readonly (keyof FormColumns)[];

export const LINE_COLUMNS = [
  'form',
  'row',
  'name',
  'target',
  'actual',
  'first',
  'second',
  'maxScore',
  'declaredScore',
  'inputs',
] as const satisfies readonly (keyof LineColumns)[];

function columnsOf<K extends string>(rows: readonly Record<K, number>[], names: readonly K[]): Record<K, Indexes> {
  return Object.fromEntries(names.map((name) => [name, narrow(rows.map((row) => row[name]))])) as Record<K, Indexes>;
}

/** Two bytes an entry where they do. Not one: loops over columns of more than two kinds run slower than the bytes are worth. */
function narrow(values: readonly number[]): Indexes {
  return values.every((value) => value < 65_536) ? Uint16Array.from(values) : Uint32Array.from(values);
}
