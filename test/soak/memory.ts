import { existsSync, readFileSync } from 'node:fs';
import { median } from '../bench/measure.ts';

/** What a process has in memory, looked at every so often. */
export type MemoryWatch = { readonly samples: readonly number[]; readonly stop: () => void };

const EVERY_MS = 3000;

/** Looks at a process until it is stopped; MiB. There is nothing to see where the system does not tell of its processes in `/proc`. */
export function watchMemory(pid: number, everyMs = EVERY_MS): MemoryWatch {
  const samples: number[] = [];
  const timer = setInterval(() => {
    const now = memoryOf(pid);
    if (now !== null) samples.push(now);
  }, everyMs);
  return { samples, stop: () => clearInterval(timer) };
}

function memoryOf(pid: number): number | null {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return null;
  const found = /VmRSS:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1];
  return found === undefined ? null : Number(found) / 1024;
}

/** The load is steady after a fifth of the time: what a fifth had in memory then, what the last one had, and what the most was. */
export type MemoryFigures = { readonly early: number; readonly late: number; readonly most: number };

/** So many are needed for a fifth to be more than chance. */
const FEWEST = 50;

export function memoryFigures(samples: readonly number[]): MemoryFigures | null {
  if (samples.length < FEWEST) return null;
  const fifth = Math.floor(samples.length / 5);
  return {
    early: median(samples.slice(fifth, 2 * fifth)),
    late: median(samples.slice(-fifth)),
    most: Math.max(...samples),
  };
}

/**
 * A process whose memory is its own has as much late as it had early. What it may have more is what a collector of garbage leaves lying at one time and not at another, and what
 * a page cache and an archive grow by with the data that the load itself makes.
 */
const MOST_GROWTH = 1.25;

export const isLeaking = ({ early, late }: MemoryFigures): boolean => late > early * MOST_GROWTH;
