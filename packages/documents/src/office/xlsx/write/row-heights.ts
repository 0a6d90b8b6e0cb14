import { widthOf } from '../../../text/rows/width.ts';

/** Text to be shown in full: over how many rows, how wide the space is in characters of Chinese, and its size in points. */
export type HeightNeed = {
  readonly row: number;
  readonly rowSpan: number;
  readonly width: number;
  readonly size: number;
  readonly text: string;
};

const [LINE_HEIGHT, PADDING] = [1.4, 5];
/** The highest row that Excel knows, and one of a single line. */
const [MAX_HEIGHT, MIN_HEIGHT] = [409, 20];
/** Programs break lines a little earlier than the widths of letters say. */
const MARGIN = 0.6;

/** The height of each row in points: as much as its texts need, what several rows share being parted among them. */
export function rowHeights(rows: number, needs: readonly HeightNeed[]): number[] {
  const heights = new Array<number>(rows).fill(MIN_HEIGHT);
  for (const need of [...needs].sort((a, b) => a.rowSpan - b.rowSpan)) {
    const spanned = heights.slice(need.row, need.row + need.rowSpan);
    const lacking = heightOf(need) - spanned.reduce((sum, height) => sum + height, 0);
    if (lacking <= 0) continue;
    for (let row = need.row; row < need.row + need.rowSpan; row++)
      heights[row] = (heights[row] ?? MIN_HEIGHT) + lacking / need.rowSpan;
  }
  return heights.map((height) => Math.min(MAX_HEIGHT, Math.round(height * 4) / 4));
}

function heightOf({ text, width, size }: HeightNeed): number {
  // Widths are in characters of the usual size.
  const room = Math.max(1, (width - MARGIN) * (USUAL_SIZE / size));
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
  return lines * size * LINE_HEIGHT + PADDING;
}

/** The size of text in points that widths of columns are counted in. */
export const USUAL_SIZE = 10.5;
