import { Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { useEditing } from '../form-context.tsx';
import { WORDS } from '../words.ts';

type Props = {
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly width?: number | string;
  readonly placeholder?: string;
  readonly isLong?: boolean;
  readonly hasError?: boolean;
  /** Names change everywhere at once, and only when the field is left or Enter is pressed. */
  readonly isName?: boolean;
  /** Null where what is typed is not yet anything: the field keeps it, the document does not have it. */
  readonly read?: (typed: string) => string | null;
  /** What is to be typed, said while it cannot be read. */
  readonly wanted?: string;
  readonly onChange: (value: string) => void;
  /** Where the text stands in the page, for whoever puts something in at the caret. */
  readonly area?: RefObject<TextAreaRef | null>;
};

/** Text that goes into the document while it is typed. What nobody can use yet stays in the field, and is dropped when it is left. */
export function TextInput({ id, label, value, disabled, width, onChange, area, ...rest }: Props) {
  const { isLong = false, hasError = false, isName = false, read, wanted, placeholder } = rest;
  const { endStep } = useEditing();
  const [typed, setTyped] = useState(value);
  const given = useRef(value);
  useEffect(() => {
    // What came from here need not come back: `60%` went away as 0.6.
    if (value !== given.current) setTyped(value);
    given.current = value;
  }, [value]);
  const readable = read ? read(typed) : typed;
  const [dropped, setDropped] = useState<string | null>(null);
  const hint = useId();
  const give = (text: string) => {
    const next = read ? read(text) : text;
    if (next === null || next === value) return;
    given.current = next;
    onChange(next);
  };
  const change = (text: string) => {
    setTyped(text);
    setDropped(null);
    if (!isName) give(text);
  };
  const leave = () => {
    if (isName) give(typed);
    if (!isName || readable === null) setTyped(value);
    if (wanted !== undefined && readable === null && typed.trim() !== '') setDropped(typed.trim());
  };
  const hasHint = wanted !== undefined && (readable === null || dropped !== null);
  const shared = {
    size: 'small' as const,
    'aria-label': label,
    ...(id === undefined ? {} : { id }),
    ...(placeholder === undefined ? {} : { placeholder }),
    value: typed,
    disabled,
    status: readable !== null && !hasError ? ('' as const) : ('error' as const),
    style: { width: width ?? '100%' },
    ...(hasHint ? { 'aria-invalid': readable === null, 'aria-describedby': hint } : {}),
    onFocus: endStep,
    onBlur: leave,
  };
  if (isLong)
    return (
      <Input.TextArea
        {...shared}
        {...(area ? { ref: area } : {})}
        autoSize={{ minRows: 1, maxRows: 6 }}
        onChange={({ target }) => change(target.value)}
      />
    );
  return (
    <>
      <Input
        {...shared}
        onChange={({ target }) => change(target.value)}
        onPressEnter={() => {
          leave();
          endStep();
        }}
      />
      {hasHint && <Hint id={hint} wanted={wanted} dropped={dropped} />}
    </>
  );
}

type HintProps = { readonly id: string; readonly wanted: string; readonly dropped: string | null };

/** What is to be typed; and of what nobody could read, that it was not taken. */
function Hint({ id, wanted, dropped }: HintProps) {
  const say = useSay();
  return (
    <span id={id} role="status" className="form-hint">
      {dropped !== null && say(WORDS.notTaken, { typed: dropped.length > 20 ? `${dropped.slice(0, 20)}…` : dropped })}{' '}
      {wanted}
    </span>
  );
}
