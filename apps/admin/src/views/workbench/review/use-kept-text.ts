import { useCallback, useState } from 'react';

/**
 * What somebody is writing and has not sent: it outlives the page in this browser, until it is sent. Null while nobody has written anything.
 */
export function useKeptText(name: string): readonly [string | null, (text: string | null) => void] {
  const key = `plumbline.writing.${name}`;
  const [held, setHeld] = useState(() => ({ key, text: read(key) }));
  // Another name is another text.
  const text = held.key === key ? held.text : read(key);
  const write = useCallback(
    (next: string | null) => {
      setHeld({ key, text: next });
      keep(key, next);
    },
    [key],
  );
  return [text, write];
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Where the browser keeps nothing, or no more, writing goes on. */
function keep(key: string, text: string | null): void {
  try {
    if (text === null || text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Full, or forbidden.
  }
}
