import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, type GoldenTest, pointerSegments, validateGoldenTests } from '@plumbline/core';
import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { Catalog } from './catalog.ts';
import { readTextFile } from './text-file.ts';

/** The golden tests of one file; with faults in it, `tests` is empty and the diagnostics say where. */
export type GoldenFile = {
  readonly path: string;
  readonly tests: readonly GoldenTest[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Every `*.test.yaml` beside a rule set's versions, in the order of their names. */
export async function readGoldenFiles({ folder }: Catalog, id: string): Promise<GoldenFile[]> {
  const tests = join(folder, id, 'tests');
  const names = await readdir(tests).catch(() => [] as string[]);
  return Promise.all(
    names
      .filter((name) => name.endsWith('.test.yaml'))
      .sort()
      .map((name) => readGoldenFile(join(tests, name))),
  );
}

async function readGoldenFile(path: string): Promise<GoldenFile> {
  const file = await readTextFile(path);
  if (!file.ok) return { path, tests: [], diagnostics: [file.diagnostic] };
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, schema: 'core', uniqueKeys: true, strict: true });
  const syntax = [...document.errors, ...document.warnings].map(({ message, pos }) =>
    syntaxFault(message.split('\n')[0] ?? message, pos[0], lines),
  );
  if (syntax.length > 0) return { path, tests: [], diagnostics: syntax };
  const alias = firstAlias(document);
  if (alias !== null) return { path, tests: [], diagnostics: [syntaxFault('no-aliases', alias, lines)] };
  const value: unknown = document.toJS();
  const faults = validateGoldenTests(value).map((fault) => locate(fault, document, lines));
  return { path, tests: faults.length > 0 ? [] : (value as GoldenTest[]), diagnostics: faults };
}

function syntaxFault(reason: string, offset: number, lines: LineCounter): Diagnostic {
  const { line, col } = lines.linePos(offset);
  return { code: 'document/syntax', severity: 'error', path: '', params: { reason }, position: { line, column: col } };
}

/** Where the first alias stands, or null. There are none here: a file of a few kilobytes must not unfold into gigabytes. */
function firstAlias(document: Document): number | null {
  let at: number | null = null;
  visit(document, {
    Alias: (_, { range }) => {
      at = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at;
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
