import type { PrintedDocument } from '../../printed/printed-document.ts';
import { printCode } from '../own-pages.ts';
import type { FontMetrics } from './font-metrics.ts';
import { loadFonts } from './fonts.ts';

/**
 * A text as it is printed: a character the font lacks is printed as its code, `〔U+20BB7〕`, because an empty box says nothing. What has no
 * look of its own, such as a variation selector or a control character, is left out.
 */
export function printableText(text: string, metrics: FontMetrics): string {
  return [...plainSpaces(text)]
    .map((character) => (isPrintable(character, metrics) ? character : printCode(character)))
    .join('');
}

/** The characters of a document that the font of PDFs lacks, each once: they are printed as codes, and whoever exports can say so. */
export function charactersNotInFont({ title: _, sections, footer }: PrintedDocument): string[] {
  const { regular } = loadFonts();
  const texts = sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'line' ? [part.text] : part.cells.map(({ text }) => text))),
  );
  const characters = new Set([...texts, footer ?? ''].flatMap((text) => [...plainSpaces(text)]));
  return [...characters].filter((character) => !isPrintable(character, regular)).sort();
}

const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

const plainSpaces = (text: string) =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\t\u00a0]/g, ' ')
    .replace(INVISIBLE, '');

const isPrintable = (character: string, { glyphOf }: FontMetrics) =>
  character === '\n' || glyphOf(character.codePointAt(0) ?? 0) !== 0;
