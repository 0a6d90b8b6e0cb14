import { runServer } from '@plumbline/server';
import { EXIT, type ExitCode, type Session } from '../../io.ts';

/** Runs the server until it is told to stop; then requests under way are finished. */
export async function runServe({ io }: Session): Promise<ExitCode> {
  const line = (write: (text: string) => void) => (text: string) => write(`${text}\n`);
  const server = await runServer({ environment: io.env, out: line(io.out), err: line(io.err) });
  if (server === null) return EXIT.unusable;
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.stop();
  return EXIT.fine;
}
