import type { OperatorName } from '@plumbline/core';
import { factText, VOCABULARY, valueText } from '@plumbline/engine';
import { terms } from '@plumbline/locale';
import { Select } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { type Path, setAt } from '../../../../parts/document/json-edit.ts';
import { isObject, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { FactSelect } from '../fields/fact-select.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';
import { comparisonOf, type FactType, operatorsFor, typeOfFact, valueFor, valuesOfFact } from './comparison-of.ts';

/** One comparison: a fact, how, and with what. What can be compared how follows from what the fact holds. */
export function ComparisonFields({ path, value }: { readonly path: Path; readonly value: Unchecked }) {
  const say = useSay();
  const { isReadOnly, edit, ruleSet } = useForm();
  const fact = textAt(value, 'fact');
  const type = typeOfFact(fact, ruleSet);
  const operator = textAt(value, 'operator') as OperatorName;
  return (
    <>
      <FactSelect
        label={say(WORDS.fact)}
        value={fact || null}
        onChange={(next) => edit((text) => setAt(text, path, comparisonOf(next, value, ruleSet)))}
      />
      <Select
        size="small"
        aria-label={say(WORDS.operator)}
        value={operator || null}
        disabled={isReadOnly}
        style={{ width: 112 }}
        popupMatchSelectWidth={false}
        options={operatorsFor(type).map((name) => ({ value: name, label: say(terms.operators[name]) }))}
        onChange={(next) =>
          edit((text) => setAt(text, path, { ...value, operator: next, value: valueFor(next, value['value']) }))
        }
      />
      <ValueField path={[...path, 'value']} fact={fact} type={type} operator={operator} value={value['value']} />
    </>
  );
}

type ValueProps = {
  readonly path: Path;
  readonly fact: string;
  readonly type: FactType;
  readonly operator: OperatorName;
  readonly value: unknown;
};

function ValueField({ path, fact, type, operator, value }: ValueProps) {
  const say = useSay();
  const { isReadOnly, edit, words, ruleSet } = useForm();
  const label = say(WORDS.comparedWith);
  if (isObject(value) && 'fact' in value)
    return (
      <FactSelect
        label={label}
        value={String(value['fact'])}
        onChange={(next) => edit((text) => setAt(text, path, { fact: next }))}
      />
    );
  if (operator === 'present' || type === 'flag' || typeof value === 'boolean' || value === null)
    return <FlagSelect path={path} isKnown={operator === 'present'} value={value} />;
  if (type === 'number' && !Array.isArray(value))
    return <NumberField label={label} path={path} value={value} isShare={VOCABULARY.get(fact)?.unit === 'ratio'} />;
  const known = valuesOfFact(fact, ruleSet);
  if (known !== null || Array.isArray(value)) {
    const mode = known === null ? ('tags' as const) : ('multiple' as const);
    return (
      <Select
        size="small"
        aria-label={label}
        {...(Array.isArray(value) ? { mode } : {})}
        value={value as string | string[]}
        disabled={isReadOnly}
        style={{ minWidth: 130 }}
        popupMatchSelectWidth={false}
        options={(known ?? []).map((one) => ({ value: one, label: valueText(fact, one, words) }))}
        onChange={(next) => edit((text) => setAt(text, path, next))}
      />
    );
  }
  return (
    <TextInput
      label={`${factText(fact, words)}：${label}`}
      value={typeof value === 'string' ? value : ''}
      width={130}
      disabled={isReadOnly}
      onChange={(next) => edit((text) => setAt(text, path, next), true)}
    />
  );
}

type FlagProps = { readonly path: Path; readonly isKnown: boolean; readonly value: unknown };

/** Yes, no, and, where it is not asked whether something is known at all, unknown. */
function FlagSelect({ path, isKnown, value }: FlagProps) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  const choices = isKnown ? [true, false] : [true, false, null];
  return (
    <Select
      size="small"
      aria-label={say(WORDS.comparedWith)}
      value={String(value)}
      disabled={isReadOnly}
      style={{ width: 76 }}
      popupMatchSelectWidth={false}
      options={choices.map((one) => ({
        value: String(one),
        label: say(one === null ? WORDS.unknown : one ? WORDS.yes : WORDS.no),
      }))}
      onChange={(next) => edit((text) => setAt(text, path, next === 'null' ? null : next === 'true'))}
    />
  );
}
