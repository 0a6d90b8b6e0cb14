import type { Diagnostic } from '@plumbline/core';
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { bindBuffer } from './bind-buffer.ts';
import { coverageMarks } from './coverage-marks.ts';
import { rangeAt } from './json-place.ts';
import { markersOf, OWNER, rangeOf } from './markers.ts';
import type { editor, Monaco } from './monaco-types.ts';
import { ProblemList } from './problem-list.tsx';
import { type Knowledge, registerProviders } from './providers.ts';
import { useRuleAtCursor } from './use-rule-at-cursor.ts';
import { WORDS } from './words.ts';

type Props = { readonly monaco: Monaco; readonly which: 'rules' | 'tests' };

/** One text in the editor, with what is wrong with it. */
export function CodeEditor({ monaco, which }: Props) {
  const { analysis } = useWorkbench();
  const host = useRef<HTMLDivElement>(null);
  const instance = useEditor(host, monaco, which);
  const problems = (which === 'rules' ? analysis?.diagnostics : analysis?.testDiagnostics) ?? NONE;
  useMarkers(monaco, instance, problems);
  useCoverage(instance, which);
  useRevealed(monaco, instance, which);
  useRuleAtCursor(instance, which);
  return (
    <>
      <div ref={host} className="code-editor" />
      <ProblemList
        problems={problems}
        which={which}
        onChoose={(problem) => instance && goTo(monaco, instance, problem)}
      />
    </>
  );
}

const NONE: readonly Diagnostic[] = [];

type Instance = editor.IStandaloneCodeEditor;

function useEditor(
  host: React.RefObject<HTMLDivElement | null>,
  monaco: Monaco,
  which: Props['which'],
): Instance | null {
  const say = useSay();
  const { language } = useLanguage();
  const { session, analysis } = useWorkbench();
  const knowledge = useRef<Knowledge>({ ruleSet: null, diagnostics: [], language });
  // What held together last is what names are known from while somebody types.
  knowledge.current = {
    ruleSet: analysis?.ruleSet ?? knowledge.current.ruleSet,
    diagnostics: analysis?.diagnostics ?? [],
    language,
  };
  const [instance, setInstance] = useState<Instance | null>(null);
  const label = say(which === 'rules' ? WORDS.editor : WORDS.testsEditor);
  useEffect(() => {
    if (host.current === null) return;
    const buffer = which === 'rules' ? session.text : session.tests;
    const model = monaco.editor.createModel(buffer.text, which === 'rules' ? 'json' : 'yaml');
    const parts = [
      bindBuffer(monaco, model, buffer),
      ...(which === 'rules' ? [registerProviders(monaco, model, () => knowledge.current)] : []),
    ];
    const made = monaco.editor.create(host.current, {
      ...OPTIONS,
      model,
      readOnly: !session.isEditable,
      ariaLabel: label,
    });
    const { KeyMod, KeyCode } = monaco;
    made.addCommand(KeyMod.CtrlCmd | KeyCode.KeyZ, () => buffer.undo());
    made.addCommand(KeyMod.CtrlCmd | KeyCode.KeyY, () => buffer.redo());
    made.addCommand(KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, () => buffer.redo());
    made.addCommand(KeyMod.CtrlCmd | KeyCode.KeyS, () => void session.save());
    setInstance(made);
    return () => {
      setInstance(null);
      made.dispose();
      for (const part of parts) part.dispose();
      model.dispose();
    };
  }, [host, monaco, session, which, label]);
  return instance;
}

const OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  glyphMargin: true,
  fixedOverflowWidgets: true,
  tabSize: 2,
  wordWrap: 'on',
  // Signs of Chinese texts are not mistakes for others.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true },
  accessibilitySupport: 'on',
  quickSuggestions: { strings: true, other: true, comments: false },
};

function useMarkers(monaco: Monaco, instance: Instance | null, problems: readonly Diagnostic[]): void {
  const { language } = useLanguage();
  useEffect(() => {
    const model = instance?.getModel();
    if (model) monaco.editor.setModelMarkers(model, OWNER, markersOf(monaco, model, problems, language));
  }, [monaco, instance, problems, language]);
}

function useCoverage(instance: Instance | null, which: Props['which']): void {
  const { analysis } = useWorkbench();
  const { language } = useLanguage();
  useEffect(() => {
    const model = instance?.getModel();
    if (!instance || !model || !analysis || which !== 'rules') return;
    const marks = instance.createDecorationsCollection(coverageMarks(model, analysis, language));
    return () => marks.clear();
  }, [instance, analysis, language, which]);
}

/** A place that something leads to comes into view, and is lit for a moment. */
function useRevealed(monaco: Monaco, instance: Instance | null, which: Props['which']): void {
  const { revealed } = useWorkbench();
  useEffect(() => {
    const model = instance?.getModel();
    if (!instance || !model || !revealed || which !== 'rules') return;
    const range = rangeAt(model.getValue(), revealed.path, true);
    if (range) show(monaco, instance, model.getPositionAt(range.from), model.getPositionAt(range.to));
  }, [monaco, instance, revealed, which]);
}

type Place = { readonly lineNumber: number; readonly column: number };

function show(monaco: Monaco, instance: Instance, from: Place, to: Place): void {
  const range = monaco.Range.fromPositions(from, to);
  instance.revealRangeInCenter(range);
  instance.setSelection(range);
  instance.focus();
}

function goTo(monaco: Monaco, instance: Instance, problem: Diagnostic): void {
  const model = instance.getModel();
  if (!model) return;
  const { startLineNumber, startColumn, endLineNumber, endColumn } = rangeOf(model, model.getValue(), problem);
  show(
    monaco,
    instance,
    { lineNumber: startLineNumber, column: startColumn },
    { lineNumber: endLineNumber, column: endColumn },
  );
}
