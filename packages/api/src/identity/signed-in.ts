import type { Actor } from '@plumbline/service';

/** Whoever a session belongs to. */
export type SignedIn = {
  readonly actor: Actor;
  readonly username: string | null;
  /** As colleagues know them. */
  readonly name: string;
  /** Until a one-time password is changed, a session is good for nothing else. */
  readonly mustChangePassword: boolean;
};
