import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import './virtual-list.css';

type Props<T> = {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly render: (item: T) => ReactNode;
  readonly mostRows?: number;
};

const ROW = 30;
const BEYOND = 6;

/** A list of any length in which only the rows in sight are drawn; up, down, the ends and pages by keyboard, Enter opens. */
export function VirtualList<T>({ label, items, keyOf, chosen, onChoose, render, mostRows = 9 }: Props<T>) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [active, setActive] = useState(0);
  const at = Math.min(active, items.length - 1);
  const chosenAt = chosen === null ? -1 : items.findIndex((item) => keyOf(item) === chosen);
  useEffect(() => {
    if (chosenAt < 0) return;
    setActive(chosenAt);
    if (box.current) show(box.current, chosenAt);
  }, [chosenAt]);
  const first = Math.max(0, Math.floor(top / ROW) - BEYOND);
  const shown = items.slice(first, first + mostRows + 2 * BEYOND);
  const move = (event: KeyboardEvent) => {
    const to = destination(event.key, at, items.length, mostRows);
    const item = items[to ?? at];
    if (item === undefined) return;
    if (to !== null) {
      setActive(to);
      if (box.current) show(box.current, to);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) onChoose(keyOf(item));
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      className="virtual-list"
      style={{ height: Math.max(1, Math.min(mostRows, items.length)) * ROW + 2 }}
      role="listbox"
      aria-label={label}
      aria-activedescendant={items.length > 0 ? `${id}${at}` : undefined}
      tabIndex={0}
      onKeyDown={move}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <div style={{ height: items.length * ROW }}>
        {shown.map((item, offset) => {
          const index = first + offset;
          return (
            // The list has the keyboard; a row is for the mouse.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            <div
              key={keyOf(item)}
              id={`${id}${index}`}
              className={index === at ? 'virtual-row virtual-row-active' : 'virtual-row'}
              style={{ transform: `translateY(${index * ROW}px)`, height: ROW }}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosenAt}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              onClick={() => {
                setActive(index);
                onChoose(keyOf(item));
              }}
            >
              {render(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Where a key leads in a list; null for any other key. */
function destination(key: string, at: number, length: number, page: number): number | null {
  const last = length - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, at + page);
    case 'PageUp':
      return Math.max(0, at - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Only as far as it takes for the row to be in sight. */
function show(box: HTMLElement, index: number): void {
  const [from, to] = [index * ROW, (index + 1) * ROW];
  if (from < box.scrollTop) box.scrollTop = from;
  else if (to > box.scrollTop + box.clientHeight) box.scrollTop = to - box.clientHeight;
}
