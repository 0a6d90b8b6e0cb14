import { UnstorableTextError } from '../errors.ts';

/**
 * Throws {@link UnstorableTextError} for a text that does not come back from both databases as it went in: PostgreSQL keeps no null character, and half
 * a surrogate pair is replaced on the way to either.
 */
export function mustBeStorable(text: string): void {
  if (UNSTORABLE.test(text)) throw new UnstorableTextError();
}

const UNSTORABLE = /[\0\p{Surrogate}]/u;
