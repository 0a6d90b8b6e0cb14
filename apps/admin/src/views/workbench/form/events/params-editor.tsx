import { Button, Select } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { type Path, removeAt, setAt } from '../../../../parts/document/json-edit.ts';
import { textAt, type Unchecked } from '../../document/parsed-document.ts';
import { FactSelect } from '../fields/fact-select.tsx';
import { Field } from '../fields/field.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';
import { AmountField } from './amount-field.tsx';
import type { MethodField } from './method-fields.ts';
import { ParamsTable } from './params-table.tsx';

/** The parameters of a method, field by field. */
export function ParamsEditor({
  path,
  params,
  fields,
}: {
  readonly path: Path;
  readonly params: Unchecked;
  readonly fields: readonly MethodField[];
}) {
  return fields.map((field) => (
    <ParamField key={`${field.kind} ${field.name}`} field={field} path={path} params={params} />
  ));
}

function ParamField({
  field,
  path,
  params,
}: {
  readonly field: MethodField;
  readonly path: Path;
  readonly params: Unchecked;
}) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  const label = say(field.label);
  if (field.kind === 'amount') {
    const at = field.name === null ? path : [...path, field.name];
    const value = field.name === null ? params : params[field.name];
    if (value === undefined) return <Absent field={field} path={at} fresh={{ share: '0' }} />;
    return <AmountField label={label} path={at} value={value} isRemovable={field.isOptional ?? false} />;
  }
  const at = [...path, field.name];
  const value = params[field.name];
  if (field.kind === 'table') return <ParamsTable field={field} path={at} rows={Array.isArray(value) ? value : []} />;
  if (field.kind === 'choice')
    return (
      <Field label={label} path={at}>
        {(id) => (
          <Select
            id={id}
            size="small"
            aria-label={label}
            value={textAt(params, field.name) || (Object.keys(field.choices)[0] ?? null)}
            disabled={isReadOnly}
            style={{ width: 180 }}
            options={Object.entries(field.choices).map(([name, words]) => ({ value: name, label: say(words) }))}
            onChange={(next) => edit((text) => setAt(text, at, next))}
          />
        )}
      </Field>
    );
  if (value === undefined && field.isOptional)
    return <Absent field={field} path={at} fresh={field.kind === 'fact' ? 'ratio' : '1'} />;
  return (
    <Field label={label} path={at}>
      {(id) => (
        <>
          <Control field={field} id={id} path={at} value={value} />
          {field.isOptional && <RemoveButton label={label} path={at} />}
        </>
      )}
    </Field>
  );
}

type ControlProps = { readonly field: MethodField; readonly id: string; readonly path: Path; readonly value: unknown };

function Control({ field, id, path, value }: ControlProps) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  const label = say(field.label);
  if (field.kind === 'fact')
    return (
      <FactSelect
        id={id}
        label={label}
        value={typeof value === 'string' ? value : null}
        onChange={(fact) => edit((text) => setAt(text, path, fact))}
      />
    );
  if (field.kind === 'expression')
    return (
      <TextInput
        id={id}
        label={label}
        value={typeof value === 'string' ? value : ''}
        disabled={isReadOnly}
        isLong
        onChange={(next) => edit((text) => setAt(text, path, next), true)}
      />
    );
  if (field.kind === 'bound' && value === null) return <span>{say(WORDS.noCap)}</span>;
  return <NumberField id={id} label={label} path={path} value={value} isShare={field.kind !== 'number'} />;
}

function Absent({ field, path, fresh }: { readonly field: MethodField; readonly path: Path; readonly fresh: unknown }) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  const label = say(field.label);
  if (isReadOnly) return null;
  return (
    <Field label={label} path={path}>
      {(id) => (
        <Button id={id} size="small" type="dashed" onClick={() => edit((text) => setAt(text, path, fresh))}>
          {say(WORDS.set, { label })}
        </Button>
      )}
    </Field>
  );
}

function RemoveButton({ label, path }: { readonly label: string; readonly path: Path }) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  if (isReadOnly) return null;
  return (
    <Button
      size="small"
      type="text"
      aria-label={`${say(WORDS.remove)}：${label}`}
      onClick={() => edit((text) => removeAt(text, path))}
    >
      ×
    </Button>
  );
}
