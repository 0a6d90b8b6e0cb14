import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A function that stays the same and does what the newest of them does: for buttons, which need not be drawn again because what they would do
 * has changed.
 */
export function useSteady<Asked extends readonly unknown[]>(
  newest: (...asked: Asked) => void,
): (...asked: Asked) => void {
  const last = useRef(newest);
  useLayoutEffect(() => {
    last.current = newest;
  });
  return useCallback((...asked: Asked) => last.current(...asked), []);
}
