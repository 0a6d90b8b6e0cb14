import { App, Button } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { moveItem, removeAt } from '../../../../parts/document/json-edit.ts';
import { useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';
import { addGroup, addIndicator } from './framework-edits.ts';
import type { FrameworkRow } from './framework-rows.ts';

/** What can be done with a node: something put below it, another place, or away. */
export function FrameworkActions({ row, name }: { readonly row: FrameworkRow; readonly name: string }) {
  const say = useSay();
  const { modal } = App.useApp();
  const { edit } = useForm();
  const remove = () =>
    modal.confirm({
      title: say(WORDS.removeNodeAsk, { name }),
      okText: say(WORDS.remove),
      cancelText: say(WORDS.cancel),
      onOk: () => edit((text) => removeAt(text, row.path)),
    });
  const button = (label: string, face: string, run: () => void, isDisabled = false) => (
    <Button size="small" type="text" title={label} aria-label={`${label}：${name}`} disabled={isDisabled} onClick={run}>
      {face}
    </Button>
  );
  const move = (to: number | null) => () =>
    to !== null && edit((text) => moveItem(text, row.path.slice(0, -1), Number(row.path.at(-1)), to));
  return (
    <span className="form-row-actions">
      {row.kind === 'category' && button(say(WORDS.addGroup), '+', () => edit((text) => addGroup(text, row.path)))}
      {row.kind === 'group' && button(say(WORDS.addIndicator), '+', () => edit((text) => addIndicator(text, row.path)))}
      {button(say(WORDS.moveUp), '↑', move(row.before), row.before === null)}
      {button(say(WORDS.moveDown), '↓', move(row.after), row.after === null)}
      {button(say(WORDS.remove), '×', remove)}
    </span>
  );
}
