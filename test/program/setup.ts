import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test files ask for the program as it is built in this run. */
    readonly programOfRun: string;
  }
}

/**
 * One build of the program for all test files of a run, made when the first of them asks for it. A file that built it again would write over what the
 * processes of another are starting from at that moment.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  let building: Promise<void> | undefined;
  const desk = createServer((_, response) => {
    building ??= build();
    building.then(
      () => response.end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  project.provide('programOfRun', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  return () => void desk.close();
}

function build(): Promise<void> {
  const child = spawn(process.execPath, ['scripts/build-server.mjs', '--command'], { stdio: ['ignore', 2, 2] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error('The program could not be built'))));
  });
}
