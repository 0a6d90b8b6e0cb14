import type { BrokenLink } from '@plumbline/storage';
import type { WordKey } from '../words.ts';

/** What is said of a link of a journal that does not hold. */
export const BROKEN_LINKS = {
  sequence: 'brokenSequence',
  previousHash: 'brokenPrevious',
  hash: 'brokenHash',
  end: 'brokenEnd',
} as const satisfies Record<BrokenLink['reason'], WordKey>;
