import { App, Button, Input } from 'antd';
import { useSay } from '../language/language.tsx';
import './copy-field.css';
import { copyText } from './copy-text.ts';
import { WORDS } from './words.ts';

type Props = { readonly label: string; readonly value: string };

/** A text to take along: all of it is chosen as soon as it has the focus, and a button copies it. */
export function CopyField({ label, value }: Props) {
  const say = useSay();
  const { message } = App.useApp();
  const copy = async () => {
    const isCopied = await copyText(value);
    void (isCopied ? message.success(say(WORDS.copied)) : message.warning(say(WORDS.notCopied)));
  };
  return (
    <div className="copy-field">
      <Input readOnly aria-label={label} value={value} onFocus={({ target }) => target.select()} />
      <Button onClick={() => void copy()}>{say(WORDS.copy)}</Button>
    </div>
  );
}
