import { type Path, setAt } from '../../../../parts/document/json-edit.ts';
import { decimalTyped } from '../fields/decimal-typed.ts';
import { Field } from '../fields/field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { useForm } from '../form-context.tsx';

type Props = {
  readonly label: string;
  readonly path: Path;
  readonly value: unknown;
  /** Points that may be left to the form: then the field is empty, and the document says null. */
  readonly isOpen?: boolean;
};

export function PointsField({ note = null, ...props }: Props & { readonly note?: string | null }) {
  return (
    <Field label={props.label} path={props.path} note={note}>
      {(id) => <PointsInput id={id} {...props} />}
    </Field>
  );
}

export function PointsInput({ id, label, path, value, isOpen = false }: Props & { readonly id?: string }) {
  const { isReadOnly, edit } = useForm();
  return (
    <TextInput
      {...(id === undefined ? {} : { id })}
      label={label}
      value={typeof value === 'string' ? value : ''}
      width={80}
      disabled={isReadOnly}
      read={(typed) => (isOpen && typed.trim() === '' ? '' : decimalTyped(typed))}
      onChange={(next) => edit((text) => setAt(text, path, next === '' ? null : next), true)}
    />
  );
}
