import { FOOTER_HEIGHT } from '../own-pages.ts';

/** One page as it is drawn, in points from its upper left corner, and how far down it is written (`y`). */
export type Sheet = {
  readonly landscape: boolean;
  readonly width: number;
  readonly height: number;
  readonly texts: SheetText[];
  readonly rules: SheetRule[];
  readonly fills: SheetFill[];
  readonly codes: SheetCode[];
  y: number;
};

/** A line of text; `top` is that of the space the line takes, `lineHeight` its height. */
export type SheetText = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly lineHeight: number;
  readonly size: number;
  readonly bold: boolean;
};

export type SheetRule = {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Says that what the rule cuts goes on beyond it. */
  readonly dashed: boolean;
};

type SheetFill = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
};

/** A square code, by what it says. */
type SheetCode = { readonly content: string; readonly left: number; readonly top: number };

/** A4, and the margins that are kept free: the lower one has the footer. */
const SHORT = 595.28;
const LONG = 841.89;
export const MARGIN = { side: 40, top: 42, bottom: FOOTER_HEIGHT + 8 };

/** An empty page of A4. */
export function newSheet(landscape: boolean): Sheet {
  const [width, height] = landscape ? [LONG, SHORT] : [SHORT, LONG];
  return { landscape, width, height, texts: [], rules: [], fills: [], codes: [], y: MARGIN.top };
}

/** Down to where a page may be written, and how wide. */
export const bottomOf = (sheet: Sheet) => sheet.height - MARGIN.bottom;
export const bodyWidth = (sheet: Sheet) => sheet.width - 2 * MARGIN.side;
