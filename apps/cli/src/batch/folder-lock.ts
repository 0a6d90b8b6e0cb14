import { readFile, rm, writeFile } from 'node:fs/promises';

/**
 * Takes a folder for this process by a file with its number; false when another one that still runs has it. What a process that was
 * ended has left behind is taken over.
 */
export async function takeLock(path: string): Promise<boolean> {
  for (const isLast of [false, true]) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(await readFile(path, 'utf8').catch(() => ''));
      if (isLast || isRunning(holder)) return false;
      await rm(path, { force: true });
    }
  }
  return false;
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but it runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
