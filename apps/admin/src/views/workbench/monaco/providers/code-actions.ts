import { applyEdits, editBetween } from '../../../../parts/document/text-edit.ts';
import { fixesFor } from '../../fixes/fixes-for.ts';
import type { languages } from '../monaco-types.ts';
import { ruleProblems } from '../problems/rule-problems.ts';
import type { Scope } from './providers.ts';

/** The fixes of what is wrong in the lines where somebody stands, for Ctrl+. and the lamp. */
export function codeActions({ monaco, isOwn, knowledge }: Scope): languages.CodeActionProvider {
  return {
    provideCodeActions: (model, range) => {
      const { text, diagnostics, language } = knowledge();
      // Of a text that has changed since, nobody knows yet what is wrong with it.
      if (!isOwn(model) || text !== model.getValue()) return { actions: [], dispose: () => {} };
      const near = ruleProblems(text, diagnostics).filter(
        ({ start, end }) => start.lineNumber <= range.endLineNumber && end.lineNumber >= range.startLineNumber,
      );
      const actions = near.flatMap(({ diagnostic }) =>
        (diagnostic === null ? [] : fixesFor(text, diagnostic)).map((fix, index) => ({
          title: fix.title[language],
          kind: 'quickfix',
          isPreferred: index === 0,
          edit: {
            edits: [
              { resource: model.uri, versionId: model.getVersionId(), textEdit: oneEdit(applyEdits(text, fix.edits)) },
            ],
          },
        })),
      );
      return { actions, dispose: () => {} };

      /** One edit between the texts, so that the cursor stays where it was. */
      function oneEdit(after: string): languages.TextEdit {
        const edit = editBetween(model.getValue(), after) ?? { offset: 0, length: 0, text: '' };
        const [start, end] = [model.getPositionAt(edit.offset), model.getPositionAt(edit.offset + edit.length)];
        return { range: monaco.Range.fromPositions(start, end), text: edit.text };
      }
    },
  };
}
