import type { RuleSet } from '@plumbline/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { useAnalysed } from '../analysis/analysis-context.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { bindBuffer } from './bind-buffer.ts';
import { addActions } from './editor-actions.ts';
import type { LoadedMonaco } from './load-monaco.ts';
import type { editor } from './monaco-types.ts';
import { type Knowledge, registerProviders } from './providers/providers.ts';

export type Editor = editor.IStandaloneCodeEditor;
export type TextName = 'rules' | 'tests';

type Options = {
  readonly loaded: LoadedMonaco;
  readonly which: TextName;
  readonly label: string;
  /** The element that says how to leave the editor. */
  readonly describedBy: string;
};

/** An editor of one of the two texts in an element; null until it stands. */
export function useEditor(
  host: RefObject<HTMLDivElement | null>,
  { loaded, which, label, describedBy }: Options,
): Editor | null {
  const { language } = useLanguage();
  const { session } = useWorkbench();
  const knowledge = useKnowledge();
  const [made, setMade] = useState<Editor | null>(null);
  useEffect(() => {
    if (host.current === null) return;
    const { monaco } = loaded;
    const buffer = which === 'rules' ? session.text : session.tests;
    const model = monaco.editor.createModel(buffer.text, which === 'rules' ? 'json' : 'yaml');
    const parts = [bindBuffer(monaco, model, buffer)];
    if (which === 'rules') {
      loaded.describeGrammar(language);
      parts.push(registerProviders(monaco, model, knowledge));
    }
    const instance = monaco.editor.create(host.current, {
      ...OPTIONS,
      model,
      readOnly: !session.isEditable,
      // Where nothing can be typed, Tab goes on to the next control.
      tabFocusMode: !session.isEditable,
      ariaLabel: label,
    });
    host.current.querySelector('textarea, .native-edit-context')?.setAttribute('aria-describedby', describedBy);
    addActions(monaco, instance, { buffer, save: () => void session.save(), language });
    setMade(instance);
    return () => {
      setMade(null);
      instance.dispose();
      for (const part of parts) part.dispose();
      model.dispose();
    };
  }, [host, loaded, session, which, label, describedBy, language, knowledge]);
  return made;
}

/** What providers ask, each time anew: names are known from what held together last, while somebody types. */
function useKnowledge(): () => Knowledge {
  const { language } = useLanguage();
  const analysis = useAnalysed();
  const whole = useRef<RuleSet | null>(null);
  whole.current = analysis?.ruleSet ?? whole.current;
  const known = useRef<Knowledge>(NOTHING);
  known.current = {
    ruleSet: whole.current,
    text: analysis?.text ?? null,
    diagnostics: analysis?.diagnostics ?? [],
    language,
  };
  const [ask] = useState(() => () => known.current);
  return ask;
}

const NOTHING: Knowledge = { ruleSet: null, text: null, diagnostics: [], language: 'zh' };

const OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  glyphMargin: true,
  fixedOverflowWidgets: true,
  tabSize: 2,
  detectIndentation: true,
  wordWrap: 'on',
  fontSize: 13,
  fontFamily: 'ui-monospace, "SF Mono", Consolas, "Sarasa Mono SC", "Noto Sans Mono CJK SC", "Noto Sans SC", monospace',
  // Signs of Chinese texts are not mistakes for others.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true },
  accessibilitySupport: 'on',
  quickSuggestions: { strings: true, other: true, comments: false },
  suggest: { showWords: false },
  wordBasedSuggestions: 'off',
  // What is typed over a selection takes its place, quotation marks too.
  autoSurround: 'never',
  stickyScroll: { enabled: false },
};
