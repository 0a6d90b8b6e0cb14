import { useEffect, useRef } from 'react';
import { useWorkbench } from '../workbench-context.tsx';
import { rangeAt } from './json-place.ts';
import type { Monaco } from './monaco-types.ts';
import { flashStretch, showStretch } from './show-stretch.ts';
import type { Editor } from './use-editor.ts';

/** A place that something leads to comes into view and is lit for a moment; while another view is shown it waits for this one. */
export function useRevealed(monaco: Monaco, editor: Editor | null): void {
  const { revealed, shownView } = useWorkbench();
  const done = useRef(0);
  useEffect(() => {
    const model = editor?.getModel();
    if (!editor || !model || !revealed || shownView !== 'json' || done.current === revealed.at) return;
    done.current = revealed.at;
    const stretch = rangeAt(model.getValue(), revealed.path, true);
    if (stretch === null) return;
    // Once the view has the size it is shown in.
    const frame = requestAnimationFrame(() => {
      editor.layout();
      showStretch(monaco, editor, stretch);
      flashStretch(monaco, editor, stretch);
    });
    return () => cancelAnimationFrame(frame);
  }, [monaco, editor, revealed, shownView]);
}

/** A golden test that something leads to comes into view in the text of the tests. */
export function useRevealedTest(monaco: Monaco, editor: Editor | null): void {
  const { revealedTest } = useWorkbench();
  useEffect(() => {
    const model = editor?.getModel();
    if (!editor || !model || !revealedTest) return;
    const { offset } = revealedTest;
    const frame = requestAnimationFrame(() => {
      editor.layout();
      const line = model.getPositionAt(offset).lineNumber;
      const stretch = {
        from: offset,
        to: model.getOffsetAt({ lineNumber: line, column: model.getLineMaxColumn(line) }),
      };
      showStretch(monaco, editor, stretch);
      flashStretch(monaco, editor, stretch);
      editor.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [monaco, editor, revealedTest]);
}
