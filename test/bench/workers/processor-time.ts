import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Seconds of processor time that a process has taken so far, all its threads together. */
export function processSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, in parentheses, may hold anything; user and system time come eleven fields after the one behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Linux counts so many ticks a second, on every machine there is. */
const TICKS = 100;

/** Seconds that the processors of the machine were busy so far, whoever with. */
export const machineSeconds = (): number =>
  cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0) / 1000;
