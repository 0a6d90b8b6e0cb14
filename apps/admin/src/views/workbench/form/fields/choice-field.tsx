import type { LocalizedText } from '@plumbline/core';
import { Select } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { type Path, setAt } from '../../../../parts/document/json-edit.ts';
import { useForm } from '../form-context.tsx';
import { Field } from './field.tsx';

type Props = {
  readonly label: string;
  readonly path: Path;
  readonly value: unknown;
  /** What can be chosen, with what it is called. */
  readonly choices: Readonly<Record<string, LocalizedText>>;
};

/** One of a few. What stands there and is none of them is shown as it is. */
export function ChoiceField({ label, path, value, choices }: Props) {
  const say = useSay();
  const { isReadOnly, edit } = useForm();
  return (
    <Field label={label} path={path}>
      {(id) => (
        <Select
          id={id}
          size="small"
          aria-label={label}
          value={typeof value === 'string' ? value : null}
          disabled={isReadOnly}
          style={{ minWidth: 180 }}
          popupMatchSelectWidth={false}
          options={Object.entries(choices).map(([name, words]) => ({ value: name, label: say(words) }))}
          onChange={(next) => edit((text) => setAt(text, path, next))}
        />
      )}
    </Field>
  );
}
