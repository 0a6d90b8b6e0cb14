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

export const FULL_EFFORT: Effort = { rounds: 15, roundMs: 40, warmUpMs: 300 };

/**
 * Median microseconds a form of each candidate, by name. They are measured in turns, so that a busy machine slows all of them
 * alike: read ratios.
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

/** Microseconds a form, over as many calls as fit into the time, at least one. */
async function runFor({ run, forms }: Timed, ms: number): Promise<number> {
  const started = performance.now();
  let calls = 0;
  let passed = 0;
  do {
    const result = run(calls++);
    // Waiting costs more than what is measured where nothing is to be waited for.
    if (result instanceof Promise) await result;
    passed = performance.now() - started;
  } while (passed < ms);
  return (passed * 1000) / (calls * forms);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
