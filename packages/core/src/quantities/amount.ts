import { Decimal, isDecimalString, plainDecimal } from '../numbers/decimal.ts';
import { MAX_DIGITS, type NumberLiteral, readNumber } from './number-literal.ts';
import type { Quantity } from './target-expression.ts';
import { readKnownUnit, readUnit, type Unit } from './unit.ts';
import { ORDINAL_UNITS } from './unit-table.ts';

/** 万, 亿 and the like between a number and its unit. */
export type Magnitude = { readonly written: string; readonly factor: Decimal };

/** A number with its scale and unit as written; {@link quantityOf} converts it to the base unit. */
export type Amount = { readonly written: Decimal; readonly magnitude: Magnitude; readonly unit: Unit | null };

/**
 * Reads a compacted text that is one number with an optional scale and unit, and nothing else. A scale counts only where a
 * unit or the end follows it, so that 千 in 3千克 is part of the unit. A Chinese numeral needs a known unit, or `bound`: a
 * comparator before it; else 一流 would be an amount of 流.
 *
 * @example readAmount('1.5亿元', { bound: false }) // 1.5, 亿, 元
 */
export function readAmount(text: string, { bound }: { bound: boolean }): Amount | null {
  const number = readNumber(text);
  if (!number) return null;
  if (number.share) return number.rest === '' ? amount(number, UNIT_SCALE, readUnit(number.share)) : null;
  return number.script === 'chinese' ? chineseAmount(number, bound) : digitAmount(number);
}

/**
 * The amount in the base unit of its dimension, or null when it has more digits than a document may hold.
 *
 * @example quantityOf(readAmount('1.5公里', { bound: false }))?.value // '1500'
 */
export function quantityOf({ written, magnitude, unit }: Amount): Quantity | null {
  if (written.precision() > MAX_DIGITS) return null;
  const scale = scaleOfWritten(magnitude, unit);
  const value = plainDecimal(scale.text === '1' ? written : written.times(scale.factor));
  if (!isDecimalString(value)) return null;
  return { value, unit: unit?.base ?? null, dimension: unit?.dimension ?? null, scale: scale.text };
}

type Scale = { readonly factor: Decimal; readonly text: string };

/** By the factor of the unit, of which the table has a few dozen, and the scale before it. */
const scales = new Map<Decimal | null, Map<string, Scale>>();

function scaleOfWritten(magnitude: Magnitude, unit: Unit | null): Scale {
  const key = unit?.factor ?? null;
  const byMagnitude = scales.get(key) ?? new Map<string, Scale>();
  let scale = byMagnitude.get(magnitude.written);
  if (!scale) {
    const factor = magnitude.factor.times(unit?.factor ?? 1);
    scale = { factor, text: plainDecimal(factor) };
    byMagnitude.set(magnitude.written, scale);
    scales.set(key, byMagnitude);
  }
  return scale;
}

/** Reads a scale and a unit without a number, as a heading gives them: 万元, %, 人次. The unit must be a known one. */
export function readScaledUnit(text: string): { magnitude: Magnitude; unit: Unit } | null {
  const plain = readKnownUnit(text);
  if (plain) return { magnitude: UNIT_SCALE, unit: plain };
  const scaled = splitMagnitude(text);
  const unit = scaled && readKnownUnit(scaled.rest);
  return unit ? { magnitude: scaled.magnitude, unit } : null;
}

/** No scale was written. */
export const UNIT_SCALE: Magnitude = { written: '', factor: new Decimal(1) };

function digitAmount(number: NumberLiteral): Amount | null {
  const { rest } = number;
  if (rest === '') return looksLikeDate(number) ? null : amount(number, UNIT_SCALE, null);
  const known = readKnownUnit(rest);
  if (known) return namesMonthOrYear(number, known) ? null : amount(number, UNIT_SCALE, known);
  const scaled = splitMagnitude(rest);
  if (scaled) return scaledAmount(number, scaled);
  const unit = readUnit(rest);
  return unit && amount(number, UNIT_SCALE, unit);
}

/** `2022.12` and `20221231`, bare, are as likely a month and a day. */
function looksLikeDate({ written }: NumberLiteral): boolean {
  return /^(?:20\d\d|2100)(?:\.(?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/.test(written);
}

/** `9月` is September and `2020年` the year; amounts of time are `9个月` and `20年`. */
function namesMonthOrYear({ value, written }: NumberLiteral, unit: Unit): boolean {
  return (unit.written === '月' && value.isInteger()) || (unit.written === '年' && /^(?:19|20|21)\d\d$/.test(written));
}

function scaledAmount(number: NumberLiteral, { magnitude, rest }: Scaled): Amount | null {
  if (rest === '') return amount(number, magnitude, null);
  const unit = /^[十百千]$/.test(magnitude.written) ? readKnownUnit(rest) : readUnit(rest);
  return unit && unit.dimension !== 'proportion' ? amount(number, magnitude, unit) : null;
}

function chineseAmount(number: NumberLiteral, bound: boolean): Amount | null {
  const { magnitude, rest } = readKnownUnit(number.rest)
    ? { magnitude: UNIT_SCALE, rest: number.rest }
    : scaleOf(number);
  if (rest === '') return bound || number.value.isZero() ? amount(number, magnitude, null) : null;
  const unit = readKnownUnit(rest);
  const ordinal = number.written.length === 1 && magnitude === UNIT_SCALE && ORDINAL_UNITS.has(rest);
  return unit && !ordinal ? amount(number, magnitude, unit) : null;
}

function scaleOf({ rest }: NumberLiteral): Scaled {
  return splitMagnitude(rest) ?? { magnitude: UNIT_SCALE, rest };
}

function amount(number: NumberLiteral, magnitude: Magnitude, unit: Unit | null): Amount {
  return { written: number.value, magnitude, unit };
}

type Scaled = { readonly magnitude: Magnitude; readonly rest: string };

function splitMagnitude(text: string): Scaled | null {
  const written = MAGNITUDE.exec(text)?.[0];
  if (written === undefined) return null;
  let factor = new Decimal(1);
  for (const character of written) factor = factor.times(MAGNITUDES[character] ?? 1);
  return { magnitude: { written, factor }, rest: text.slice(written.length) };
}

const MAGNITUDE = /^(?:万亿|[十百千]?[万亿]|[十百千])/;
const MAGNITUDES: Readonly<Record<string, string>> = { 十: '10', 百: '100', 千: '1000', 万: '10000', 亿: '100000000' };
