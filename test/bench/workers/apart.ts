import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { median } from '../measure.ts';

const ROUNDS = 5;
const MS = 1500;

/**
 * How many times as much two processes get done as one, on this machine, of work in which neither waits for the other: what the best
 * program could gain from a second worker if queue, database and server cost nothing. By turns.
 */
export async function gainOfTwoProcesses(root: string): Promise<number> {
  const [one, other] = await Promise.all([started(root), started(root)]);
  try {
    const gains: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const alone = await speedOf(one);
      const [first, second] = await Promise.all([speedOf(one), speedOf(other)]);
      gains.push((first + second) / alone);
    }
    return median(gains);
  } finally {
    one.kill();
    other.kill();
  }
}

async function started(root: string): Promise<ChildProcess> {
  const child = fork(join(root, 'test/bench/workers/alone.ts'), { cwd: root, execArgv: ['--import', 'tsx'] });
  await said(child);
  return child;
}

async function speedOf(child: ChildProcess): Promise<number> {
  const answer = said(child);
  child.send(MS);
  return Number(await answer);
}

/** What a process says next; an error where it ends without a word. */
const said = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`alone.ts ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
