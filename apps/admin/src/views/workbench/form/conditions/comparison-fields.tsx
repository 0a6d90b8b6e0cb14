import { OPERATORS, type OperatorName } from '@plumbline/core';
import { factText, INPUT_PREFIX, ruleWording, VOCABULARY, valueText } from '@plumbline/engine';
import { terms } from '@plumbline/locale';
import { Select } from 'antd';
import { useLanguage, useSay } from '../../../../language/language.tsx';
import { type Path, setAt } from '../../document/json-edit.ts';
import { isObject, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { FactSelect } from '../fields/fact-select.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';

/** One comparison: a fact, how, and with what. What can be compared how follows from what the fact holds. */
export function ComparisonFields({ path, value }: { readonly path: Path; readonly value: Unchecked }) {
  const say = useSay();
  const { isReadOnly, edit, ruleSet } = useForm();
  const fact = textAt(value, 'fact');
  const type = VOCABULARY.get(fact)?.type ?? ruleSet.inputs?.[fact.replace(INPUT_PREFIX, '')]?.type ?? null;
  const operator = textAt(value, 'operator') as OperatorName;
  const operators = operatorsFor(type);
  return (
    <>
      <FactSelect
        label={say(WORDS.fact)}
        value={fact || null}
        onChange={(next) => edit((text) => setAt(text, path, comparisonOf(next, typeOf(next, ruleSet.inputs))))}
      />
      <Select
        size="small"
        aria-label={say(WORDS.operator)}
        value={operator || null}
        disabled={isReadOnly}
        style={{ width: 116 }}
        options={operators.map((name) => ({ value: name, label: say(terms.operators[name]) }))}
        onChange={(next) =>
          edit((text) => setAt(text, path, { ...value, operator: next, value: valueFor(next, value['value']) }))
        }
      />
      <ValueField path={[...path, 'value']} fact={fact} type={type} operator={operator} value={value['value']} />
    </>
  );
}

type FactType = 'number' | 'text' | 'label' | 'flag' | null;

type ValueProps = {
  readonly path: Path;
  readonly fact: string;
  readonly type: FactType;
  readonly operator: OperatorName;
  readonly value: unknown;
};

function ValueField({ path, fact, type, operator, value }: ValueProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { isReadOnly, edit, ruleSet } = useForm();
  const words = ruleWording(ruleSet, language);
  const write = (next: unknown) => edit((text) => setAt(text, path, next));
  const label = say(WORDS.comparedWith);
  if (isObject(value) && 'fact' in value)
    return <FactSelect label={label} value={String(value['fact'])} onChange={(next) => write({ fact: next })} />;
  if (operator === 'present' || type === 'flag' || typeof value === 'boolean' || value === null) {
    const choices = operator === 'present' ? [true, false] : [true, false, null];
    return (
      <Select
        size="small"
        aria-label={label}
        value={String(value)}
        disabled={isReadOnly}
        style={{ width: 84 }}
        options={choices.map((one) => ({
          value: String(one),
          label: say(one === null ? WORDS.unknown : one ? WORDS.yes : WORDS.no),
        }))}
        onChange={(next) => write(next === 'null' ? null : next === 'true')}
      />
    );
  }
  if (type === 'number' && !Array.isArray(value))
    return <NumberField label={label} path={path} value={value} isShare={VOCABULARY.get(fact)?.unit === 'ratio'} />;
  const known = VOCABULARY.get(fact)?.values ?? ruleSet.inputs?.[fact.replace(INPUT_PREFIX, '')]?.values ?? null;
  if (known !== null || Array.isArray(value)) {
    const isMany = Array.isArray(value);
    return (
      <Select
        size="small"
        aria-label={label}
        {...(isMany ? { mode: known === null ? ('tags' as const) : ('multiple' as const) } : {})}
        value={value as string | string[]}
        disabled={isReadOnly}
        style={{ minWidth: 150 }}
        popupMatchSelectWidth={false}
        options={(known ?? []).map((one) => ({ value: one, label: valueText(fact, one, words) }))}
        onChange={write}
      />
    );
  }
  return (
    <TextInput
      label={`${factText(fact, words)}：${label}`}
      value={typeof value === 'string' ? value : ''}
      width={150}
      disabled={isReadOnly}
      onChange={(next) => edit((text) => setAt(text, path, next), true)}
    />
  );
}

const ORDER: readonly OperatorName[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const LISTS: readonly OperatorName[] = ['in', 'notIn'];
const PARTS: readonly OperatorName[] = ['contains', 'doesNotContain'];

/** The operators that can decide about a fact of a type. */
function operatorsFor(type: FactType): readonly OperatorName[] {
  const without = (...names: readonly (readonly OperatorName[])[]) =>
    OPERATORS.filter((one) => !names.flat().includes(one));
  if (type === 'number') return without(PARTS);
  if (type === 'flag') return without(PARTS, ORDER, LISTS);
  return type === null ? OPERATORS : without(ORDER);
}

const typeOf = (
  fact: string,
  inputs: Readonly<Record<string, { readonly type: 'number' | 'label' | 'flag' }>> | undefined,
): FactType => VOCABULARY.get(fact)?.type ?? inputs?.[fact.replace(INPUT_PREFIX, '')]?.type ?? null;

function comparisonOf(fact: string, type: FactType) {
  if (type === 'flag') return { fact, operator: 'equal', value: true };
  if (type === 'number') return { fact, operator: 'greaterThanInclusive', value: '1' };
  return { fact, operator: 'equal', value: VOCABULARY.get(fact)?.values?.[0] ?? '' };
}

/** What a comparison is with once it is made another way, of what it was with where that fits. */
function valueFor(operator: OperatorName, value: unknown): unknown {
  if (operator === 'present') return typeof value === 'boolean' ? value : true;
  if (LISTS.includes(operator)) return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  if (Array.isArray(value)) return value[0] ?? '';
  return typeof value === 'boolean' && ORDER.includes(operator) ? '0' : value;
}
