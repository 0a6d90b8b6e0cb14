import { EditOutlined } from '@ant-design/icons';
import type { NumberOrParameter } from '@plumbline/core';
import { Button, Select } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { type Path, setAt } from '../../../../parts/document/json-edit.ts';
import { isObject } from '../../document/parsed-document.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { problemsAt, useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';
import { asPercent, decimalTyped } from './decimal-typed.ts';
import { TextInput } from './text-input.tsx';

type Props = {
  readonly id?: string;
  readonly label: string;
  readonly path: Path;
  readonly value: unknown;
  readonly isShare?: boolean;
};

/** A number of a rule: typed, or that of a parameter, which then changes in one place for all who use it. */
export function NumberField({ id, label, path, value, isShare = false }: Props) {
  const say = useSay();
  const { ruleSet, isReadOnly, edit, problems } = useForm();
  const { reveal } = useWorkbench();
  const parameter = isObject(value) && typeof value['parameter'] === 'string' ? value['parameter'] : null;
  const write = (next: NumberOrParameter, joins: boolean) => edit((text) => setAt(text, path, next), joins);
  const names = Object.keys(ruleSet.parameters);
  const known = parameter === null ? (typeof value === 'string' ? value : '') : (ruleSet.parameters[parameter] ?? '');
  return (
    <span className="form-number">
      <Select
        size="small"
        aria-label={`${label}：${say(WORDS.kindOfNumber)}`}
        value={parameter ?? ''}
        disabled={isReadOnly || names.length === 0}
        style={{ width: parameter === null ? 92 : 150 }}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: say(WORDS.ownNumber) },
          ...names.map((name) => ({ value: name, label: say(WORDS.parameterNamed, { name }) })),
        ]}
        onChange={(name) => write(name === '' ? known || '0' : { parameter: name }, false)}
      />
      {parameter === null ? (
        <TextInput
          {...(id === undefined ? {} : { id })}
          label={label}
          value={known}
          width={72}
          disabled={isReadOnly}
          read={decimalTyped}
          wanted={say(WORDS.wantedNumber)}
          hasError={problemsAt(problems, path).length > 0}
          onChange={(next) => write(next, true)}
        />
      ) : (
        <>
          <span className="figure">{known}</span>
          <Button
            size="small"
            type="link"
            title={say(WORDS.toParameter, { name: parameter })}
            aria-label={say(WORDS.toParameter, { name: parameter })}
            icon={<EditOutlined />}
            onClick={() => reveal(['parameters', parameter])}
          />
        </>
      )}
      {isShare && <span className="form-note figure">{asPercent(known)}</span>}
    </span>
  );
}
