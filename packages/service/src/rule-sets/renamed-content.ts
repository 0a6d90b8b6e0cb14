import { parseLocatedJson } from '@plumbline/core';
import type { RuleSetVersionRecord } from '@plumbline/storage';
import type { DraftContent } from './draft-content.ts';
import { versionName } from './version-name.ts';

/**
 * A published version under another name: its document and golden tests with id and version replaced where they stand, so that its order, spacing
 * and comments stay as somebody wrote them.
 */
export function renamedContent(
  from: RuleSetVersionRecord,
  to: { readonly ruleSetId: string; readonly version: string },
): DraftContent {
  const withId = replaceMember(from.document, '/id', to.ruleSetId);
  return {
    text: replaceMember(withId, '/version', to.version),
    tests: from.tests.replaceAll(namedIn(versionName(from)), (_, before: string) => before + versionName(to)),
  };
}

/** The name of a version as the value of `ruleSet` in YAML, in block or flow style, quoted or not. */
const namedIn = (name: string) =>
  new RegExp(`(\\bruleSet["']?\\s*:\\s*["']?)${name.replaceAll(/[.+]/g, '\\$&')}(?![0-9A-Za-z.-])`, 'g');

/** Puts another text in the place of a member that is a text. */
function replaceMember(text: string, path: string, value: string): string {
  const { line, column } = parseLocatedJson(text).positionOf(path);
  const start = lineStart(text, line) + column - 1;
  const literal = /"(?:[^"\\]|\\.)*"/y;
  literal.lastIndex = start;
  const old = literal.exec(text)?.[0];
  if (old === undefined) throw new Error(`A published document without a text at ${path}`);
  return text.slice(0, start) + JSON.stringify(value) + text.slice(start + old.length);
}

function lineStart(text: string, line: number): number {
  if (line === 1) return 0;
  const end = [...text.matchAll(/\r\n|\n|\r/g)][line - 2];
  return end ? end.index + end[0].length : text.length;
}
