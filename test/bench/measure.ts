/** Something to measure: each call scores `forms` forms. */
export type Timed = {
  readonly name: string;
  readonly forms: number;
  readonly run: (call: number) => unknown;
};

export type Effort = {
  readonly rounds: number;
  /** How long a candidate runs in one round, and before the first. */
  readonly roundMs: number;
  readonly warmUpMs: number;
};

export const FULL_EFFORT: Effort = { rounds: 15, roundMs: 150, warmUpMs: 1500 };

/**
 * Median microseconds of processor time a form of each candidate, by name: what all threads of the process take, those of the
 * garbage collector and of native addons too, so that others on the machine count for little. They are measured in turns, so
 * that what does count slows all of them alike: read ratios.
 */
export async function measureInTurns(
  candidates: readonly Timed[],
  { rounds, roundMs, warmUpMs }: Effort,
): Promise<ReadonlyMap<string, number>> {
  const samples = new Map(candidates.map(({ name }) => [name, [] as number[]]));
  for (const candidate of candidates) await runFor(candidate, warmUpMs);
  for (let round = 0; round < rounds; round++) {
    for (const candidate of candidates) samples.get(candidate.name)?.push(await runFor(candidate, roundMs));
  }
  return new Map([...samples].map(([name, values]) => [name, median(values)]));
}

/** Microseconds of processor time a form, over as many calls as fit into the time, at least one. */
async function runFor({ run, forms }: Timed, ms: number): Promise<number> {
  const started = process.cpuUsage();
  const until = performance.now() + ms;
  let calls = 0;
  do {
    const result = run(calls++);
    // Waiting costs more than what is measured where nothing is to be waited for.
    if (result instanceof Promise) await result;
  } while (performance.now() < until);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / (calls * forms);
}

/** Of an even number the upper one of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
