import { conditionText } from '@plumbline/engine';
import { Button, Select } from 'antd';
import type { KeyboardEvent } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { insertAt, moveItem, type Path, setAt } from '../../../../parts/document/json-edit.ts';
import { isObject, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { ProblemLines } from '../fields/problem-lines.tsx';
import { fieldId, useForm } from '../form-context.tsx';
import { unlessHalfWritten } from '../half-written.ts';
import { WORDS } from '../words.ts';
import { ComparisonFields } from './comparison-fields.tsx';
import { ConditionActions, type Within } from './condition-actions.tsx';
import { asKind, type Kind, kindOf, NEW_CONDITION, partsOf } from './condition-kinds.ts';

type Props = {
  readonly path: Path;
  readonly value: unknown;
  /** Where it stands among others; null at the top, where it cannot be taken away. */
  readonly within: Within | null;
};

/** A condition and everything below it. Its kind can be changed: what fits the new one stays. */
export function ConditionEditor({ path, value, within }: Props) {
  const { isReadOnly } = useForm();
  const condition = isObject(value) ? value : {};
  const kind = kindOf(condition);
  const keys = useMoveKeys(within);
  return (
    <div className={`condition condition-${kind}`} id={fieldId(path)}>
      <div className="condition-line" onKeyDownCapture={keys}>
        {kind === 'fact' && <ComparisonFields path={path} value={condition} />}
        {kind === 'condition' && <NamedSelect path={path} condition={condition} />}
        {kind !== 'fact' && kind !== 'condition' && <GroupSelect path={path} condition={condition} kind={kind} />}
        {!isReadOnly && <ConditionActions path={path} condition={condition} within={within} />}
      </div>
      <ProblemLines path={path} below={kind === 'fact' || kind === 'condition'} />
      <Parts path={path} condition={condition} kind={kind} />
    </div>
  );
}

/** Alt and an arrow move a condition among its neighbours, from whichever of its controls. */
function useMoveKeys(within: Within | null) {
  const { isReadOnly, edit } = useForm();
  return (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (within !== null && !isReadOnly) edit((text) => moveItem(text, within.path, within.index, within.index + step));
  };
}

type GroupProps = { readonly path: Path; readonly condition: Unchecked; readonly kind: Kind };

function GroupSelect({ path, condition, kind }: GroupProps) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  return (
    <Select
      size="small"
      aria-label={say(WORDS.conditionKind)}
      value={kind}
      disabled={isReadOnly}
      style={{ width: 120 }}
      popupMatchSelectWidth={false}
      options={(['all', 'any', 'not'] as const).map((name) => ({ value: name, label: say(KINDS[name]) }))}
      onChange={(next) => edit((text) => setAt(text, path, asKind(condition, next, '')))}
    />
  );
}

/** A condition by its name, with what it says, so that nobody need look it up. */
function NamedSelect({ path, condition }: { readonly path: Path; readonly condition: Unchecked }) {
  const say = useSay();
  const { isReadOnly, edit, ruleSet, words } = useForm();
  const name = textAt(condition, 'condition');
  const meant = ruleSet.conditions[name];
  return (
    <>
      <Select
        size="small"
        aria-label={say(WORDS.conditionKindName)}
        value={name || null}
        disabled={isReadOnly}
        style={{ minWidth: 140 }}
        popupMatchSelectWidth={false}
        options={Object.keys(ruleSet.conditions).map((one) => ({ value: one, label: one }))}
        onChange={(next) => edit((text) => setAt(text, [...path, 'condition'], next))}
      />
      {meant && <span className="form-note">{unlessHalfWritten(() => conditionText(meant, words), '')}</span>}
    </>
  );
}

function Parts({ path, condition, kind }: GroupProps) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  const list = partsOf(condition);
  if (kind === 'not')
    return (
      <div className="condition-parts">
        <ConditionEditor path={[...path, 'not']} value={list[0]} within={null} />
      </div>
    );
  if (kind !== 'all' && kind !== 'any') return null;
  const at = [...path, kind];
  return (
    <div className="condition-parts">
      {list.map((part, index) => (
        <ConditionEditor key={index} path={[...at, index]} value={part} within={{ path: at, kind, list, index }} />
      ))}
      {!isReadOnly && (
        <Button
          size="small"
          type="dashed"
          onClick={() => edit((text) => insertAt(text, [...at, list.length], NEW_CONDITION))}
        >
          {say(WORDS.addCondition)}
        </Button>
      )}
    </div>
  );
}

const KINDS = { all: WORDS.allKind, any: WORDS.anyKind, not: WORDS.notKind } as const;
