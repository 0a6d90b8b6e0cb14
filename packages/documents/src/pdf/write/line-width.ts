import type { Fonts } from './fonts.ts';

/** How wide a text is printed on one line, in points. */
export function textWidth(text: string, size: number, bold: boolean, { bold: boldMetrics, regular }: Fonts): number {
  const { widthOf } = bold ? boldMetrics : regular;
  return [...text].reduce((sum, character) => sum + widthOf(character.codePointAt(0) ?? 0), 0) * size;
}

/** The same without the space a line may end with. */
export const lineWidth = (line: string, size: number, bold: boolean, fonts: Fonts) =>
  textWidth(line.trimEnd(), size, bold, fonts);
