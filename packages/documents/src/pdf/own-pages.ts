/**
 * What the writer of PDFs and their reader agree on, so that a document is read back as it was given: what the file says made it, where the
 * footer stands, and how a character is printed that the font lacks.
 */
export const CREATOR = 'Plumbline';

/** Points above the lower edge of a page; what stands below is the footer, and nothing else is printed there. */
export const FOOTER_HEIGHT = 42;

/** `〔U+20BB7〕` instead of an empty box. */
export const printCode = (character: string) =>
  `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`;

/** The characters themselves again, in a text of our own; a narrow column may have broken the code. Codes of no character stay. */
export function readCodes(text: string): string {
  return text.replace(/〔\s*U\s*\+\s*((?:[0-9A-F]\s*){4,6})〕/g, (code, digits: string) => {
    const point = Number.parseInt(digits.replace(/\s/g, ''), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : code;
  });
}
