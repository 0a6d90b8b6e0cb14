import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, type GoldenTest, pointerSegments, validateGoldenTests } from '@plumbline/core';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
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
  const syntax = [...document.errors, ...document.warnings].map(({ message, pos }): Diagnostic => {
    const { line, col } = lines.linePos(pos[0]);
    return {
      code: 'document/syntax',
      severity: 'error',
      path: '',
      params: { reason: message.split('\n')[0] ?? message },
      position: { line, column: col },
    };
  });
  if (syntax.length > 0) return { path, tests: [], diagnostics: syntax };
  // No aliases: a file of a few kilobytes must not unfold into gigabytes.
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const faults = validateGoldenTests(value).map((fault) => locate(fault, document, lines));
  return { path, tests: faults.length > 0 ? [] : (value as GoldenTest[]), diagnostics: faults };
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
