/**
 * Counts what went wrong under a key, in windows of time. An attempt counts from its beginning, so that a thousand at once are no way around, and
 * is taken back when it went well.
 */
export type Attempts = {
  /** Seconds until the key may be tried again; 0 where it may be now. */
  readonly waitFor: (key: string) => number;
  readonly begin: (key: string) => void;
  readonly takeBack: (key: string) => void;
  /** Forgets all that went wrong under the key. */
  readonly clear: (key: string) => void;
};

const WINDOW_SECONDS = 15 * 60;
/** Keys come from outside; their number must not grow without end. */
const MOST_KEPT = 50_000;

/** At most so many failures of a key in a quarter of an hour. `now` in milliseconds. */
export function createAttempts(most: number, now: () => number): Attempts {
  const windows = new Map<string, { count: number; readonly until: number }>();
  const open = (key: string) => {
    const window = windows.get(key);
    if (!window) return undefined;
    const left = window.until - now();
    // More than a whole window is left where the clock was set back: nobody is shut out until it is there again.
    return left > 0 && left <= WINDOW_SECONDS * 1000 ? window : undefined;
  };
  return {
    waitFor: (key) => {
      const window = open(key);
      return window && window.count >= most ? Math.max(1, Math.ceil((window.until - now()) / 1000)) : 0;
    },
    begin: (key) => {
      const window = open(key);
      if (window) window.count++;
      else {
        if (windows.size >= MOST_KEPT) dropEnded(windows, now());
        windows.set(key, { count: 1, until: now() + WINDOW_SECONDS * 1000 });
      }
    },
    takeBack: (key) => {
      const window = open(key);
      if (window) window.count--;
    },
    clear: (key) => void windows.delete(key),
  };
}

function dropEnded(windows: Map<string, { readonly until: number }>, now: number): void {
  for (const [key, { until }] of windows) if (until <= now) windows.delete(key);
  // All of them are open: whoever fills the memory in a quarter of an hour loses the oldest first.
  for (const key of windows.keys()) {
    if (windows.size < MOST_KEPT) break;
    windows.delete(key);
  }
}
