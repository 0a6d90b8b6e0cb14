import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import type { DigestTask } from './folder-work.ts';

/** Hashes a seed and a number, and what comes out again as often as it is told: work of any length whose output is known. */
export default function digest(task: DigestTask & { readonly chunk: number }): Uint8Array {
  const { seed, rounds, failing, failingOnce, waiting, chunk } = task;
  if (failing?.chunks.includes(chunk) && !existsSync(failing.until)) throw new Error(`chunk ${chunk} does not work`);
  if (failingOnce?.chunk === chunk && !existsSync(failingOnce.mark)) {
    writeFileSync(failingOnce.mark, '');
    throw new Error(`chunk ${chunk} did not work`);
  }
  if (waiting?.chunks.includes(chunk)) while (!existsSync(waiting.until)) pause();
  let hash: Uint8Array = createHash('sha256').update(`${seed} ${chunk}`).digest();
  for (let round = 0; round < rounds; round++) hash = createHash('sha256').update(hash).digest();
  return hash;
}

/** A thread that waits, and does nothing else meanwhile. */
const pause = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
