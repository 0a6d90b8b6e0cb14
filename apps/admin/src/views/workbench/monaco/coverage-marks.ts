import type { Language } from '@plumbline/core';
import { fillSentence } from '@plumbline/locale';
import type { Analysis } from '../analysis/analyse.ts';
import { isObject, listAt, parseDocument, textAt } from '../document/parsed-document.ts';
import { rangeAt } from './json-place.ts';
import type { editor } from './monaco-types.ts';
import { WORDS } from './words.ts';

/** Beside each rule whether golden tests take all of its branches, and which they do not. */
export function coverageMarks(
  model: editor.ITextModel,
  analysis: Analysis,
  language: Language,
): editor.IModelDeltaDecoration[] {
  const text = model.getValue();
  const document = parseDocument(text);
  const { coverage } = analysis;
  if (!coverage || document === null || analysis.text !== text) return [];
  return listAt(document, 'rules').flatMap((rule, index): editor.IModelDeltaDecoration[] => {
    const id = isObject(rule) ? textAt(rule, 'id') : '';
    const branches = coverage.branches.filter((branch) => branch.rule === id);
    const range = rangeAt(text, ['rules', index, 'id'], true);
    if (branches.length === 0 || !range) return [];
    const missed = branches.filter(({ hits }) => hits === 0).map(({ branch }) => branch);
    const line = model.getPositionAt(range.from).lineNumber;
    const words = missed.length === 0 ? WORDS.covered : fillSentence(WORDS.missed, { branches: missed.join(', ') });
    return [
      {
        range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
        options: {
          glyphMarginClassName:
            missed.length === 0 ? 'coverage-full' : missed.length < branches.length ? 'coverage-part' : 'coverage-none',
          glyphMarginHoverMessage: { value: words[language] },
        },
      },
    ];
  });
}
