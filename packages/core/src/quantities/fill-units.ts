import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ValueCode } from '../diagnostics/value-codes.ts';
import { type Amount, UNIT_SCALE } from './amount.ts';
import { nearestScale } from './nearest-scale.ts';
import { leadingAmount, type Measured } from './reading.ts';
import type { ScaledUnit } from './unit-in-name.ts';
import { valueNote } from './value-note.ts';

/** A measured cell with its text, and the member of the row it stands in. */
type Side = { readonly role: 'target' | 'actual'; readonly text: string; readonly reading: Measured };

/** The two sides with what each lacked filled in, and a note on every unit that was not written where it is read. */
type FilledPair = {
  readonly target: Measured;
  readonly actual: Measured;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Gives a side without a unit the one that is meant: the unit in the indicator's name, or the other side's. Where both are there
 * and of different dimensions the other side's wins, for it is nearer. A side without a scale beside one in 万 or 亿 may count
 * in either: the reading nearest to the other side is taken, with a warning.
 *
 * @example fillUnits({ role: 'target', text: '>=10场', reading }, { role: 'actual', text: '8', reading }, null) // 8 场
 */
export function fillUnits(target: Side, actual: Side, inName: ScaledUnit | null): FilledPair {
  const [newTarget, newActual] = [completed(target, actual, inName), completed(actual, target, inName)];
  return {
    target: newTarget.reading,
    actual: newActual.reading,
    diagnostics: [
      ...newTarget.diagnostics,
      ...newActual.diagnostics,
      ...ratioOrPercent(target, newTarget.reading, actual, newActual.reading),
      ...ratioOrPercent(actual, newActual.reading, target, newTarget.reading),
    ],
  };
}

type Completed = { readonly reading: Measured; readonly diagnostics: readonly Diagnostic[] };

function completed(side: Side, other: Side, inName: ScaledUnit | null): Completed {
  const own = leadingAmount(side.reading);
  const beside = leadingAmount(other.reading);
  if (own.unit) return { reading: side.reading, diagnostics: [] };
  const named = inName && (!beside.unit || beside.unit.dimension === inName.unit.dimension) ? inName : null;
  if (own.magnitude !== UNIT_SCALE) {
    const unit = beside.unit ?? named?.unit;
    return unit
      ? adopt(side, { unit, magnitude: UNIT_SCALE }, sourceOf(side, beside))
      : { reading: side.reading, diagnostics: [] };
  }
  const [likeliest, ...others] = scaleChoices(beside, named);
  if (!likeliest) return { reading: side.reading, diagnostics: [] };
  const source = sourceOf(side, beside);
  // Nothing counts the same in every scale: a zero beside 1.6万 needs no remark unless it takes a unit.
  if (own.written.isZero() && !likeliest.unit) return { ...adopt(side, likeliest, source), diagnostics: [] };
  if (others.length === 0 || own.written.isZero()) return adopt(side, likeliest, source);
  return adopt(side, nearestScale(own, beside, [likeliest, ...others]), 'value/scale-assumed');
}

/** Every way to count the bare side, the likeliest first, each amount once. Empty when nothing is to be filled in. */
function scaleChoices(beside: Amount, named: ScaledUnit | null): readonly Choice[] {
  const unit = beside.unit ?? named?.unit ?? null;
  const scaled = beside.magnitude !== UNIT_SCALE;
  const choices: Choice[] = [
    ...(beside.unit || scaled ? [{ unit, magnitude: beside.magnitude }] : []),
    ...(scaled ? [{ unit, magnitude: UNIT_SCALE }] : []),
    ...(named ? [named] : []),
  ];
  if (choices.length < 2) return choices;
  return choices.filter(
    (choice, index) => choices.findIndex((earlier) => perWritten(earlier).eq(perWritten(choice))) === index,
  );
}

/** A unit to read a bare number in; null is a number that stays without one, and takes only the scale. */
type Choice = { readonly unit: Amount['unit']; readonly magnitude: Amount['magnitude'] };

function perWritten({ unit, magnitude }: Choice) {
  return magnitude.factor.times(unit?.factor ?? 1);
}

function sourceOf(side: Side, beside: Amount): ValueCode {
  if (!beside.unit) return 'value/unit-taken-from-name';
  return side.role === 'actual' ? 'value/unit-taken-from-target' : 'value/unit-taken-from-actual';
}

/** Fills in the unit, and the scale wherever none was written. */
function adopt(side: Side, choice: Choice, code: ValueCode): Completed {
  const { text, reading } = side;
  const give = ({ written, magnitude }: Amount): Amount => ({
    written,
    unit: choice.unit,
    magnitude: magnitude === UNIT_SCALE ? choice.magnitude : magnitude,
  });
  const filled: Measured =
    reading.kind === 'amount'
      ? { ...reading, amount: give(reading.amount) }
      : { ...reading, lower: give(reading.lower), upper: give(reading.upper) };
  const unit = choice.magnitude.written + (choice.unit?.written ?? '');
  const severity = code === 'value/scale-assumed' ? 'warning' : 'info';
  return { reading: filled, diagnostics: [{ ...valueNote(code, severity, { text, unit }), path: `/${side.role}` }] };
}

/** `1` against `100%` stays 1%, but 0.98 where 98 is asked for is more likely a ratio: only a person can tell. */
function ratioOrPercent(side: Side, filled: Measured, other: Side, otherFilled: Measured): Diagnostic[] {
  const amount = leadingAmount(filled);
  const asked = leadingAmount(otherFilled);
  if (leadingAmount(side.reading).unit || !isProportion(amount) || !isProportion(asked)) return [];
  const small = !amount.written.isZero() && amount.written.abs().lte(1);
  if (!small || asked.written.times(asked.unit?.factor ?? 1).lte('0.01')) return [];
  const note = valueNote('value/ratio-or-percent', 'warning', { text: side.text, target: other.text });
  return [{ ...note, path: `/${side.role}` }];
}

function isProportion({ unit }: Amount): boolean {
  return unit?.dimension === 'proportion';
}
