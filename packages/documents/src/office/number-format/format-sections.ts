import type { Decimal } from '@plumbline/core';
import { type FormatSection, type FormatToken, parseFormat } from './parse-format.ts';

/** The section of a format that a number is shown by, and whether that section leaves its sign out, or has one of its own. */
export type NumberSection = { readonly tokens: readonly FormatToken[]; readonly isUnsigned: boolean };

const kept = new Map<string, readonly FormatSection[]>();
const MAX_KEPT = 500;

/** The sections of a format, the same few of which come again in every form. */
export function formatSections(format: string): readonly FormatSection[] {
  const known = kept.get(format);
  if (known) return known;
  const sections = parseFormat(SYSTEM_FORMATS.find(({ mark }) => mark.test(format))?.format ?? format);
  if (kept.size < MAX_KEPT) kept.set(format, sections);
  return sections;
}

/** Long dates and times are shown as the system says, whatever the format goes on to say. */
const SYSTEM_FORMATS = [
  { mark: /\[\$-(F800|x-sysdate)\]/i, format: 'yyyy"年"m"月"d"日"' },
  { mark: /\[\$-(F400|x-systime)\]/i, format: 'h:mm:ss' },
];

const GENERAL: readonly FormatToken[] = [{ kind: 'general' }];

/** One section is for all numbers; two tell negative ones apart, three zero too; or each says which ones it is for. */
export function numberSection(value: Decimal, sections: readonly FormatSection[]): NumberSection {
  const isText = (section: FormatSection | undefined) => section?.tokens.some(({ kind }) => kind === 'text') ?? false;
  const ofNumbers = sections.length > 1 && isText(sections.at(-1)) ? sections.slice(0, -1) : sections.slice(0, 3);
  if (ofNumbers.some(({ condition }) => condition !== null)) return conditionalSection(value, ofNumbers);
  const index = value.isZero() ? 2 : value.isNegative() ? 1 : 0;
  const section = ofNumbers[index] ?? ofNumbers[0];
  return { tokens: section?.tokens ?? GENERAL, isUnsigned: index === 1 && ofNumbers.length > 1 };
}

function conditionalSection(value: Decimal, sections: readonly FormatSection[]): NumberSection {
  const section =
    sections.find(({ condition }) => condition !== null && holds(value, condition)) ??
    sections.find(({ condition }) => condition === null);
  const { operator = '', operand = '0' } = section?.condition ?? {};
  return {
    tokens: section?.tokens ?? GENERAL,
    isUnsigned: operator.startsWith('<') && operator !== '<>' && !/[1-9]/.test(operand),
  };
}

function holds(value: Decimal, { operator, operand }: NonNullable<FormatSection['condition']>): boolean {
  const order = value.comparedTo(operand);
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '<>':
      return order !== 0;
    default:
      return order === 0;
  }
}

/** The section for text: the fourth, or one with `@`; null when text is shown as it is. */
export function textSection(sections: readonly FormatSection[]): readonly FormatToken[] | null {
  const section = sections[3] ?? sections.find(({ tokens }) => tokens.some(({ kind }) => kind === 'text'));
  return section?.tokens ?? null;
}
