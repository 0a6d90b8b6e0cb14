/** A line of the source with its number, 1-based as an editor counts. */
export type TextLine = { readonly number: number; readonly text: string };

/** How labels are compared: full-width letters and signs as ASCII, without white space and without table bars. */
export const plain = (text: string) => text.normalize('NFKC').replace(/[\s|\u200b\ufeff]+/g, '');

/** The words of a line; table bars separate too. */
export const tokensOf = (text: string) => text.split(/[\s|\u3000]+/).filter((token) => token !== '');

/** Pieces of one cell put together again: no space inside Chinese text, one between Latin words. */
export function joinPieces(pieces: readonly string[]): string {
  let before = '';
  return pieces
    .map((piece) => {
      const gap = /[A-Za-z0-9]$/.test(before) && /^[A-Za-z]/.test(piece) ? ' ' : '';
      before = piece === '' ? before : piece;
      return gap + piece;
    })
    .join('');
}
