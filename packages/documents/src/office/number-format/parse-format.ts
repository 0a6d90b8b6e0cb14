/** What a number format is made of, from left to right. */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  /** `0` always shows a digit, `#` one that counts, `?` a space where none counts. */
  | { readonly kind: 'digit'; readonly mark: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'exponent' | 'slash' | 'general' | 'text' }
  /** `y`, `m` (month or minute), `d`, `h`, `s`, `a` (weekday in Chinese), as often as it is repeated. */
  | { readonly kind: 'date'; readonly unit: 'y' | 'm' | 'd' | 'h' | 's' | 'a'; readonly count: number }
  /** All hours, minutes or seconds of a duration: `[h]`. */
  | { readonly kind: 'elapsed'; readonly unit: 'h' | 'm' | 's'; readonly count: number }
  | { readonly kind: 'half-day'; readonly am: string; readonly pm: string };

export type FormatSection = {
  readonly tokens: readonly FormatToken[];
  /** Which numbers it is for; null when its position says so. */
  readonly condition: { readonly operator: string; readonly operand: string } | null;
};

/** Takes a number format apart. Whatever has no meaning in it stands for itself, as in Excel. */
export function parseFormat(code: string): FormatSection[] {
  const sections: FormatSection[] = [];
  let tokens: FormatToken[] = [];
  let condition: FormatSection['condition'] = null;
  for (const [piece] of code.matchAll(PIECES)) {
    if (piece === ';') {
      sections.push({ tokens, condition });
      [tokens, condition] = [[], null];
      continue;
    }
    const [, operator, operand] = /^\[([<>]=?|=|<>)\s*(-?[\d.]+)\]$/.exec(piece) ?? [];
    if (operator !== undefined && operand !== undefined) condition = { operator, operand };
    else tokens.push(...tokensOf(piece));
  }
  return [...sections, { tokens, condition }];
}

/** Quoted and escaped text, brackets, `General`, the halves of a day, exponents, runs of the letters of dates; else one character. */
const PIECES =
  /"[^"]*"?|[\\!].?|[_*].?|\[[^\]]*\]|general|G\/通用格式|AM\/PM|A\/P|上午\/下午|E[+-]|(?:y+|m+|d+|h+|s+|a{3,4}|e+)|./gisu;

function tokensOf(piece: string): FormatToken[] {
  const first = piece[0] ?? '';
  if (first === '"') return literal(piece.replaceAll('"', ''));
  if (first === '\\' || first === '!') return literal(piece.slice(1));
  // As wide as a character, or filled up with one: space, which the ends of a figure do not keep.
  if (first === '_') return literal(' ');
  if (first === '*') return [];
  if (first === '[') return bracket(piece.slice(1, -1));
  if (/^(general|G\/通用格式)$/i.test(piece)) return [{ kind: 'general' }];
  if (/^E[+-]$/i.test(piece)) return [{ kind: 'exponent' }];
  if (piece.includes('/') && piece.length > 1) return halfDay(piece);
  if (/^[ymdhsea]/i.test(piece)) return datePart(piece);
  return MARKS[first] ?? literal(piece);
}

const literal = (text: string): FormatToken[] => (text === '' ? [] : [{ kind: 'literal', text }]);

const MARKS: Readonly<Record<string, FormatToken[]>> = {
  '0': [{ kind: 'digit', mark: '0' }],
  '#': [{ kind: 'digit', mark: '#' }],
  '?': [{ kind: 'digit', mark: '?' }],
  '.': [{ kind: 'point' }],
  ',': [{ kind: 'comma' }],
  '%': [{ kind: 'percent' }],
  '/': [{ kind: 'slash' }],
  '@': [{ kind: 'text' }],
};

/** `[h]`, `[$¥-804]`; colours, languages and Chinese numerals change no figure. */
function bracket(content: string): FormatToken[] {
  const [, unit] = /^([hms])\1*$/i.exec(content) ?? [];
  if (unit !== undefined) return [{ kind: 'elapsed', unit: elapsedUnit(unit), count: content.length }];
  const [, currency] = /^\$([^-]*)(-.*)?$/.exec(content) ?? [];
  return literal(currency ?? '');
}

const elapsedUnit = (unit: string) => (/h/i.test(unit) ? 'h' : /m/i.test(unit) ? 'm' : 's');

function halfDay(piece: string): FormatToken[] {
  const [am = '', pm = ''] = piece.split('/');
  return [{ kind: 'half-day', am, pm }];
}

function datePart(piece: string): FormatToken[] {
  const letter = (piece[0] ?? '').toLowerCase();
  const count = piece.length;
  switch (letter) {
    case 'y':
      return [{ kind: 'date', unit: 'y', count }];
    case 'e':
      return [{ kind: 'date', unit: 'y', count: 4 }];
    case 'm':
    case 'd':
    case 'h':
    case 's':
      return [{ kind: 'date', unit: letter, count }];
    default:
      return count >= 3 ? [{ kind: 'date', unit: 'a', count }] : literal(piece);
  }
}
