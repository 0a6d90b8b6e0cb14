type Rescue = { readonly text: string; readonly tests: string; readonly etag: string };

const keyOf = (id: string) => `plumbline.draft.${id}`;

/**
 * Keeps what the server has not acknowledged yet in this browser, over a crash and a log-out. Where the browser keeps nothing, or no more, editing
 * goes on: it is only a second net.
 */
export function keepRescue({ id }: { readonly id: string }, rescue: Rescue): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(rescue));
  } catch {
    // Full, or forbidden.
  }
}

/** What was kept and differs from what the server has; null for nothing. */
export function readRescue(draft: {
  readonly id: string;
  readonly text: string;
  readonly tests: string;
}): Rescue | null {
  const kept = parse(localStorage.getItem(keyOf(draft.id)));
  return kept && (kept.text !== draft.text || kept.tests !== draft.tests) ? kept : null;
}

export const dropRescue = (id: string): void => localStorage.removeItem(keyOf(id));

function parse(text: string | null): Rescue | null {
  if (text === null) return null;
  const value: unknown = JSON.parse(text);
  const isRescue =
    typeof value === 'object' && value !== null && 'text' in value && 'tests' in value && 'etag' in value;
  return isRescue ? (value as Rescue) : null;
}
