import { CST, Lexer } from 'yaml';

export type YamlExcess = { readonly kind: 'depth' | 'alias'; readonly offset: number };

/**
 * The first place where a YAML text goes beyond what its parser bears: where it may nest deeper than the limit, or has an anchor, an alias or a tag.
 * Null for a text that can be parsed. The parser calls itself for every level, and a text of nothing but hyphens ends the process rather than the
 * call; anchors in a row take it a time that grows with their square; aliases unfold kilobytes into gigabytes. The lexer bears all of it. What is
 * counted is never less than the depth: brackets that are open, columns of indentation, and marks of lists and keys on one line.
 */
export function yamlExcess(text: string, limit: number): YamlExcess | null {
  let offset = 0;
  let brackets = 0;
  let marks = 0;
  let isContent = false;
  for (const token of new Lexer().lex(text)) {
    const type: string = (isContent ? null : CST.tokenType(token)) ?? 'content';
    isContent = type === 'scalar';
    if (NAMING.has(type)) return { kind: 'alias', offset };
    if (type === 'newline') marks = 0;
    else if (type === 'space' && marks === 0 && brackets === 0) marks = token.length;
    else if (MARKS.has(type) && brackets === 0) marks++;
    brackets = Math.max(0, brackets + (BRACKETS.get(type) ?? 0));
    if (brackets > limit || marks > limit) return { kind: 'depth', offset };
    if (!UNWRITTEN.has(type)) offset += token.length;
  }
  return null;
}

const NAMING: ReadonlySet<string> = new Set(['anchor', 'alias', 'tag']);
const BRACKETS: ReadonlyMap<string, number> = new Map([
  ['flow-map-start', 1],
  ['flow-seq-start', 1],
  ['flow-map-end', -1],
  ['flow-seq-end', -1],
]);
const MARKS: ReadonlySet<string> = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);
/** Marks of the lexer's own, which do not stand in the text. */
const UNWRITTEN: ReadonlySet<string> = new Set(['doc-mode', 'flow-error-end', 'scalar']);
