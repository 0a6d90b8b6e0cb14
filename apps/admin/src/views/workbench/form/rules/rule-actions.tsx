import { App, Button } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import type { Edit } from '../form-context.tsx';
import { duplicateRule, moveRule, removeRule } from '../rule-edits.ts';
import { WORDS } from '../words.ts';
import { focusRule } from './use-go-on-with.ts';

type Props = {
  readonly id: string;
  readonly title: string;
  readonly index: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly edit: Edit;
  readonly goOnWith: (id: string | null) => void;
};

/** What can be done with a rule as a whole. */
export function RuleActions({ id, title, index, isFirst, isLast, edit, goOnWith }: Props) {
  const say = useSay();
  const { modal } = App.useApp();
  const remove = () =>
    modal.confirm({
      title: say(WORDS.removeAsk, { title }),
      okText: say(WORDS.removeRule),
      cancelText: say(WORDS.cancel),
      onOk: () => edit((text) => removeRule(text, index)),
    });
  const duplicate = () => {
    let id = '';
    edit((text) => {
      const made = duplicateRule(text, index);
      id = made.id;
      return made.edits;
    });
    goOnWith(id);
  };
  const move = (step: 1 | -1) => {
    edit((text) => moveRule(text, index, step));
    focusRule(id);
  };
  const action = (label: string, face: string, run: () => void, isDisabled = false) => (
    <Button
      size="small"
      type="text"
      title={label}
      aria-label={`${label}：${title}`}
      disabled={isDisabled}
      onClick={run}
    >
      {face}
    </Button>
  );
  return (
    <span className="form-row-actions">
      {action(say(WORDS.moveUp), '↑', () => move(-1), isFirst)}
      {action(say(WORDS.moveDown), '↓', () => move(1), isLast)}
      {action(say(WORDS.duplicateRule), say(WORDS.duplicateRule), duplicate)}
      {action(say(WORDS.removeRule), '×', remove)}
    </span>
  );
}
