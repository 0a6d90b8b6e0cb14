/** A line of the source with its number, 1-based as an editor counts. */
export type TextLine = { readonly number: number; readonly text: string };

/** Beyond this a line is a document that lost its line ends. */
const LONG_LINE = 300;

/** Where such a line may be cut without harm: in front of the labels of the head and of numbered indicators. */
const SEAM =
  /(?<=[\s|])(?=项目名称|主管部门|实施单位|项目实施单位|年初预算|项目资金|年度资金总额|其中[:：]|指标\s*\d{1,3}\s*[:：])/;

/** Lines of a text. A line that holds a whole document is cut at its labels; its pieces keep its number. */
export function splitLines(text: string): TextLine[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const plainLine = line.replaceAll('\f', ' ');
    const pieces = plainLine.length > LONG_LINE ? plainLine.split(SEAM) : [plainLine];
    return pieces.map((piece) => ({ number: index + 1, text: piece }));
  });
}

/** How labels are compared: full-width letters and signs as ASCII, without white space and without table bars. */
export const plain = (text: string) => text.normalize('NFKC').replace(/[\s|\u200b\ufeff]+/g, '');

/** The words of a line; table bars separate too. */
export const tokensOf = (text: string) => text.split(/[\s|\u3000]+/).filter((token) => token !== '');

/** Pieces of one cell put together again: no space inside Chinese text, one between Latin words. */
export function joinPieces(pieces: readonly string[]): string {
  return pieces.reduce(
    (joined, piece) => (/[A-Za-z0-9]$/.test(joined) && /^[A-Za-z]/.test(piece) ? `${joined} ${piece}` : joined + piece),
    '',
  );
}
