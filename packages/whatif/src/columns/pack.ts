import { type FormIndicator, type SelfEvaluation, UNKNOWN_BUDGET } from '@plumbline/core';
import { createDictionaries, type Dictionaries, type NumberDictionary, TooLong } from './dictionaries.ts';
import { formShapeNumber } from './form-shape.ts';
import { createGrowingColumn } from './growing-column.ts';
import { createRowDictionary, type LineTexts, type SortedRows } from './row-dictionary.ts';
import {
  FORM_COLUMNS,
  FORM_NUMBERS,
  type FormColumns,
  type Indexes,
  LINE_COLUMNS,
  MONEY_UNITS,
  MOST_ENTRIES,
  ROW_COLUMNS,
  type RowColumns,
  SEGMENT_FORMS,
  type Segment,
} from './segment.ts';
import { createTextTable } from './text-table.ts';

/** Packs forms into segments, in order. A segment is handed over as soon as it is full. */
export function* packForms(forms: Iterable<SelfEvaluation>, formsPerSegment = SEGMENT_FORMS): Generator<Segment> {
  const packer = createFormPacker(formsPerSegment);
  for (const form of forms) {
    const full = packer.add(form);
    if (full !== null) yield full;
  }
  const last = packer.finish();
  if (last !== null) yield last;
}

/** {@link packForms} form by form, for whoever has something else to do in between. */
export type FormPacker = {
  /** The segment that this form made full; null while there is room. */
  readonly add: (form: SelfEvaluation) => Segment | null;
  /** What was not full yet; null for nothing. */
  readonly finish: () => Segment | null;
};

export function createFormPacker(formsPerSegment = SEGMENT_FORMS): FormPacker {
  let firstForm = 0;
  let packer = createPacker(firstForm);
  const take = (): Segment => {
    const segment = packer.finish();
    firstForm += packer.formCount();
    packer = createPacker(firstForm);
    return segment;
  };
  return {
    add: (form) => {
      packer.add(form);
      return packer.formCount() < formsPerSegment && packer.hasRoom() ? null : take();
    },
    finish: () => (packer.formCount() > 0 ? take() : null),
  };
}

type FormRow = Record<keyof FormColumns, number>;

type Packer = {
  readonly add: (form: SelfEvaluation) => void;
  readonly formCount: () => number;
  /** Whether every dictionary holds what another form may bring. */
  readonly hasRoom: () => boolean;
  readonly finish: () => Segment;
};

function createPacker(firstForm: number): Packer {
  const dictionaries = createDictionaries();
  const { texts, numbers, names } = dictionaries;
  const rows = createRowDictionary(dictionaries);
  const forms: FormRow[] = [];
  const lines = entriesOf(LINE_COLUMNS, createGrowingColumn);
  const starts = createGrowingColumn();
  const whole = new Map<number, SelfEvaluation>();
  /** One object for all lines, of which there are millions. */
  const said: LineTexts = { name: 0, target: 0, actual: 0 };
  const addLine = (line: FormIndicator, fiscalYear: number, form: number) => {
    said.name = names.indexOf(line.name);
    said.target = texts.indexOf(line.target);
    said.actual = texts.indexOf(line.actual);
    lines.row.push(rows.rowOf(line, said, fiscalYear, form));
    lines.name.push(said.name);
    lines.target.push(said.target);
    lines.actual.push(said.actual);
  };
  return {
    formCount: () => forms.length,
    hasRoom: () =>
      Math.max(rows.size(), names.numbers.length, texts.texts.length, numbers.numerators.length) <
      MOST_ENTRIES - MOST_OF_A_FORM,
    add(form) {
      const at = forms.length;
      const before = lines.row.length();
      starts.push(before);
      try {
        const head = formRow(form, dictionaries);
        for (const line of form.indicators) addLine(line, form.fiscalYear, at);
        forms.push(head);
      } catch (error) {
        if (!(error instanceof TooLong)) throw error;
        // A form is in columns or whole, never half.
        for (const column of LINE_COLUMNS) lines[column].cut(before);
        whole.set(at, form);
        forms.push(formRow(withoutNumbers(form), dictionaries));
      }
    },
    finish() {
      starts.push(lines.row.length());
      const sorted = rows.sorted();
      return {
        firstForm,
        formCount: forms.length,
        starts: Uint32Array.from(starts.values()),
        lines: entriesOf(LINE_COLUMNS, (column) => {
          const values = lines[column].values();
          return inColumn(column === 'row' ? values.map((row) => sorted.places[row] as number) : values);
        }),
        runs: sorted.runs,
        names: Int32Array.from(names.numbers),
        texts: createTextTable(texts.texts),
        whole,
        ...numberedColumns(forms, sorted, numbers),
      };
    },
  };
}

