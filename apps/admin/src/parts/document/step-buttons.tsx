import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, type ButtonProps } from 'antd';
import { memo, useSyncExternalStore } from 'react';
import { useSay } from '../../language/language.tsx';
import type { TextBuffer } from './text-buffer.ts';
import { WORDS } from './words.ts';

type Props = { readonly buffer: TextBuffer } & Pick<ButtonProps, 'size'>;

/** Takes steps back and forth. Drawn again when there is a step to take or none any more, and not at every letter. */
export const StepButtons = memo(({ buffer, size = 'middle' }: Props) => {
  const say = useSay();
  const canUndo = useSyncExternalStore(buffer.subscribe, () => buffer.canUndo);
  const canRedo = useSyncExternalStore(buffer.subscribe, () => buffer.canRedo);
  return (
    <>
      <Button size={size} icon={<UndoOutlined />} disabled={!canUndo} onClick={() => buffer.undo()}>
        {say(WORDS.undo)}
      </Button>
      <Button size={size} icon={<RedoOutlined />} disabled={!canRedo} onClick={() => buffer.redo()}>
        {say(WORDS.redo)}
      </Button>
    </>
  );
});
