import { Tab, TextRun } from 'docx';

/** How text differs from the style of its paragraph; the size is in half points. */
export type RunStyle = { readonly bold?: true; readonly size?: number };

/** A text as runs: its line ends are breaks, its tabs are tabs. */
export function textRuns(text: string, style: RunStyle = {}): TextRun[] {
  if (text === '') return [];
  return withoutControls(text)
    .split('\n')
    .map((line, index) => {
      const pieces = line.split('\t').flatMap((piece, at) => (at === 0 ? [piece] : [new Tab(), piece]));
      const children = pieces.filter((piece) => piece !== '');
      return new TextRun({ ...style, children, ...(index === 0 ? {} : { break: 1 }) });
    });
}

/** Word has no way to write a character that XML cannot hold; it stays visible that there was one. */
export const withoutControls = (text: string) =>
  text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n\x80-\x9f]|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