/** The columns that hold numbers of numbers, which are renumbered for them. */
function numberedColumns(forms: readonly FormRow[], sorted: SortedRows, dictionary: NumberDictionary) {
  const { first, second, maxScore, declaredScore } = sorted.columns;
  const numbers = renumber(dictionary, maxScore, [first, second, declaredScore]);
  return {
    forms: entriesOf(FORM_COLUMNS, (name) => {
      const column = Uint32Array.from(forms, (row) => row[name]);
      return inColumn(NUMBERS_OF_FORMS.has(name) ? column.map(numbers.placeOf) : column);
    }),
    rows: entriesOf(ROW_COLUMNS, (name) => {
      const column = sorted.columns[name];
      return inColumn(NUMBERS_OF_ROWS.has(name) ? column.map(numbers.placeOf) : column);
    }),
    maxima: numbers.maxima,
    numerators: numbers.numerators,
    denominators: numbers.denominators,
  };
}

const NUMBERS_OF_ROWS: ReadonlySet<keyof RowColumns> = new Set(['first', 'second', 'maxScore', 'declaredScore']);
const NUMBERS_OF_FORMS: ReadonlySet<keyof FormColumns> = new Set(FORM_NUMBERS);

function formRow(form: SelfEvaluation, { texts, numbers }: Dictionaries): FormRow {
  const { original, final, expenditure, maxScore, declaredScore } = form.budget.total;
  if (maxScore?.startsWith('-')) throw new TooLong(maxScore);
  return {
    fiscalYear: form.fiscalYear,
    shape: formShapeNumber(form),
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

/**
 * Numbers in the order in which rows use them, the maximum scores before all and those of forms behind: who goes through the rows then
 * goes through the numbers, and does not jump about in them.
 */
function renumber({ numerators, denominators }: NumberDictionary, maxima: Int32Array, columns: readonly Int32Array[]) {
  const places = new Int32Array(numerators.length).fill(-1);
  places[0] = 0;
  let count = 1;
  const place = (index: number) => {
    if (places[index] === -1) places[index] = count++;
  };
  for (const index of maxima) place(index);
  const maximaCount = count;
  for (let row = 0; row < maxima.length; row++) for (const column of columns) place(column[row] as number);
  for (let index = 0; index < places.length; index++) place(index);
  const inPlace = (values: readonly number[]) => {
    const sorted = new Float64Array(values.length);
    for (let index = 0; index < values.length; index++) sorted[places[index] as number] = values[index] as number;
    return sorted;
  };
  return {
    placeOf: (index: number) => places[index] as number,
    maxima: maximaCount,
    numerators: inPlace(numerators),
    denominators: inPlace(denominators),
  };
}

function entriesOf<K extends string, V>(names: readonly K[], make: (name: K) => V): Record<K, V> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<K, V>;
}

/** A form has 500 rows at the most, each with four texts and four numbers. */
const MOST_OF_A_FORM = 2_100;

function inColumn(values: Int32Array | Uint32Array): Indexes {
  if (values.some((value) => value >= MOST_ENTRIES))
    throw new RangeError('A segment has more entries than two bytes can number');
  return Uint16Array.from(values);
}
