import type { Diagnostic } from '@plumbline/core';
import { describe } from '@plumbline/locale';
import { pathOf } from '../../document/path-of.ts';
import { rangeAt } from '../json-place.ts';
import { offsetAt, placesIn, type Stretch } from '../text-place.ts';
import { inOrder, type Problem } from './problem.ts';

/** What lint says of a text, each at the value or the name it means. */
export function ruleProblems(text: string, diagnostics: readonly Diagnostic[]): readonly Problem[] {
  const place = placesIn(text);
  const seen = new Map<string, number>();
  return inOrder(
    diagnostics.map((diagnostic) => {
      const { code, severity, path, params } = diagnostic;
      const stretch = stretchOf(text, diagnostic);
      const same = `${code} ${path} ${JSON.stringify(params)}`;
      const times = seen.get(same) ?? 0;
      seen.set(same, times + 1);
      const [start, end] = [place(stretch.from), place(stretch.to)];
      return { key: `${same} ${times}`, severity, words: describe(diagnostic), code, stretch, start, end, diagnostic };
    }),
  );
}

/** Problems of a member, and not of its value. */
const OF_NAME: ReadonlySet<Diagnostic['code']> = new Set([
  'document/unknown-member',
  'document/misplaced-member',
  'rule-set/unused-parameter',
  'rule-set/unused-condition',
]);

function stretchOf(text: string, { code, path, position }: Diagnostic): Stretch {
  const isFault = code === 'document/syntax' || code === 'document/duplicate-key' || path === '';
  const found = isFault ? null : rangeAt(text, pathOf(path), OF_NAME.has(code));
  if (found) return found;
  if (!position) return { from: 0, to: Math.min(1, text.length) };
  return signAt(text, offsetAt(text, position));
}

/** The word, the text or the sign at a place; at the end of the text, or of a line, what stands before it. */
function signAt(text: string, from: number): Stretch {
  const [found = ''] = /^(?:"(?:[^"\\\n]|\\.)*"|[\w$.-]+|\S)/.exec(text.slice(from, from + 200)) ?? [];
  if (found !== '') return { from, to: from + found.length };
  const before = text.slice(0, from).trimEnd().length;
  return before === 0 ? { from: 0, to: Math.min(1, text.length) } : { from: before - 1, to: before };
}
