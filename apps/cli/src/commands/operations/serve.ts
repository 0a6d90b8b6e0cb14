import { runServer, runWorker, type Surroundings } from '@plumbline/server';
import { EXIT, type ExitCode, type Session } from '../../io.ts';

/** Runs the server until it is told to stop; then requests under way are finished. */
export const runServe = (session: Session): Promise<ExitCode> => run(runServer, session);

/** Runs a worker beside a server, until it is told to stop. */
export const runWork = (session: Session): Promise<ExitCode> => run(runWorker, session);

type Running = { readonly stop: () => Promise<void> };

async function run(start: (of: Surroundings) => Promise<Running | null>, { io }: Session): Promise<ExitCode> {
  const line = (write: (text: string) => void) => (text: string) => write(`${text}\n`);
  const running = await start({ environment: io.env, out: line(io.out), err: line(io.err) });
  if (running === null) return EXIT.unusable;
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await running.stop();
  return EXIT.fine;
}
