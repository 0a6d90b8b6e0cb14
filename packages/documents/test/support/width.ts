/** Printed width in Chinese characters, counted here anew so that the reader is not tested with its own ruler. */
export const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.5 : 1), 0);
