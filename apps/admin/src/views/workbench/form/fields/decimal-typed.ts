import { Decimal, isDecimalString, plainDecimal } from '@plumbline/core';

/**
 * The decimal that somebody means: `0.6`, `60%`, and both with figures and signs as a Chinese keyboard types them. Null for what is none yet.
 *
 * @example decimalTyped('６０％') // '0.6'
 */
export function decimalTyped(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/[\s,]/g, '')
    .replace(/^[−–]/, '-')
    .replace(/^(-?)\./, '$10.');
  const [, figure = '', percent] = /^(-?\d+(?:\.\d+)?)(%)?$/.exec(text) ?? [];
  if (figure === '') return null;
  const value = percent ? new Decimal(figure).div(100) : new Decimal(figure);
  const plain = plainDecimal(value);
  return isDecimalString(plain) ? plain : null;
}

/** A share as people say it, for beside the field; null for what is no number. */
export function asPercent(value: string): string | null {
  return isDecimalString(value) ? `${plainDecimal(new Decimal(value).times(100))}%` : null;
}
