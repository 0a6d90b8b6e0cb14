import { runCli } from '../src/cli.ts';

/** Runs a command line in this process and keeps what it says; `env` is the whole environment it sees. */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  isTerminal = false,
  input = '',
) {
  let time = 0;
  let out = '';
  let err = '';
  const code = await runCli(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: { LANG: 'en_US.UTF-8', ...env },
    readInput: async () => new TextEncoder().encode(input),
    isTerminal: { out: isTerminal, err: isTerminal },
    width: 160,
    now: () => {
      time += 1000;
      return time;
    },
    date: () => '2026-03-01T08:00:00.000Z',
    onInterrupt: () => () => {},
  });
  return { code, out, err };
}
