import type { Language } from '@plumbline/core';
import { type BranchCoverage, branchText, type RuleWording, ruleWording } from '@plumbline/engine';
import { fillSentence } from '@plumbline/locale';
import type { Path } from '../../../parts/document/json-edit.ts';
import type { Analysis } from '../analysis/analyse.ts';
import { rangeAt } from './json-place.ts';
import type { editor } from './monaco-types.ts';
import { placesIn } from './text-place.ts';
import { WORDS } from './words.ts';

type Branches = BranchCoverage['branches'];

/** Beside each rule and each grade whether golden tests go all of its ways, and which they do not. */
export function coverageMarks(
  { text, ruleSet, coverage }: Pick<Analysis, 'text' | 'ruleSet' | 'coverage'>,
  language: Language,
): editor.IModelDeltaDecoration[] {
  if (coverage === null || ruleSet === null) return [];
  const place = placesIn(text);
  const words = ruleWording(ruleSet, language);
  const mark = (path: Path, branches: Branches): editor.IModelDeltaDecoration[] => {
    const range = rangeAt(text, path, true);
    if (branches.length === 0 || range === null) return [];
    const { lineNumber } = place(range.from);
    return [
      {
        range: { startLineNumber: lineNumber, startColumn: 1, endLineNumber: lineNumber, endColumn: 1 },
        options: markOf(branches, words, language),
      },
    ];
  };
  return [
    ...ruleSet.rules.flatMap(({ id }, index) =>
      mark(
        ['rules', index, 'id'],
        coverage.branches.filter(({ rule }) => rule === id),
      ),
    ),
    ...ruleSet.grades.flatMap(({ id }, index) =>
      mark(
        ['grades', index, 'id'],
        coverage.branches.filter(({ rule, branch }) => rule === null && branch === `grade:${id}`),
      ),
    ),
  ];
}

function markOf(branches: Branches, wording: RuleWording, language: Language): editor.IModelDecorationOptions {
  const missed = branches.filter(({ hits }) => hits === 0).map((branch) => branchText(branch, wording));
  const words =
    missed.length === 0
      ? WORDS.covered
      : fillSentence(WORDS.missed, { branches: missed.join(language === 'zh' ? '；' : '; ') });
  return {
    glyphMarginClassName:
      missed.length === 0 ? 'coverage-full' : missed.length < branches.length ? 'coverage-part' : 'coverage-none',
    glyphMarginHoverMessage: { value: words[language] },
  };
}
