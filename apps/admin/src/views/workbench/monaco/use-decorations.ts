import { useEffect, useMemo } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { coverageMarks } from './coverage-marks.ts';
import { markersOf, OWNER } from './markers.ts';
import type { Monaco } from './monaco-types.ts';
import type { Problem } from './problems/problem.ts';
import { ruleProblems } from './problems/rule-problems.ts';
import { testProblems } from './problems/test-problems.ts';
import type { Editor, TextName } from './use-editor.ts';

/** What is wrong with a text as it was analysed last. */
export function useProblems(which: TextName): readonly Problem[] {
  const { analysis } = useWorkbench();
  return useMemo(() => {
    if (analysis === null) return [];
    const { text, diagnostics, tests, testDiagnostics, outcomes } = analysis;
    return which === 'rules' ? ruleProblems(text, diagnostics) : testProblems(tests, testDiagnostics, outcomes);
  }, [analysis, which]);
}

export function useMarkers(monaco: Monaco, editor: Editor | null, problems: readonly Problem[]): void {
  const { language } = useLanguage();
  useEffect(() => {
    const model = editor?.getModel();
    if (model) monaco.editor.setModelMarkers(model, OWNER, markersOf(monaco, problems, language));
  }, [monaco, editor, problems, language]);
}

/** Beside rules and grades whether golden tests go all of their ways. */
export function useCoverage(editor: Editor | null, which: TextName): void {
  const { analysis } = useWorkbench();
  const { language } = useLanguage();
  useEffect(() => {
    const model = editor?.getModel();
    if (!editor || !model || analysis === null || which !== 'rules' || analysis.text !== model.getValue()) return;
    const marks = editor.createDecorationsCollection(coverageMarks(analysis, language));
    return () => marks.clear();
  }, [editor, analysis, language, which]);
}
