import { isDecimalString, type RuleSet } from '@plumbline/core';
import { Input, Table } from 'antd';
import { useEffect, useState } from 'react';
import { useLanguage, useSay } from '../../../language/language.tsx';
import { rulesUsing } from '../form/usage.ts';
import type { Handle } from './handles/handle.ts';
import type { NumberPlace } from './handles/number-place.ts';
import { WORDS } from './words.ts';

type Props = {
  readonly ruleSet: RuleSet;
  readonly handles: readonly Handle[];
  readonly onMove: ((handle: Handle, value: string) => void) | null;
};

/** The numbers of the picture as they stand in the rule set, to the last digit. */
export function NumberTable({ ruleSet, handles, onMove }: Props) {
  const say = useSay();
  const { language } = useLanguage();
  const origin = ({ parameter }: NumberPlace) => {
    if (parameter === null) return say(WORDS.ofRule);
    const rules = rulesUsing(ruleSet, parameter);
    return say(WORDS.ofParameter, {
      name: parameter,
      count: rules.length,
      rules: rules.map(({ title }) => title[language]).join('、'),
    });
  };
  if (handles.length === 0) return <p>{say(WORDS.noNumbers)}</p>;
  return (
    <Table<Handle>
      size="small"
      pagination={false}
      rowKey="key"
      title={() => say(WORDS.numbers)}
      dataSource={[...handles]}
      columns={[
        { title: say(WORDS.name), render: (_, { label }) => say(label) },
        {
          title: say(WORDS.value),
          width: 120,
          render: (_, handle) => (
            <NumberField
              label={say(handle.label)}
              value={handle.place.value}
              onChange={onMove && ((value) => onMove(handle, value))}
            />
          ),
        },
        { title: say(WORDS.from), render: (_, { place }) => origin(place) },
      ]}
    />
  );
}

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: ((value: string) => void) | null;
};

/** What is typed counts once it is a decimal; until then it is only typed. */
function NumberField({ label, value, onChange }: FieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <Input
      size="small"
      aria-label={label}
      value={typed}
      disabled={onChange === null}
      status={isDecimalString(typed) ? '' : 'error'}
      onChange={({ target }) => {
        setTyped(target.value);
        if (isDecimalString(target.value)) onChange?.(target.value);
      }}
      onBlur={() => setTyped(value)}
    />
  );
}
