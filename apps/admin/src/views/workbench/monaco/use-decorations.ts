import { useEffect, useMemo } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { useAnalysed } from '../analysis/analysis-context.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { coverageMarks } from './coverage-marks.ts';
import { type LitKind, litStretches } from './lit-stretches.ts';
import { markersOf, OWNER } from './markers.ts';
import type { editor, Monaco } from './monaco-types.ts';
import type { Problem } from './problems/problem.ts';
import { ruleProblems } from './problems/rule-problems.ts';
import { testProblems } from './problems/test-problems.ts';
import type { Editor, TextName } from './use-editor.ts';

/** What is wrong with a text as it was analysed last. */
export function useProblems(which: TextName): readonly Problem[] {
  const analysis = useAnalysed();
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
  const analysis = useAnalysed();
  const { language } = useLanguage();
  useEffect(() => {
    const model = editor?.getModel();
    if (!editor || !model || analysis === null || which !== 'rules' || analysis.text !== model.getValue()) return;
    const marks = editor.createDecorationsCollection(coverageMarks(analysis, language));
    return () => marks.clear();
  }, [editor, analysis, language, which]);
}

/** The rule that decided stands out, those that did not hold step back, and what failed in them is marked. */
export function useLit(monaco: Monaco, editor: Editor | null): void {
  const { lit } = useWorkbench();
  useEffect(() => {
    const model = editor?.getModel();
    if (!editor || !model || lit === null) return;
    const stretches = litStretches(model.getValue(), lit);
    const marks = editor.createDecorationsCollection(
      stretches.map(({ kind, from, to }) => {
        const range = monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to));
        return { range, options: LOOKS[kind] };
      }),
    );
    const [winner] = stretches.filter(({ kind }) => kind === 'winner');
    if (winner) editor.revealLineNearTop(model.getPositionAt(winner.from).lineNumber);
    return () => marks.clear();
  }, [monaco, editor, lit]);
}

const LOOKS: Readonly<Record<LitKind, editor.IModelDecorationOptions>> = {
  winner: { isWholeLine: true, className: 'lit-winner', linesDecorationsClassName: 'lit-winner-edge' },
  loser: { inlineClassName: 'lit-loser' },
  failed: { className: 'lit-failed', linesDecorationsClassName: 'lit-failed-edge' },
};
