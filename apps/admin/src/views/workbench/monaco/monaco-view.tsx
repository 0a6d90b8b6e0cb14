import { useEffect, useRef } from 'react';
import { useWorkbench } from '../workbench-context.tsx';
import { bindBuffer } from './bind-buffer.ts';
import { monaco } from './load-monaco.ts';

/** The text of the rule set as an editor for those who like to see it whole. */
export default function MonacoView() {
  const { session } = useWorkbench();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return;
    const model = monaco.editor.createModel(session.text.text, 'json');
    const binding = bindBuffer(model, session.text);
    const editor = monaco.editor.create(host.current, {
      model,
      automaticLayout: true,
      readOnly: !session.isEditable,
      minimap: { enabled: false },
    });
    return () => {
      editor.dispose();
      binding.dispose();
      model.dispose();
    };
  }, [session]);
  return <div ref={host} style={{ height: '100%' }} />;
}
