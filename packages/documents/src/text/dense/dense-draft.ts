import type { IndicatorColumn } from '../form-labels.ts';
import type { Placement } from '../rows/placement.ts';
import { stripMark } from '../rows/text-row.ts';
import type { TextLine } from '../text-lines.ts';
import { layWords } from './judged-words.ts';
import { type Laying, layRun } from './lay-run.ts';
import { findValueRuns, type ValueRun } from './literal.ts';
import { PLAUSIBILITIES, type Plausibility, plausibilityOf, type RowValues } from './plausibility.ts';
import { unitBehindName } from './unit-behind-name.ts';

/** One way to read a row of run-together text. */
export type Choice = RowValues & {
  readonly plausibility: Plausibility;
  /** Signs, units or words part target and actual from their neighbours, or the name ends with a unit that has a column of its own. */
  readonly isMarked: boolean;
};

/** A row of run-together text: every way to read it that a form could print, the likeliest first. */
export type DenseDraft = {
  readonly choices: readonly Choice[];
  /** The text in front of the values, and the whole row. */
  readonly name: string;
  readonly text: string;
  /** What stands before it was not understood, so that its values may be those of another row. */
  readonly looseStart: boolean;
};

export type DenseOptions = { readonly columns: readonly IndicatorColumn[]; readonly fiscalYear: number };

/** A row as drafted, with the place in the tree and the line it comes from. */
export type PlacedDraft = DenseDraft & {
  readonly placement: Placement;
  readonly line: TextLine;
  /** The reason of the row above may stand in front of its name, and nothing tells where it ends. */
  readonly looseName: boolean;
};

/** The rows between two labels, and what is left behind the last of them. */
export function draftDenseRows(
  text: string,
  options: DenseOptions,
): { readonly drafts: readonly DenseDraft[]; readonly rest: string } {
  const drafts: DenseDraft[] = [];
  let start = 0;
  let looseStart = false;
  for (const run of findValueRuns(text)) {
    const before = text.slice(start, run.start);
    const choices = run.isOpen ? [] : choicesFor(text, start, run, options);
    // Digits a name begins with, or that stand in it: 3-5岁儿童, 2022年.
    if (choices.length === 0 && (before === '' || !mayBePoints(text, run, options))) continue;
    const isLoose = looseStart || holdsValues(before);
    drafts.push({ choices, name: before, text: text.slice(start, run.end), looseStart: isLoose });
    looseStart = choices.length === 0;
    start = run.end;
  }
  return { drafts, rest: text.slice(start) };
}

/** Whether a name is no name, but the rest of a row that was not understood. */
const holdsValues = (name: string) => /\d\.\d|\d{5}|[<>≥≤≧≦]\d|[%％].*\d/.test(name);

function choicesFor(text: string, nameStart: number, run: ValueRun, { columns, fiscalYear }: DenseOptions): Choice[] {
  const valued = columns.filter((column) => column !== 'reason' && column !== 'nature' && column !== 'unit');
  const layings = [
    ...layRun(text, run, valued),
    ...layWords(text, nameStart, layRun(text, run, valued.filter(isPoints)), valued),
  ];
  const read = (from: readonly Laying[]) =>
    from.flatMap((laying) => choiceOf(text, nameStart, laying, { columns, fiscalYear }) ?? []);
  // A name may end with a number, as in 完成率100%, but only where the values cannot begin with it.
  const whole = read(layings.filter(({ start }) => start <= run.start));
  const choices = whole.some(({ plausibility }) => plausibility !== 'odd')
    ? whole
    : [...whole, ...read(layings.filter(({ start }) => start > run.start))];
  return choices.sort((a, b) => rank(a.plausibility) - rank(b.plausibility));
}

const isPoints = (column: IndicatorColumn) => column === 'maxScore' || column === 'declaredScore';
const rank = (plausibility: Plausibility) => PLAUSIBILITIES.indexOf(plausibility);

function choiceOf(
  text: string,
  nameStart: number,
  { values, start }: Laying,
  { columns, fiscalYear }: DenseOptions,
): Choice | null {
  const { target, actual, maxScore, declaredScore } = values;
  const name = unitBehindName(stripMark(text.slice(nameStart, start)), columns);
  if (target === undefined || actual === undefined || declaredScore === undefined || !isName(name)) return null;
  const row: RowValues = { name, target, actual, maxScore: maxScore ?? null, declaredScore };
  const plausibility = plausibilityOf(row, fiscalYear);
  if (plausibility === 'impossible') return null;
  const isMarked = (!/\d$/.test(target) && !/\d$/.test(actual)) || name.endsWith(')');
  return { ...row, plausibility: holdsValues(name) ? 'odd' : plausibility, isMarked };
}

/** A few words: what is longer, or ends as a sentence does, is prose or rows that were not understood. */
function isName(text: string): boolean {
  return text.length <= 80 && !/[。；;，,、!！]$/.test(text) && (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2;
}

/** Whether a run that is no row with all its values may still end with the points of one; in an open run more digits may follow them. */
function mayBePoints(text: string, run: ValueRun, { columns }: DenseOptions): boolean {
  const last = run.literals.at(-1);
  const most = run.isOpen && last ? last.digits.length - 1 : 0;
  return Array.from({ length: most + 1 }, (_, cut) => shortened(run, cut)).some((shorter) =>
    layRun(text, shorter, columns.filter(isPoints)).some(
      ({ values: { maxScore, declaredScore = '' } }) =>
        Number(declaredScore) <= Number(maxScore ?? HIGHEST) && Number(maxScore ?? HIGHEST) <= HIGHEST,
    ),
  );
}

const HIGHEST = 90;

/** The run without its last digits. */
function shortened(run: ValueRun, cut: number): ValueRun {
  const last = run.literals.at(-1);
  if (!last || cut === 0) return run;
  const shorter = { ...last, digits: last.digits.slice(0, -cut), end: last.end - cut };
  return { ...run, literals: [...run.literals.slice(0, -1), shorter], end: shorter.end };
}
