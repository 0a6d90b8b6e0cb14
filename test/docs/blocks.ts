import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fenced block of a document, with the words after its fence and the plain text block right below it, which says what it prints. */
export type Block = {
  readonly where: string;
  readonly kind: string;
  readonly marks: readonly string[];
  readonly text: string;
  readonly output: string | null;
};

/** Everything people read: the pages at the root and in `docs`. */
export const documents = (): readonly string[] => [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name))
    .sort(),
];

/** The fenced blocks of all documents. */
export const blocks = (): readonly Block[] => documents().flatMap(blocksIn);

function blocksIn(path: string): Block[] {
  const text = readFileSync(path, 'utf8');
  const found = [...text.matchAll(/^```(\w+)([^\n]*)\n([\s\S]*?)^```$(?:\n+^```text\n([\s\S]*?)^```$)?/gm)];
  return found.map(({ index, 1: kind = '', 2: marks = '', 3: body = '', 4: output }) => ({
    where: `${path}:${text.slice(0, index).split('\n').length}`,
    kind,
    marks: marks.split(' ').filter(Boolean),
    text: body,
    output: output ?? null,
  }));
}
