import type { BenchRow } from '../row.ts';
import { runScript } from '../server/built-server.ts';

/** What a second worker process gains, see `workers/measure.ts`. */
export const benchWorkers = (root: string, forms: number): BenchRow[] =>
  JSON.parse(runScript(root, 'test/bench/workers/measure.ts', String(forms)));
