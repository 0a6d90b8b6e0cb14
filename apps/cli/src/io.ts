import type { Language } from '@plumbline/core';

/** The world as a command sees it; tests bring their own. */
export type Io = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person is looking, separately for both streams: colours are for people. */
  readonly isTerminal: { readonly out: boolean; readonly err: boolean };
  /** Columns of the terminal. */
  readonly width: number;
};

/** What every command gets beside its own options. */
export type Session = { readonly io: Io; readonly language: Language };

/** Exit codes are part of the interface: scripts rely on them. */
export const EXIT = { fine: 0, findings: 1, unusable: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
