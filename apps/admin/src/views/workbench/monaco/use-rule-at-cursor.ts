import { useEffect } from 'react';
import { isObject, listAt, parseDocument, textAt } from '../document/parsed-document.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { pathAtOffset } from './json-place.ts';
import type { Editor } from './use-editor.ts';

/** So long the cursor stands still before it is asked where, in milliseconds: for that the whole text is read. */
const PAUSE = 200;

/** The rule in which the cursor stands is the one that all other views show. */
export function useRuleAtCursor(editor: Editor | null): void {
  const { selectRule } = useWorkbench();
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout>;
    const moved = editor.onDidChangeCursorPosition(({ position }) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const model = editor.getModel();
        if (!model) return;
        const id = ruleAt(model.getValue(), model.getOffsetAt(position));
        if (id !== null) selectRule(id);
      }, PAUSE);
    });
    return () => {
      clearTimeout(timer);
      moved.dispose();
    };
  }, [editor, selectRule]);
}

function ruleAt(text: string, offset: number): string | null {
  const [member, index] = pathAtOffset(text, offset);
  if (member !== 'rules' || typeof index !== 'number') return null;
  const rule = listAt(parseDocument(text) ?? {}, 'rules')[index];
  return isObject(rule) ? textAt(rule, 'id') || null : null;
}
