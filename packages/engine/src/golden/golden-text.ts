import { type Diagnostic, type GoldenTest, pointerSegments, validateGoldenTests } from '@plumbline/core';
import { type Document, isNode, isScalar, LineCounter, parseDocument, stringify, visit } from 'yaml';
import { type YamlExcess, yamlExcess } from './yaml-excess.ts';

/** Golden tests and what is wrong with their text; with faults in it, `tests` is empty and the diagnostics say where. */
export type GoldenText = { readonly tests: readonly GoldenTest[]; readonly diagnostics: readonly Diagnostic[] };

/** Reads golden tests from YAML text. Faults are values, each with its line and column; no text makes it throw or take long. */
export function readGoldenText(text: string): GoldenText {
  const excess = yamlExcess(text, MOST_LEVELS);
  if (excess) return { tests: [], diagnostics: [excessFault(excess, text)] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', uniqueKeys: false, strict: true });
  const syntax = [...document.errors, ...document.warnings].map(({ message, pos }) =>
    syntaxFault(message.split('\n')[0] ?? message, pos[0], lines),
  );
  const faults = syntax.length > 0 ? syntax : repeatedKey(document, lines);
  if (faults.length > 0) return { tests: [], diagnostics: faults };
  const value: unknown = document.toJS();
  const misfits = validateGoldenTests(value)
    .slice(0, MOST_FAULTS)
    .map((fault) => locate(fault, document, lines));
  return { tests: misfits.length > 0 ? [] : (value as GoldenTest[]), diagnostics: misfits };
}

/** What somebody may want to read; a text that is something else altogether has a fault in every line. */
const MOST_FAULTS = 200;
/** Golden tests nest in ten. */
const MOST_LEVELS = 64;

function excessFault({ kind, offset }: YamlExcess, text: string): Diagnostic {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const fault = { severity: 'error', path: '', position } as const;
  return kind === 'depth'
    ? { ...fault, code: 'document/too-deep', params: { limit: MOST_LEVELS } }
    : { ...fault, code: 'document/syntax', params: { reason: 'no-aliases' } };
}

/** The YAML text of golden tests, which {@link readGoldenText} reads back as they are; '' for none. Numbers stay strings. */
export function writeGoldenText(tests: readonly GoldenTest[]): string {
  return tests.length === 0 ? '' : stringify(tests, { schema: 'core', lineWidth: 120, aliasDuplicateObjects: false });
}

function syntaxFault(reason: string, offset: number, lines: LineCounter): Diagnostic {
  const { line, col } = lines.linePos(offset);
  return { code: 'document/syntax', severity: 'error', path: '', params: { reason }, position: { line, column: col } };
}

/** The first key that stands twice. The parser looks for those too, in a time that grows with the square of the keys. */
function repeatedKey(document: Document, lines: LineCounter): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Map<unknown, Set<unknown>>();
  visit(document, {
    Pair: (_, { key }, path) => {
      const map = path.at(-1);
      const keys = seen.get(map) ?? new Set();
      seen.set(map, keys);
      const name = isScalar(key) ? key.value : key;
      if (!keys.has(name)) return void keys.add(name);
      found.push(syntaxFault('Map keys must be unique', isNode(key) ? (key.range?.[0] ?? 0) : 0, lines));
      return visit.BREAK;
    },
  });
  return found;
}

function locate(fault: Diagnostic, document: Document, lines: LineCounter): Diagnostic {
  const segments = pointerSegments(fault.path);
  for (let length = segments.length; length >= 0; length--) {
    const node = document.getIn(segments.slice(0, length).map(asKey), true);
    if (!isNode(node) || !node.range) continue;
    const { line, col } = lines.linePos(node.range[0]);
    return { ...fault, position: { line, column: col } };
  }
  return fault;
}

const asKey = (segment: string) => (/^\d+$/.test(segment) ? Number(segment) : segment);
