import { Button, Checkbox, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import type { editor as editors, Monaco } from '../monaco/monaco-types.ts';
import { useMonaco } from '../monaco/use-monaco.ts';
import './changes.css';
import { WORDS } from './words.ts';

type Props = {
  readonly before: string;
  readonly after: string;
  readonly format: 'json' | 'yaml';
  /** Called with what is typed on the right; without it both sides can only be read. */
  readonly onEdit?: (text: string) => void;
};

/** Two texts line by line. The right side may be edited where somebody wants to know what it became. */
export default function TextDiff(props: Props) {
  const loaded = useMonaco();
  return loaded ? <LoadedDiff {...props} monaco={loaded.monaco} /> : <Spin className="workbench-wait" />;
}

function LoadedDiff({ before, after, format, onEdit, monaco }: Props & { readonly monaco: Monaco }) {
  const say = useSay();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<editors.IStandaloneDiffEditor | null>(null);
  const [isSideBySide, setSideBySide] = useState(true);
  const isEditable = onEdit !== undefined;
  const edited = useRef(onEdit);
  edited.current = onEdit;
  useEffect(() => {
    if (host.current === null) return;
    const models = {
      original: monaco.editor.createModel('', format),
      modified: monaco.editor.createModel('', format),
    };
    const made = monaco.editor.createDiffEditor(host.current, {
      automaticLayout: true,
      originalEditable: false,
      readOnly: !isEditable,
      // Tab goes on to the next control where there is nothing to type.
      tabFocusMode: !isEditable,
      minimap: { enabled: false },
      renderOverviewRuler: false,
      hideUnchangedRegions: { enabled: true },
      useInlineViewWhenSpaceIsLimited: false,
      scrollBeyondLastLine: false,
      fontSize: 13,
    });
    made.setModel(models);
    const typed = models.modified.onDidChangeContent(() => edited.current?.(models.modified.getValue()));
    editor.current = made;
    return () => {
      typed.dispose();
      made.dispose();
      models.original.dispose();
      models.modified.dispose();
      editor.current = null;
    };
  }, [monaco, format, isEditable]);
  useEffect(() => {
    const model = editor.current?.getModel();
    if (!model) return;
    if (model.original.getValue() !== before) model.original.setValue(before);
    if (model.modified.getValue() !== after) model.modified.setValue(after);
  }, [before, after]);
  useEffect(() => editor.current?.updateOptions({ renderSideBySide: isSideBySide }), [isSideBySide]);
  return (
    <div className="changes-diff">
      <div className="changes-diff-tools">
        <Button size="small" onClick={() => editor.current?.goToDiff('previous')}>
          {say(WORDS.previous)}
        </Button>
        <Button size="small" onClick={() => editor.current?.goToDiff('next')}>
          {say(WORDS.next)}
        </Button>
        <Checkbox checked={isSideBySide} onChange={({ target }) => setSideBySide(target.checked)}>
          {say(WORDS.sideBySide)}
        </Checkbox>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of two editors is no set of fields */}
      <div ref={host} role="group" className="changes-diff-editor" aria-label={say(WORDS.diffLabel)} />
    </div>
  );
}
