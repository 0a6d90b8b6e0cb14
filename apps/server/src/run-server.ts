import type { Language } from '@plumbline/core';
import { pino } from 'pino';
import { type Config, readConfig } from './config.ts';
import type { Demonstration } from './demonstration.ts';
import { ListenError } from './listen.ts';
import { type RunningServer, startServer } from './start-server.ts';
import { type RunningWorker, startWorker } from './start-worker.ts';
import { troubleWords } from './trouble-words.ts';
import { unknownVariableLines, variableFaults } from './variable-faults.ts';
import { ROLE_NAMES, say } from './words.ts';

/** What a process gives a server: its variables, and where to print. */
export type Surroundings = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

/** Starts a server as the environment says and prints how to reach it. Null where it cannot start, with every reason printed. */
export async function runServer(surroundings: Surroundings): Promise<RunningServer | null> {
  const config = configOf(surroundings);
  if (config === null) return null;
  const { out, err } = surroundings;
  const { language } = config;
  try {
    const server = await startServer(config, logOf(config));
    out(say(language, 'ready', { url: config.publicUrl ?? server.url }));
    out(say(language, 'docs', { url: config.publicUrl ?? server.url }));
    if (server.firstLogIn) {
      const { username, oneTimePassword: password } = server.firstLogIn;
      out(say(language, 'firstLogIn', { username, password }));
    }
    if (server.demonstration) for (const line of demoLines(server.demonstration, language)) out(line);
    return server;
  } catch (error) {
    const reason = error instanceof ListenError ? listenWords(error, language) : troubleWords(error, language);
    if (reason === null) throw error;
    err(reason);
    return null;
  }
}

/** Starts a worker on the database of a server, with the same variables. Null where it cannot start, with every reason printed. */
export async function runWorker(surroundings: Surroundings): Promise<RunningWorker | null> {
  const config = configOf(surroundings);
  if (config === null) return null;
  try {
    const worker = await startWorker(config, logOf(config));
    surroundings.out(say(config.language, 'working'));
    return worker;
  } catch (error) {
    const reason = troubleWords(error, config.language);
    if (reason === null) throw error;
    surroundings.err(reason);
    return null;
  }
}

/** Synchronous: a line that is lost in a crash is the one that is missed. */
const logOf = ({ logLevel }: Config) => pino({ level: logLevel, base: null }, pino.destination({ fd: 2, sync: true }));

/** Prints everything that is wrong with the variables; null where that is too much to go on with. */
function configOf({ environment, err }: Surroundings): Config | null {
  const reading = readConfig(environment);
  const language: Language = environment['PLUMBLINE_LANGUAGE'] === 'en' ? 'en' : 'zh';
  for (const line of unknownVariableLines(reading.unknown, language)) err(line);
  if (reading.ok) return reading.config;
  for (const line of variableFaults(reading.diagnostics, language)) err(line);
  return null;
}

function* demoLines({ assessments, people }: Demonstration, language: Language): Generator<string> {
  yield say(language, 'demoLoaded', { count: assessments });
  for (const { username, role, oneTimePassword } of people)
    yield say(language, 'demoPerson', { username, role: ROLE_NAMES[role][language], password: oneTimePassword });
  yield say(language, 'tryFirst');
}

function listenWords({ code, host, port, message }: ListenError, language: Language): string {
  if (code === 'EADDRINUSE') return say(language, 'portInUse', { port });
  if (code === 'EACCES') return say(language, 'portForbidden', { port });
  return say(language, 'badHost', { host, reason: message });
}
