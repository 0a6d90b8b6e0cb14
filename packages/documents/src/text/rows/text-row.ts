import type { TextLine } from '../text-lines.ts';

/** An indicator row as read from text: what is null was empty, or could not be told. */
export type TextRow = {
  readonly category: string | null;
  readonly group: string | null;
  readonly name: string;
  readonly target: string | null;
  readonly actual: string | null;
  readonly maxScore: string | null;
  readonly declaredScore: string | null;
  readonly reason: string | null;
  readonly line: TextLine;
};

/** `指标3:` in front of a name: the form's own counting, and a sure sign of where a name starts. */
const MARK = /^指标\s*(\d{1,3})\s*[:：、.．]\s*/;

export const isMarked = (text: string) => MARK.test(text);

/** The number a form gives the name in its mark; null for a text without one. */
export const markOf = (text: string): number | null => {
  const [, mark] = MARK.exec(text) ?? [];
  return mark === undefined ? null : Number(mark);
};

export const stripMark = (text: string) => text.replace(MARK, '').trim();

/** Empty lines of the paper form: ……, `指标2:`, `指标1:/ / /`. */
export function isFiller(tokens: readonly string[]): boolean {
  return tokens.every((token) => /^[….·\-—–/\\]*$/.test(stripMark(token)) || /^(其他|其它)?[….]+$/.test(token));
}
