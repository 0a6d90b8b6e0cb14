import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';

/** Long enough that nobody who types is interrupted, short enough that nobody waits. */
const PAUSE = 400;

type Props = { readonly label: string; readonly q: string; readonly onSearch: (q: string) => void };

/** Searches when somebody stops typing, or at once on Enter. */
export function NameSearch({ label, q, onSearch }: Props) {
  const [typed, setTyped] = useState(q);
  const sent = useRef(q);
  const wanted = typed.trim();
  useEffect(() => {
    // Another list was gone to, by a link or back: what is typed follows. What comes back of one's own search does not touch it.
    if (q !== sent.current) setTyped(q);
    sent.current = q;
  }, [q]);
  const search = () => {
    if (wanted === sent.current) return;
    sent.current = wanted;
    onSearch(wanted);
  };
  useEffect(() => {
    const timer = setTimeout(search, PAUSE);
    return () => clearTimeout(timer);
  });
  return (
    <Input
      allowClear
      type="search"
      maxLength={200}
      aria-label={label}
      placeholder={label}
      value={typed}
      style={{ width: 200 }}
      onChange={({ target }) => setTyped(target.value)}
      onPressEnter={search}
    />
  );
}
