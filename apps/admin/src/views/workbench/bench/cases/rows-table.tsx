import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useLanguage, useSay } from '../../../../language/language.tsx';
import { useRuleWords } from '../use-rule-words.ts';
import { WORDS } from '../words.ts';
import { inputField, inputNames, type RowFields, rowFields } from './form-fields.ts';

type Props = { readonly rows: readonly RowFields[]; readonly onChange: (rows: readonly RowFields[]) => void };

/** The indicators of a form, one a row; what few rules ask about stands below it. */
export function RowsTable({ rows, onChange }: Props) {
  const say = useSay();
  const add = () => onChange([...rows, rowFields({ maxScore: '10' }, Math.max(0, ...rows.map(({ key }) => key)) + 1)]);
  return (
    <div className="bench-rows">
      <table className="bench-trace">
        <thead>
          <tr>
            {MAIN.map((name) => (
              <th key={name} scope="col">
                {say(WORDS[name])}
              </th>
            ))}
            <th scope="col">
              <span className="unseen">{say(WORDS.actions)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <FormRow
              key={row.key}
              row={row}
              number={at + 1}
              onChange={(next) => onChange(rows.map((one) => (one === row ? next : one)))}
              onRemove={() => onChange(rows.filter((one) => one !== row))}
            />
          ))}
        </tbody>
      </table>
      <Button size="small" onClick={add}>
        {say(WORDS.addRow)}
      </Button>
    </div>
  );
}

const MAIN = ['name', 'target', 'actual', 'maxScore', 'declaredScore'] as const;
const MORE = ['category', 'group', 'code', 'deviationReason'] as const;

type RowProps = {
  readonly row: RowFields;
  readonly number: number;
  readonly onChange: (row: RowFields) => void;
  readonly onRemove: () => void;
};

function FormRow({ row, number, onChange, onRemove }: RowProps) {
  const say = useSay();
  const { ruleSet } = useRuleWords();
  const inputs = inputNames(ruleSet).map(inputField);
  const [isOpen, setOpen] = useState([...MORE, ...inputs].some((name) => (row.values[name] ?? '') !== ''));
  const set = (name: string, value: string) => onChange({ ...row, values: { ...row.values, [name]: value } });
  return (
    <>
      <tr>
        {MAIN.map((name) => (
          <td key={name}>
            <Input
              size="small"
              aria-label={say(WORDS.fieldOf, { number, field: say(WORDS[name]) })}
              value={row.values[name] ?? ''}
              onChange={({ target }) => set(name, target.value)}
            />
          </td>
        ))}
        <td className="bench-row-actions">
          <Button size="small" type="text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {say(WORDS.more)}
          </Button>
          <Button size="small" type="text" aria-label={say(WORDS.removeRow, { number })} onClick={onRemove}>
            ×
          </Button>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={MAIN.length + 1}>
            <div className="bench-fields">
              {MORE.map((name) => (
                <div key={name}>
                  {say(WORDS[name])}
                  <Input
                    size="small"
                    aria-label={say(WORDS.fieldOf, { number, field: say(WORDS[name]) })}
                    value={row.values[name] ?? ''}
                    onChange={({ target }) => set(name, target.value)}
                  />
                </div>
              ))}
              {inputNames(ruleSet).map((name) => (
                <InputOfRule key={name} name={name} number={number} row={row} onSet={set} />
              ))}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

type InputProps = {
  readonly name: string;
  readonly number: number;
  readonly row: RowFields;
  readonly onSet: (field: string, value: string) => void;
};

/** What a rule asks for beyond the form: a number, one of its labels, or yes and no. */
function InputOfRule({ name, number, row, onSet }: InputProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { ruleSet } = useRuleWords();
  const definition = ruleSet.inputs?.[name];
  const title = definition?.title?.[language] ?? name;
  const label = say(WORDS.fieldOf, { number, field: title });
  const field = inputField(name);
  const value = row.values[field] ?? '';
  const options =
    definition?.type === 'flag'
      ? [
          { value: 'true', label: say(WORDS.yes) },
          { value: 'false', label: say(WORDS.no) },
        ]
      : definition?.values?.map((one) => ({ value: one, label: one }));
  return (
    <div>
      {title}
      {options ? (
        <Select
          size="small"
          allowClear
          aria-label={label}
          value={value === '' ? null : value}
          options={options}
          onChange={(next: string | null | undefined) => onSet(field, next ?? '')}
        />
      ) : (
        <Input size="small" aria-label={label} value={value} onChange={({ target }) => onSet(field, target.value)} />
      )}
    </div>
  );
}
