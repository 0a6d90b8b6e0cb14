import { CATEGORY_LABELS, GROUP_LABELS } from '@plumbline/core';
import { findRowLabel, type RowLabel } from '../form-labels.ts';
import type { TextLine } from '../text-lines.ts';

/** What stands between two labels of a run-together table, and the labels directly in front of it. */
export type DenseSegment = { readonly labels: readonly RowLabel[]; readonly text: string; readonly line: TextLine };

/** Cuts the lines of a table at the labels of categories and groups. A label that starts a longer word, as in 质量指标达标率, is none. */
export function denseSegments(lines: readonly TextLine[]): DenseSegment[] {
  const text = lines.map((line) => line.text.replace(/[\s|\u200b\ufeff]+/g, '')).join('');
  const segments: DenseSegment[] = [];
  let labels: RowLabel[] = [];
  let start = 0;
  const close = (end: number) => {
    const between = text.slice(start, end);
    const line = lines[0];
    if (line && between !== '') {
      segments.push({ labels, text: between, line });
      labels = [];
    }
  };
  for (const { 0: found, index } of text.matchAll(LABEL)) {
    const label = findRowLabel(found.replace(/[(（]\d{1,3}分[)）]$/, ''));
    if (!label) continue;
    close(index);
    labels = [...labels, label];
    start = index + found.length;
  }
  close(text.length);
  return segments;
}

const LABEL = (() => {
  const spellings = [...CATEGORY_LABELS, ...GROUP_LABELS].flatMap(({ spellings: all }) =>
    all.filter((text) => text.endsWith('指标')),
  );
  const longestFirst = [...new Set(spellings)].sort((a, b) => b.length - a.length);
  return new RegExp(`(?:${longestFirst.join('|')})(?:[(（]\\d{1,3}分[)）])?(?!达标|完成|设置|合理|明确|值)`, 'g');
})();
