/**
 * What a spreadsheet takes for the beginning of a formula when it opens a text table. A cell with one could run whatever whoever filled in the
 * form liked, so it is written with an apostrophe in front, as OWASP advises; full-width signs count too, which Excel takes for ASCII.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A text so that no spreadsheet takes it for a formula. One that has the apostrophe already gets another. */
export const guardText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A text as it was before it was guarded; some programs guard with a formula instead, `="007"`, to keep the zeros of a text. */
export function unguardText(text: string): string {
  if (text.startsWith("'") && FORMULA.test(text)) return text.slice(1);
  const [, kept] = /^="((?:[^"]|"")*)"$/.exec(text) ?? [];
  return kept === undefined ? text : kept.replaceAll('""', '"');
}
