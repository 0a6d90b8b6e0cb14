import { useEffect } from 'react';
import { isObject, listAt, parseDocument, textAt } from '../document/parsed-document.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { pathAtOffset } from './json-place.ts';
import type { editor } from './monaco-types.ts';

/** The rule in which the cursor stands is the one that all other views show. */
export function useRuleAtCursor(instance: editor.IStandaloneCodeEditor | null, which: 'rules' | 'tests'): void {
  const { selectRule } = useWorkbench();
  useEffect(() => {
    if (!instance || which !== 'rules') return;
    let timer: ReturnType<typeof setTimeout>;
    const moved = instance.onDidChangeCursorPosition(({ position }) => {
      clearTimeout(timer);
      // Once it stands still: to know where it stands the whole text is read.
      timer = setTimeout(() => {
        const model = instance.getModel();
        if (!model) return;
        const [member, index] = pathAtOffset(model.getValue(), model.getOffsetAt(position));
        const document = member === 'rules' && typeof index === 'number' ? parseDocument(model.getValue()) : null;
        const rule = document ? listAt(document, 'rules')[Number(index)] : null;
        if (isObject(rule)) selectRule(textAt(rule, 'id'));
      }, 200);
    });
    return () => {
      clearTimeout(timer);
      moved.dispose();
    };
  }, [instance, which, selectRule]);
}
