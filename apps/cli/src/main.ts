import { runCli } from './cli.ts';
import { readStream } from './read-stream.ts';

// A reader that has seen enough, such as `head`, closes the pipe: no fault of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  readInput: (most) => readStream(process.stdin, most),
  env: process.env,
  isTerminal: { out: process.stdout.isTTY === true, err: process.stderr.isTTY === true },
  width: process.stdout.columns ?? process.stderr.columns ?? 140,
  now: () => performance.now(),
  date: () => new Date().toISOString(),
  onInterrupt: (handler) => {
    process.once('SIGINT', handler);
    return () => process.off('SIGINT', handler);
  },
});
