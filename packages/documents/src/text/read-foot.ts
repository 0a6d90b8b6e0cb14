import type { SelfEvaluation } from '@plumbline/core';
import { cutNumbers } from './dense/cut-numbers.ts';
import { readFigure } from './figures.ts';
import type { IndicatorTable } from './find-table.ts';
import { FOOT_ROW } from './form-labels.ts';
import type { Notes } from './notes.ts';
import { plain, type TextLine, tokensOf } from './text-lines.ts';

export type Foot = Pick<SelfEvaluation, 'declaredTotal' | 'declaredMaxTotal' | 'declaredRating'>;

/**
 * The last row: the maximum and the total, or the total alone where the table has no column for maximum scores. Some forms print the
 * total in their head instead.
 */
export function readFoot(table: IndicatorTable | null, above: readonly TextLine[], notes: Notes): Foot {
  const none: Foot = { declaredTotal: null, declaredMaxTotal: null, declaredRating: null };
  if (!table?.foot) {
    const declaredTotal = totalInHead(above);
    if (declaredTotal === null) notes.add('warning', 'form/no-total', {}, table?.rows.at(-1) ?? null);
    return { ...none, declaredTotal };
  }
  const words = plain(table.below.map(({ text }) => text).join(''));
  const declaredRating = /(?:等级|评级|结论)[:]?(优|良|中|差)/.exec(words)?.[1] ?? null;
  const figures = figuresOf(table.below, table.columns === null || table.columns.includes('maxScore') ? 2 : 1);
  const [first = null, second = null] = figures;
  if (figures.length === 2) return { declaredMaxTotal: first, declaredTotal: second, declaredRating };
  if (figures.length === 1 && table.columns !== null && !table.columns.includes('maxScore'))
    return { ...none, declaredTotal: first, declaredRating };
  notes.add('warning', 'form/no-total', {}, table.foot);
  return { ...none, declaredRating };
}

/**
 * The numbers of the last row, on its line or, where its label stands alone, on lines of their own below; where they ran together with the
 * label and with each other, the one way to part them.
 */
function figuresOf([line, ...below]: readonly TextLine[], count: number): string[] {
  const text = line?.text ?? '';
  const apart = tokensOf(text).flatMap((token) => readFigure(token) ?? []);
  if (apart.length > 0) return apart;
  const words = plain(text);
  const label = FOOT_ROW.exec(words)?.[0] ?? '';
  if (/^:?$/.test(words.slice(label.length))) return figuresBelow(below, count);
  const [, digits = ''] = /^:?(\d[\d.]*)(?![\d.%])/.exec(words.slice(label.length)) ?? [];
  const cuts = cutNumbers(digits, count).filter(
    ([first = '0', second]) => second === undefined || (first === '100' && Number(second) <= 100),
  );
  const [only, ...others] = cuts;
  return only && others.length === 0 ? only : [];
}

function figuresBelow(lines: readonly TextLine[], count: number): string[] {
  const tokens = lines.slice(0, count * 2).flatMap(({ text }) => tokensOf(text));
  const other = tokens.findIndex((token) => readFigure(token) === null);
  return tokens.slice(0, other < 0 ? count : Math.min(count, other)).flatMap((token) => readFigure(token) ?? []);
}

function totalInHead(above: readonly TextLine[]): string | null {
  const words = plain(above.map(({ text }) => text).join(''));
  const [, total] = /自评(?:总分|总得分)(?:\(分\))?:?(\d{1,3}(?:\.\d{1,4})?)(?![\d.%])/.exec(words) ?? [];
  return total === undefined ? null : readFigure(total);
}
