import { Button, Dropdown, Select } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { insertAt, moveItem, type Path, removeAt, setAt } from '../../document/json-edit.ts';
import { isObject, listAt, type Unchecked } from '../../document/parsed-document.ts';
import { ProblemLines } from '../fields/problem-lines.tsx';
import { fieldId, useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';
import { ComparisonFields } from './comparison-fields.tsx';

type Props = {
  readonly path: Path;
  readonly value: unknown;
  /** Where it stands among others; null at the top, where it cannot be taken away. */
  readonly within: { readonly path: Path; readonly index: number; readonly count: number } | null;
};

/** A condition and everything below it. Its kind can be changed: what fits the new one stays. */
export function ConditionEditor({ path, value, within }: Props) {
  const say = useSay();
  const { isReadOnly, edit, ruleSet } = useForm();
  const condition = isObject(value) ? value : {};
  const kind = kindOf(condition);
  return (
    <div className={`condition condition-${kind}`} id={fieldId(path)}>
      <div className="condition-line">
        <Select
          size="small"
          aria-label={say(WORDS.conditionKind)}
          value={kind}
          disabled={isReadOnly}
          style={{ width: 128 }}
          options={(['fact', 'all', 'any', 'not', 'condition'] as const).map((name) => ({
            value: name,
            label: say(KINDS[name]),
          }))}
          onChange={(next) =>
            edit((text) => setAt(text, path, changed(condition, next, Object.keys(ruleSet.conditions)[0] ?? '')))
          }
        />
        {kind === 'fact' && <ComparisonFields path={path} value={condition} />}
        {kind === 'condition' && (
          <Select
            size="small"
            aria-label={say(WORDS.conditionKind)}
            value={typeof condition['condition'] === 'string' ? condition['condition'] : null}
            disabled={isReadOnly}
            style={{ minWidth: 160 }}
            options={Object.keys(ruleSet.conditions).map((name) => ({ value: name, label: name }))}
            onChange={(name) => edit((text) => setAt(text, [...path, 'condition'], name))}
          />
        )}
        {!isReadOnly && <Actions path={path} condition={condition} within={within} />}
      </div>
      <ProblemLines path={path} />
      <Parts path={path} condition={condition} kind={kind} />
    </div>
  );
}

function Parts({ path, condition, kind }: { readonly path: Path; readonly condition: Unchecked; readonly kind: Kind }) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  if (kind === 'not') return <ConditionEditor path={[...path, 'not']} value={condition['not']} within={null} />;
  if (kind !== 'all' && kind !== 'any') return null;
  const parts = listAt(condition, kind);
  return (
    <div className="condition-parts">
      {parts.map((part, index) => (
        <ConditionEditor
          key={index}
          path={[...path, kind, index]}
          value={part}
          within={{ path: [...path, kind], index, count: parts.length }}
        />
      ))}
      {!isReadOnly && (
        <Button
          size="small"
          type="dashed"
          onClick={() => edit((text) => insertAt(text, [...path, kind, parts.length], NEW))}
        >
          {say(WORDS.addCondition)}
        </Button>
      )}
    </div>
  );
}

function Actions({
  path,
  condition,
  within,
}: {
  readonly path: Path;
  readonly condition: Unchecked;
  readonly within: Props['within'];
}) {
  const say = useSay();
  const { edit } = useForm();
  const wrap = (kind: 'all' | 'any') => edit((text) => setAt(text, path, { [kind]: [condition, NEW] }));
  const items = [
    { key: 'all', label: say(WORDS.wrapAll), onClick: () => wrap('all') },
    { key: 'any', label: say(WORDS.wrapAny), onClick: () => wrap('any') },
    { key: 'not', label: say(WORDS.wrapNot), onClick: () => edit((text) => setAt(text, path, { not: condition })) },
    ...(within === null
      ? []
      : [
          {
            key: 'up',
            label: say(WORDS.moveUp),
            disabled: within.index === 0,
            onClick: () => edit((text) => moveItem(text, within.path, within.index, within.index - 1)),
          },
          {
            key: 'down',
            label: say(WORDS.moveDown),
            disabled: within.index === within.count - 1,
            onClick: () => edit((text) => moveItem(text, within.path, within.index, within.index + 1)),
          },
          {
            key: 'remove',
            label: say(WORDS.remove),
            // A group without a part is none.
            disabled: within.count === 1,
            onClick: () => edit((text) => removeAt(text, path)),
          },
        ]),
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button size="small" type="text" aria-label={say(WORDS.conditionActions)}>
        ⋯
      </Button>
    </Dropdown>
  );
}

type Kind = 'all' | 'any' | 'not' | 'condition' | 'fact';

function kindOf(condition: Unchecked): Kind {
  return (['all', 'any', 'not', 'condition'] as const).find((kind) => kind in condition) ?? 'fact';
}

const NEW = { fact: 'met', operator: 'equal', value: true };

/** A condition of another kind, of the parts of this one where they fit. */
function changed(condition: Unchecked, kind: Kind, firstName: string): unknown {
  const parts = listAt(condition, 'all').length > 0 ? listAt(condition, 'all') : listAt(condition, 'any');
  const inner = condition['not'] ?? parts[0] ?? condition;
  switch (kind) {
    case 'all':
    case 'any':
      return { [kind]: parts.length > 0 ? parts : [inner] };
    case 'not':
      return { not: parts.length > 1 ? condition : inner };
    case 'condition':
      return { condition: firstName };
    case 'fact':
      return isObject(inner) && 'fact' in inner ? inner : NEW;
  }
}

const KINDS = {
  fact: WORDS.factKind,
  all: WORDS.allKind,
  any: WORDS.anyKind,
  not: WORDS.notKind,
  condition: WORDS.conditionKindName,
} as const;
