import { type Magnitude, readScaledUnit } from './amount.ts';
import { compactText } from './normalize-text.ts';
import type { Unit } from './unit.ts';

/** A unit and the scale before it, as a heading or a neighbouring cell gives them: 万元 is 万 and 元. */
export type ScaledUnit = { readonly magnitude: Magnitude; readonly unit: Unit };

/**
 * Finds the unit that an indicator's name carries in brackets: 扶持主体(个), 满意度（%）, 产值（单位：万元）. Only units of the table
 * count, for most brackets hold something else (线上, 一期); two different units in one name are none.
 *
 * @example unitInName('实现产值（万元）')?.unit.base // '元'
 */
export function unitInName(name: string): ScaledUnit | null {
  if (!/[([（［﹙]/.test(name)) return null;
  let unit = inNames.get(name);
  if (unit === undefined) {
    if (inNames.size >= MOST_NAMES) inNames.clear();
    unit = findUnit(name);
    inNames.set(name, unit);
  }
  return unit;
}

/** Projects keep their indicators from year to year. */
const inNames = new Map<string, ScaledUnit | null>();
const MOST_NAMES = 5000;

function findUnit(name: string): ScaledUnit | null {
  const compact = compactText(name.slice(0, LONGEST_NAME));
  const found = [...compact.matchAll(/[([](?:(?:计量)?单位:)?([^()[\]]{1,12})[)\]]/g)].flatMap(
    ([, text = '']) => readScaledUnit(text) ?? [],
  );
  const [unit] = found;
  return unit && found.every((other) => isSame(other, unit)) ? unit : null;
}

function isSame(a: ScaledUnit, b: ScaledUnit): boolean {
  return a.unit.base === b.unit.base && a.unit.factor.eq(b.unit.factor) && a.magnitude.factor.eq(b.magnitude.factor);
}

/** As long as the contract lets a name be. */
const LONGEST_NAME = 400;
