import { formatSections, textSection } from './format-sections.ts';

/** Text of a cell as shown. A format may have a section for text: `@"元"` puts something behind it, an empty one hides it. */
export function shownText(text: string, format: string): string {
  if (!format.includes('@') && !format.includes(';')) return text;
  const tokens = textSection(formatSections(format));
  if (tokens === null) return text;
  return tokens.map((token) => (token.kind === 'text' ? text : token.kind === 'literal' ? token.text : '')).join('');
}
