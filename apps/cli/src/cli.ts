import { CommanderError } from 'commander';
import { EXIT, type Io, type Session } from './io.ts';
import { pickLanguage } from './language.ts';
import { severityWord } from './print/paint.ts';
import { createProgram } from './program.ts';
import { Refusal } from './refusal.ts';
import { say } from './words.ts';

/** Runs one command line and gives its exit code. Nothing a user can do ends in a stack trace. */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  const session: Session = { io, language: pickLanguage(args, io.env) };
  let code: number = EXIT.fine;
  const program = createProgram(session, (result) => {
    code = result;
  });
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return usageFault(error, args, session);
    const refusal = error instanceof Refusal ? error : await troubleRefusal(error, session);
    if (refusal !== null) {
      const [first = '', ...rest] = refusal.lines;
      io.err(`${[`${severityWord('error', session, 'err')}: ${first}`, ...rest].join('\n')}\n`);
      return EXIT.unusable;
    }
    const message = error instanceof Error ? error.message : String(error);
    io.err(`${say(session.language, 'internal', { message })}\n`);
    if (io.env['PLUMBLINE_DEBUG'] && error instanceof Error) io.err(`${error.stack ?? ''}\n`);
    return EXIT.internal;
  }
}

/** A disk that is full or a database that is away is for whoever is at the machine, and no fault of the program. */
async function troubleRefusal(error: unknown, { language }: Session): Promise<Refusal | null> {
  // Loaded when it is wanted: most commands know of no server.
  const { troubleWords } = await import('@plumbline/server');
  const words = troubleWords(error, language);
  return words === null ? null : new Refusal([words]);
}

/** commander's complaints in both languages; asking for help is no complaint. */
function usageFault(error: CommanderError, args: readonly string[], session: Session): number {
  if (error.exitCode === 0) return EXIT.fine;
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const { language } = session;
  const suggestion = /\(Did you mean (?:one of )?([^)?]+)\?\)/.exec(error.message)?.[1];
  const hint = suggestion === undefined ? '' : ` ${say(language, 'didYouMean', { name: suggestion })}`;
  session.io.err(`${severityWord('error', session, 'err')}: ${sentence(error, name, args, session)}${hint}\n`);
  return EXIT.unusable;
}

function sentence(
  { code, message }: CommanderError,
  name: string,
  args: readonly string[],
  { language }: Session,
): string {
  switch (code) {
    case 'commander.unknownCommand':
      return say(language, 'unknownCommand', { name: name || (args[0] ?? '') });
    case 'commander.unknownOption':
      return say(language, 'unknownOption', { name });
    case 'commander.missingArgument':
    case 'commander.optionMissingArgument':
    case 'commander.missingMandatoryOptionValue':
      return say(language, 'missingArgument', { name });
    case 'commander.excessArguments':
      return say(language, 'excessArguments');
    case 'commander.invalidArgument':
      return say(language, 'invalidChoice', {
        name,
        allowed: /choices are (.+)\.$/.exec(message.split('\n')[0] ?? '')?.[1] ?? '',
      });
    default:
      return message.replace(/^error: /, '');
  }
}
