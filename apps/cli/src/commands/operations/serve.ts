import type { Language } from '@plumbline/core';
import { runServer, runWorker, type Surroundings } from '@plumbline/server';
import { EXIT, type ExitCode, type Session } from '../../io.ts';

/** Runs the server until it is told to stop; then requests under way are finished. */
export const runServe = (session: Session): Promise<ExitCode> => run(runServer, session);

/** Runs a worker beside a server, until it is told to stop. */
export const runWork = (session: Session): Promise<ExitCode> => run(runWorker, session);

type Running = { readonly stop: () => Promise<void> };

async function run(start: (of: Surroundings) => Promise<Running | null>, { io, language }: Session): Promise<ExitCode> {
  const line = (write: (text: string) => void) => (text: string) => write(`${text}\n`);
  const running = await start({ environment: inLanguage(io.env, language), out: line(io.out), err: line(io.err) });
  if (running === null) return EXIT.unusable;
  await new Promise<void>((resolve) => {
    let isStopping = false;
    const stop = () => {
      // Whoever asks twice does not want to wait.
      if (isStopping) process.exit(EXIT.interrupted);
      isStopping = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  });
  await running.stop();
  // A connection to somebody who is away may still be open, and would keep the process.
  setTimeout(() => process.exit(), 1000).unref();
  return EXIT.fine;
}

/** A language that the server does not know stays, to be told of. */
function inLanguage(environment: Session['io']['env'], language: Language): Session['io']['env'] {
  const { PLUMBLINE_LANGUAGE: named } = environment;
  return named && named !== 'zh' && named !== 'en' ? environment : { ...environment, PLUMBLINE_LANGUAGE: language };
}
