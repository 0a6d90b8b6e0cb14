import { type SelfEvaluation, UNKNOWN_BUDGET } from '@plumbline/core';
import {
  createNumberDictionary,
  createTextDictionary,
  type NumberDictionary,
  type TextDictionary,
  TooLong,
} from './dictionaries.ts';
import { createGrowingColumn } from './growing-column.ts';
import { createRowDictionary, type SortedRows } from './row-dictionary.ts';
import {
  FORM_COLUMNS,
  FORM_TYPES,
  type FormColumns,
  type Indexes,
  MONEY_UNITS,
  ROW_COLUMNS,
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

type Packer = {
  readonly add: (form: SelfEvaluation) => void;
  readonly formCount: () => number;
  readonly finish: () => Segment;
};

function createPacker(firstForm: number): Packer {
  const dictionaries = { texts: createTextDictionary(), numbers: createNumberDictionary() };
  const rows = createRowDictionary(dictionaries.texts, dictionaries.numbers);
  const forms: FormRow[] = [];
  const lines = { row: createGrowingColumn(), name: createGrowingColumn() };
  const starts = createGrowingColumn();
  const whole = new Map<number, SelfEvaluation>();
  return {
    formCount: () => forms.length,
    add(form) {
      const at = forms.length;
      starts.push(lines.row.length());
      try {
        // Everything is read before anything is kept, so that a form is in columns or whole, never half.
        const head = formRow(form, dictionaries);
        const found = form.indicators.map((line) => rows.rowOf(line, form.fiscalYear, at));
        for (const [index, row] of found.entries()) {
          lines.row.push(row);
          lines.name.push(dictionaries.texts.indexOf(form.indicators[index]?.name ?? ''));
        }
        forms.push(head);
      } catch (error) {
        if (!(error instanceof TooLong)) throw error;
        whole.set(at, form);
        forms.push(formRow(withoutNumbers(form), dictionaries));
      }
    },
    finish() {
      starts.push(lines.row.length());
      return {
        firstForm,
        formCount: forms.length,
        forms: entriesOf(FORM_COLUMNS, (name) => narrow(Uint32Array.from(forms, (row) => row[name]))),
        starts: Uint32Array.from(starts.values()),
        whole,
        ...inColumns(rows.sorted(), lines.row.values(), lines.name.values(), dictionaries),
      };
    },
  };
}

type Dictionaries = { readonly texts: TextDictionary; readonly numbers: NumberDictionary };

function formRow(form: SelfEvaluation, { texts, numbers }: Dictionaries): FormRow {
  const { original, final, expenditure, maxScore, declaredScore } = form.budget.total;
  return {
    fiscalYear: form.fiscalYear,
    formType: FORM_TYPES.indexOf(form.formType),
    moneyUnit: MONEY_UNITS.indexOf(form.moneyUnit),
    department: texts.indexOf(form.supervisingDepartment),
    unit: texts.indexOf(form.implementingUnit),
    project: texts.indexOf(form.project.name),
    originalBudget: numbers.indexOfText(original),
    finalBudget: numbers.indexOfText(final),
    actualExpenditure: numbers.indexOfText(expenditure),
    executionMaxScore: numbers.indexOfText(maxScore),
    executionDeclaredScore: numbers.indexOfText(declaredScore),
    declaredTotal: numbers.indexOfText(form.declaredTotal),
  };
}

/** The head of a form that is kept whole: what columns say of it, they can say. */
const withoutNumbers = (form: SelfEvaluation): SelfEvaluation => ({
  ...form,
  budget: { ...form.budget, total: UNKNOWN_BUDGET },
  declaredTotal: null,
});

function inColumns(sorted: SortedRows, row: Int32Array, name: Int32Array, { texts, numbers }: Dictionaries) {
  return {
    lines: { row: narrow(Uint32Array.from(row, (one) => sorted.places[one] as number)), name: narrow(name) },
    rows: entriesOf(ROW_COLUMNS, (column) => narrow(sorted.columns[column])),
    runs: sorted.runs,
    texts: createTextTable(texts.texts),
    numerators: Float64Array.from(numbers.numerators),
    denominators: Float64Array.from(numbers.denominators),
  };
}

function entriesOf<K extends string, V>(names: readonly K[], make: (name: K) => V): Record<K, V> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<K, V>;
}

/** Two bytes an entry where they do. Not one: loops over columns of more than two kinds run slower than the bytes are worth. */
function narrow(values: Int32Array | Uint32Array): Indexes {
  return values.every((value) => value < 65_536) ? Uint16Array.from(values) : Uint32Array.from(values);
}
