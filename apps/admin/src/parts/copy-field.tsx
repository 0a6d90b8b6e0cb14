import { Button, Input } from 'antd';
import { useSay } from '../language/language.tsx';
import './copy-field.css';
import { useCopy } from './use-copy.ts';
import { WORDS } from './words.ts';

type Props = { readonly label: string; readonly value: string };

/** A text to take along: all of it is chosen as soon as it has the focus, and a button copies it. */
export function CopyField({ label, value }: Props) {
  const say = useSay();
  const copy = useCopy();
  return (
    <div className="copy-field">
      <Input readOnly aria-label={label} value={value} onFocus={({ target }) => target.select()} />
      <Button onClick={() => void copy(value)}>{say(WORDS.copy)}</Button>
    </div>
  );
}
