import type { Language } from '@plumbline/core';

/** The world as a command sees it; tests bring their own. */
export type Io = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All of standard input, cut off beyond `most` bytes. */
  readonly readInput: (most: number) => Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person is looking, separately for both streams: colours are for people. */
  readonly isTerminal: { readonly out: boolean; readonly err: boolean };
  /** Columns of the terminal. */
  readonly width: number;
  /** Milliseconds since some moment; never goes back. */
  readonly now: () => number;
  /** The time of day in UTC: `2026-03-01T08:00:00.000Z`. */
  readonly date: () => string;
  /** Calls `handler` at the first Ctrl+C instead of ending the process; the second one ends it. Gives back how to stop that. */
  readonly onInterrupt: (handler: () => void) => () => void;
};

/** What every command gets beside its own options. */
export type Session = { readonly io: Io; readonly language: Language };

/** Exit codes are part of the interface: scripts rely on them. `internal` is a bug of ours, told apart from anything the user did. */
export const EXIT = { fine: 0, findings: 1, unusable: 2, internal: 70, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
