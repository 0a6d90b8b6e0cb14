import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { DigestTask } from './folder-work.ts';

/** Hashes a seed and a number, and what comes out again as often as it is told: work of any length whose output is known. */
export default function digest({ seed, rounds, failing, chunk }: DigestTask & { readonly chunk: number }): Uint8Array {
  if (failing?.chunks.includes(chunk) && !existsSync(failing.until)) throw new Error(`chunk ${chunk} does not work`);
  let hash: Uint8Array = createHash('sha256').update(`${seed} ${chunk}`).digest();
  for (let round = 0; round < rounds; round++) hash = createHash('sha256').update(hash).digest();
  return hash;
}
