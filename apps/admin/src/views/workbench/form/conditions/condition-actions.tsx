import { Button, Dropdown } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { moveItem, type Path, removeAt, setAt } from '../../../../parts/document/json-edit.ts';
import { isObject, type Unchecked } from '../../document/parsed-document.ts';
import { useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';
import { comparedWithFact, comparedWithValue } from './comparison-of.ts';
import { asKind, type Kind, kindOf, NEW_CONDITION, spliced, withoutFrame } from './condition-kinds.ts';

/** Where a condition stands among others of a group. */
export type Within = {
  readonly path: Path;
  readonly kind: Kind;
  readonly list: readonly unknown[];
  readonly index: number;
};

type Props = { readonly path: Path; readonly condition: Unchecked; readonly within: Within | null };

/** All that can be done with a condition, in a menu, so that the line itself stays short enough to be read. */
export function ConditionActions({ path, condition, within }: Props) {
  const say = useSay();
  const { edit } = useForm();
  const kind = kindOf(condition);
  const write = (next: unknown) => edit((text) => setAt(text, path, next));
  const items = [
    { key: 'all', label: say(WORDS.wrapAll), onClick: () => write({ all: [condition, NEW_CONDITION] }) },
    { key: 'any', label: say(WORDS.wrapAny), onClick: () => write({ any: [condition, NEW_CONDITION] }) },
    { key: 'not', label: say(WORDS.wrapNot), onClick: () => write({ not: condition }) },
    ...useUnwrap(path, condition, within),
    ...useOther(condition, kind, write),
    ...useMoves(path, within),
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button size="small" type="text" aria-label={say(WORDS.conditionActions)}>
        ⋯
      </Button>
    </Dropdown>
  );
}

function useUnwrap(path: Path, condition: Unchecked, within: Within | null) {
  const say = useSay();
  const { edit } = useForm();
  const list = within && spliced(within.list, within.kind, within.index);
  const inner = withoutFrame(condition);
  const label = say(WORDS.unwrap);
  if (within && list) return [{ key: 'unwrap', label, onClick: () => edit((text) => setAt(text, within.path, list)) }];
  return inner ? [{ key: 'unwrap', label, onClick: () => edit((text) => setAt(text, path, inner)) }] : [];
}

/** For one comparison: something else to compare with, or a condition that has a name instead. */
function useOther(condition: Unchecked, kind: Kind, write: (next: unknown) => void) {
  const say = useSay();
  const { ruleSet } = useForm();
  const [firstName] = Object.keys(ruleSet.conditions);
  const isOfFact = isObject(condition['value']) && 'fact' in condition['value'];
  const source = isOfFact
    ? { key: 'value', label: say(WORDS.compareValue), onClick: () => write(comparedWithValue(condition, ruleSet)) }
    : { key: 'value', label: say(WORDS.compareFact), onClick: () => write(comparedWithFact(condition, ruleSet)) };
  const named = { key: 'named', label: say(WORDS.useNamed), onClick: () => write({ condition: firstName }) };
  const compare = {
    key: 'compare',
    label: say(WORDS.useComparison),
    onClick: () => write(asKind(condition, 'fact', '')),
  };
  if (kind === 'fact') return firstName === undefined ? [source] : [source, named];
  return kind === 'condition' ? [compare] : [];
}

function useMoves(path: Path, within: Within | null) {
  const say = useSay();
  const { edit } = useForm();
  if (within === null) return [];
  const { index, list } = within;
  const move = (to: number) => edit((text) => moveItem(text, within.path, index, to));
  return [
    { key: 'up', label: `${say(WORDS.moveUp)} Alt+↑`, disabled: index === 0, onClick: () => move(index - 1) },
    {
      key: 'down',
      label: `${say(WORDS.moveDown)} Alt+↓`,
      disabled: index === list.length - 1,
      onClick: () => move(index + 1),
    },
    // A group without a part is none.
    {
      key: 'remove',
      label: say(WORDS.remove),
      disabled: list.length === 1,
      onClick: () => edit((text) => removeAt(text, path)),
    },
  ];
}
