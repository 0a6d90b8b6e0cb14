import { useEditing } from '../form-context.tsx';
import { rename } from '../rename.ts';
import { TextInput } from './text-input.tsx';

type Props = {
  readonly named: 'input' | 'condition';
  readonly name: string;
  /** All of its kind, itself too. */
  readonly names: readonly string[];
  readonly label: string;
};

/** A name that others refer to: another one is written wherever it is meant. */
export function NameInput({ named, name, names, label }: Props) {
  const { isReadOnly, edit } = useEditing();
  const read = (typed: string) =>
    typed === name || (PATTERNS[named].test(typed) && !names.includes(typed)) ? typed : null;
  return (
    <TextInput
      label={label}
      value={name}
      width={200}
      disabled={isReadOnly}
      isName
      read={read}
      onChange={(next) => edit((text) => rename(text, named, name, next))}
    />
  );
}

const PATTERNS = { input: /^[a-z][A-Za-z0-9]{0,63}$/, condition: /^[a-zA-Z][A-Za-z0-9-]{0,63}$/ } as const;
