/** Texts by what each is of its document. */
export type Texts<Name extends string> = Readonly<Record<Name, string>>;

/**
 * Texts that the server has not acknowledged, and the revision they go on from; `sent` are the digests of those that went out and to which no answer has
 * come: the server may have any one of them.
 */
export type Rescued<Name extends string> = {
  readonly texts: Texts<Name>;
  readonly etag: string;
  readonly sent: readonly string[];
};

/** A place in this browser for what the server has not acknowledged yet. */
export type Rescue<Name extends string> = {
  readonly keep: (rescued: Rescued<Name>) => void;
  /** What was kept and differs from what the server has; null for nothing. */
  readonly read: (saved: Texts<Name>) => Rescued<Name> | null;
  readonly drop: () => void;
};

/**
 * Keeps texts in this browser, over a crash and a log-out. Where the browser keeps nothing, or no more, editing goes on: it is only a second net.
 */
export function rescueAt<Name extends string>(key: string, names: readonly Name[]): Rescue<Name> {
  return {
    keep: ({ texts, etag, sent }) => {
      try {
        localStorage.setItem(key, JSON.stringify({ ...texts, etag, sent }));
      } catch {
        // Full, or forbidden.
      }
    },
    read: (saved) => {
      const rescued = rescuedIn(localStorage.getItem(key), names);
      return rescued && names.some((name) => rescued.texts[name] !== saved[name]) ? rescued : null;
    },
    drop: () => localStorage.removeItem(key),
  };
}

function rescuedIn<Name extends string>(kept: string | null, names: readonly Name[]): Rescued<Name> | null {
  const value: unknown = kept === null ? null : JSON.parse(kept);
  if (typeof value !== 'object' || value === null) return null;
  const members = value as Readonly<Record<string, unknown>>;
  const { etag, sent } = members;
  if (typeof etag !== 'string' || names.some((name) => typeof members[name] !== 'string')) return null;
  return {
    texts: Object.fromEntries(names.map((name) => [name, members[name]])) as Texts<Name>,
    etag,
    sent: Array.isArray(sent) ? sent.filter((one) => typeof one === 'string') : [],
  };
}
