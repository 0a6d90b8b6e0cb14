import { Button } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { moveItem, type Path, removeAt } from '../../../../parts/document/json-edit.ts';
import { useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';

/** What can be done with a row of a table; the last one stays, for a table without a row is none. */
export function RowActions({
  path,
  index,
  count,
}: {
  readonly path: Path;
  readonly index: number;
  readonly count: number;
}) {
  const say = useSay();
  const { edit } = useForm();
  const move = (to: number) => edit((text) => moveItem(text, path, index, to));
  const button = (label: string, face: string, isDisabled: boolean, run: () => void) => (
    <Button size="small" type="text" aria-label={label} title={label} disabled={isDisabled} onClick={run}>
      {face}
    </Button>
  );
  const row = index + 1;
  return (
    <span className="form-row-actions">
      {button(say(WORDS.moveRowUp, { row }), '↑', index === 0, () => move(index - 1))}
      {button(say(WORDS.moveRowDown, { row }), '↓', index === count - 1, () => move(index + 1))}
      {button(say(WORDS.removeRow, { row }), '×', count === 1, () => edit((text) => removeAt(text, [...path, index])))}
    </span>
  );
}
