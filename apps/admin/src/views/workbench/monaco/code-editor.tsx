import { useRef } from 'react';
import { useSay } from '../../../language/language.tsx';
import type { LoadedMonaco } from './load-monaco.ts';
import { ProblemList } from './problem-list.tsx';
import { showStretch } from './show-stretch.ts';
import { useCoverage, useLit, useMarkers, useProblems } from './use-decorations.ts';
import { type TextName, useEditor } from './use-editor.ts';
import { useRevealed, useRevealedTest } from './use-revealed.ts';
import { useRuleAtCursor } from './use-rule-at-cursor.ts';
import { WORDS } from './words.ts';

type Props = { readonly loaded: LoadedMonaco; readonly which: TextName; readonly describedBy: string };

/** One text in the editor, with what is wrong with it. */
export function CodeEditor({ loaded, which, describedBy }: Props) {
  const { monaco } = loaded;
  const say = useSay();
  const host = useRef<HTMLDivElement>(null);
  const label = say(which === 'rules' ? WORDS.editor : WORDS.testsEditor);
  const editor = useEditor(host, { loaded, which, label, describedBy });
  const problems = useProblems(which);
  useMarkers(monaco, editor, problems);
  useCoverage(editor, which);
  useLit(monaco, which === 'rules' ? editor : null);
  useRevealed(monaco, which === 'rules' ? editor : null);
  useRevealedTest(monaco, which === 'tests' ? editor : null);
  useRuleAtCursor(which === 'rules' ? editor : null);
  const step = (action: 'next' | 'prev') => {
    editor?.focus();
    editor?.trigger('problems', `editor.action.marker.${action}`, null);
  };
  return (
    <>
      <div ref={host} className="code-editor" />
      <ProblemList
        problems={problems}
        onChoose={({ stretch }) => {
          if (!editor) return;
          showStretch(monaco, editor, stretch);
          editor.focus();
        }}
        onStep={step}
      />
    </>
  );
}
