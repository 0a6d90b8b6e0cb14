import { Button, Select } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { type Path, removeAt, renameMember } from '../../../../parts/document/json-edit.ts';
import { isObject } from '../../document/parsed-document.ts';
import { Field } from '../fields/field.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { useForm } from '../form-context.tsx';
import { WORDS } from '../words.ts';

type Props = { readonly label: string; readonly path: Path; readonly value: unknown; readonly isRemovable: boolean };

/** Points, or a share of the maximum score: which of the two, and how much. */
export function AmountField({ label, path, value, isRemovable }: Props) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  return (
    <Field label={label} path={[...path, isObject(value) && 'points' in value ? 'points' : 'share']}>
      {(id) => (
        <span className="form-number">
          <AmountControl id={id} label={label} path={path} value={value} />
          {isRemovable && !isReadOnly && (
            <Button
              size="small"
              type="text"
              aria-label={`${say(WORDS.remove)}：${label}`}
              onClick={() => edit((text) => removeAt(text, path))}
            >
              ×
            </Button>
          )}
        </span>
      )}
    </Field>
  );
}

/** The control by itself, for cells of a table. */
export function AmountControl({
  id,
  label,
  path,
  value,
}: {
  readonly id?: string;
  readonly label: string;
  readonly path: Path;
  readonly value: unknown;
}) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  const amount = isObject(value) ? value : {};
  const kind = 'points' in amount ? 'points' : 'share';
  return (
    <span className="form-number">
      <Select
        size="small"
        aria-label={`${label}：${say(WORDS.pointsOrShare)}`}
        value={kind}
        disabled={isReadOnly}
        style={{ width: 96 }}
        options={(['share', 'points'] as const).map((name) => ({ value: name, label: say(WORDS[name]) }))}
        onChange={(next) => edit((text) => renameMember(text, [...path, kind], next))}
      />
      <NumberField
        {...(id === undefined ? {} : { id })}
        label={label}
        path={[...path, kind]}
        value={amount[kind]}
        isShare={kind === 'share'}
      />
    </span>
  );
}
