import { Select } from 'antd';
import { type Path, removeAt, setAt } from '../../../../parts/document/json-edit.ts';
import { Field } from '../fields/field.tsx';
import { useForm } from '../form-context.tsx';

type Props = { readonly label: string; readonly path: Path; readonly value: readonly unknown[] };

/** Several short texts; without any, the member is not there. */
export function TagsField({ label, path, value }: Props) {
  const { isReadOnly, edit } = useForm();
  return (
    <Field label={label} path={path}>
      {(id) => (
        <Select
          id={id}
          size="small"
          mode="tags"
          aria-label={label}
          value={value.map(String)}
          disabled={isReadOnly}
          style={{ width: '100%' }}
          tokenSeparators={['、', '，', ',']}
          onChange={(next) => edit((text) => (next.length === 0 ? removeAt(text, path) : setAt(text, path, next)))}
        />
      )}
    </Field>
  );
}
