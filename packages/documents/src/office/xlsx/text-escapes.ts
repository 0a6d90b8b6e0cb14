/**
 * Workbooks write characters that XML cannot hold as `_x0007_`, and an underscore that would begin such an escape as `_x005F_`. Line
 * ends come back as `\n`, however they were written.
 */
export function unescapeCell(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([\da-fA-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}

/** Text as a workbook holds it, such that `unescapeCell` gives it back. */
export function escapeCell(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
    .replace(NOT_IN_XML, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** Controls, halves of a pair without the other half, and the two that are no characters. */
const NOT_IN_XML = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu;
