import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type RunningPostgres, startEmbedded } from './embedded-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test files ask for the URL of the PostgreSQL of this run. */
    readonly postgresOfRun: string;
  }
}

/**
 * One PostgreSQL for all test files of a run, started when the first of them asks for it: a run that needs none starts none. Files run in processes of
 * their own, so they ask over HTTP.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<RunningPostgres> | undefined;
  const desk = createServer((_, response) => {
    starting ??= startEmbedded();
    starting.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  project.provide('postgresOfRun', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  return async () => {
    desk.close();
    // One that did not start has been told to those who asked for it.
    const server = await starting?.catch(() => null);
    await server?.stop();
  };
}
