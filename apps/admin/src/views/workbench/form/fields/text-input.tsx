import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';

type Props = {
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly width?: number | string;
  readonly isLong?: boolean;
  readonly hasError?: boolean;
  /** Null where what is typed is not yet anything: the field keeps it, the document does not have it. */
  readonly read?: (typed: string) => string | null;
  readonly onChange: (value: string) => void;
};

/** Text that goes into the document while it is typed. What nobody can use yet stays in the field, and is dropped when it is left. */
export function TextInput({
  id,
  label,
  value,
  disabled,
  width,
  isLong = false,
  hasError = false,
  read,
  onChange,
}: Props) {
  const [typed, setTyped] = useState(value);
  const given = useRef(value);
  useEffect(() => {
    // What came from here need not come back: `60%` went away as 0.6.
    if (value !== given.current) setTyped(value);
    given.current = value;
  }, [value]);
  const usable = read ? read(typed) !== null : true;
  const change = (text: string) => {
    setTyped(text);
    const next = read ? read(text) : text;
    if (next === null || next === value) return;
    given.current = next;
    onChange(next);
  };
  const shared = {
    size: 'small' as const,
    'aria-label': label,
    ...(id === undefined ? {} : { id }),
    value: typed,
    disabled,
    status: usable && !hasError ? ('' as const) : ('error' as const),
    style: { width: width ?? '100%' },
    onBlur: () => setTyped(value),
  };
  return isLong ? (
    <Input.TextArea {...shared} autoSize={{ minRows: 1, maxRows: 6 }} onChange={({ target }) => change(target.value)} />
  ) : (
    <Input {...shared} onChange={({ target }) => change(target.value)} />
  );
}
