/** Median microseconds a call of each candidate, measured in turns so that a busy machine slows all of them alike. */
export async function measureInTurns(
  candidates: Readonly<Record<string, (call: number) => Promise<unknown>>>,
  { rounds = 25, calls = 40, warmUp = 600 } = {},
): Promise<Record<string, number>> {
  for (const run of Object.values(candidates)) for (let call = 0; call < warmUp; call++) await run(call);
  const samples = new Map(Object.keys(candidates).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(candidates)) {
      const started = performance.now();
      for (let call = 0; call < calls; call++) await run(round * calls + call);
      samples.get(name)?.push(((performance.now() - started) * 1000) / calls);
    }
  }
  return Object.fromEntries([...samples].map(([name, values]) => [name, median(values)]));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
