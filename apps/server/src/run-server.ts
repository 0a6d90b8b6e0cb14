import type { Language } from '@plumbline/core';
import { describe } from '@plumbline/locale';
import { pino } from 'pino';
import { readConfig, type UnknownVariable } from './config.ts';
import type { Demonstration } from './demonstration.ts';
import { type RunningServer, startServer } from './start-server.ts';
import { ROLE_NAMES, say } from './words.ts';

/** What a process gives a server: its variables, and where to print. */
export type Surroundings = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

/** Starts a server as the environment says and prints how to reach it. Null where it cannot start, with every reason printed. */
export async function runServer({ environment, out, err }: Surroundings): Promise<RunningServer | null> {
  const reading = readConfig(environment);
  const language: Language = environment['PLUMBLINE_LANGUAGE'] === 'en' ? 'en' : 'zh';
  for (const variable of reading.unknown) err(unknownLine(variable, language));
  if (!reading.ok) {
    for (const diagnostic of reading.diagnostics) {
      const name = diagnostic.path.slice(1) || 'PLUMBLINE_*';
      err(say(language, 'badVariable', { name, detail: describe(diagnostic)[language] }));
    }
    return null;
  }
  const { config } = reading;
  // Synchronous: a line that is lost in a crash is the one that is missed.
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ fd: 2, sync: true }));
  try {
    const server = await startServer(config, log);
    out(say(language, 'ready', { url: config.publicUrl ?? server.url }));
    out(say(language, 'docs', { url: config.publicUrl ?? server.url }));
    if (server.firstLogIn) {
      const { username, oneTimePassword: password } = server.firstLogIn;
      out(say(language, 'firstLogIn', { username, password }));
    }
    if (server.demonstration) for (const line of demoLines(server.demonstration, language)) out(line);
    return server;
  } catch (error) {
    if (!isInUse(error)) throw error;
    err(say(language, 'portInUse', { port: config.port }));
    return null;
  }
}

function* demoLines({ assessments, people }: Demonstration, language: Language): Generator<string> {
  yield say(language, 'demoLoaded', { count: assessments });
  for (const { username, role, oneTimePassword } of people)
    yield say(language, 'demoPerson', { username, role: ROLE_NAMES[role][language], password: oneTimePassword });
  yield say(language, 'tryFirst');
}

const isInUse = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

function unknownLine({ name, suggestion }: UnknownVariable, language: Language): string {
  return suggestion
    ? say(language, 'unknownVariableSuggestion', { name, suggestion })
    : say(language, 'unknownVariable', { name });
}
