import { spawnSync } from 'node:child_process';
import type { BenchRow } from '../row.ts';

/** What a study of a whole archive takes, see `studies/measure.ts`. */
export function benchStudies(root: string, forms: number): BenchRow[] {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'test/bench/studies/measure.ts', String(forms)],
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
