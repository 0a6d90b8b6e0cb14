import { isDecimalString } from '@plumbline/core';

/** What a cell holds: a figure, words, or a name that must be there. */
export type CellKind = 'decimal' | 'text' | 'name';

/**
 * What somebody typed, as the form keeps it. Of figures the signs that people write around them go: `￥4,153,300.00 元整` is 4153300.00, `8分` is 8; a dash is nothing,
 * as on paper. What is no figure stays as it was typed, to be seen and mended.
 *
 * @example typedValue('decimal', '９，７７１，０００') // '9771000'
 */
export function typedValue(kind: CellKind, typed: string): string | null {
  const text = typed.trim();
  if (kind === 'name') return text;
  if (text === '') return null;
  return kind === 'text' ? text : figureIn(text);
}

function figureIn(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/^¥/, '')
    .replace(/(?:[元圆]整?|分)$/, '');
  if (/^[-—–/]+$/.test(plain)) return null;
  const [, sign = '', whole = '', rest = ''] = /^([-+]?)(\d*)\.?(\d*)$/.exec(plain) ?? [];
  if (whole === '' && rest === '') return text;
  const figure = `${sign === '-' ? '-' : ''}${whole.replace(/^0+(?=\d)/, '') || '0'}${rest === '' ? '' : `.${rest}`}`;
  return isDecimalString(figure) ? figure : text;
}

/** Whether a cell of this kind may hold the value. */
export const isFit = (kind: CellKind, value: string | null): boolean =>
  kind === 'name' ? value !== null && value !== '' : kind === 'text' || value === null || isDecimalString(value);
