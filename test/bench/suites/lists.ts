import { spawnSync } from 'node:child_process';
import type { BenchRow } from '../row.ts';

/** What a page of the list of assessments costs, see `lists/measure.ts`. */
export function benchLists(root: string, assessments = 100_000, rounds = 9): BenchRow[] {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'test/bench/lists/measure.ts', String(assessments), String(rounds)],
    {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  if (status !== 0) throw new Error(`measure.ts ended with ${status}`);
  return JSON.parse(stdout) as BenchRow[];
}
