import { type BenchRow, row } from '../row.ts';
import { runScript } from '../server/built-server.ts';
import { gainOfTwoProcesses } from '../workers/apart.ts';

/** What a second worker process gains, see `workers/measure.ts`; before it what the machine has to give. */
export async function benchWorkers(root: string, forms: number): Promise<BenchRow[]> {
  const gain = await gainOfTwoProcesses(root);
  return [
    row('workers', 'work of two processes that share nothing, to that of one', gain, 'times'),
    ...(JSON.parse(runScript(root, 'test/bench/workers/measure.ts', String(forms))) as BenchRow[]),
  ];
}
