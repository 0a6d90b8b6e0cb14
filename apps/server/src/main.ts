import { runServer } from './run-server.ts';
import { say } from './words.ts';

const err = (line: string) => void process.stderr.write(`${line}\n`);
const server = await runServer({
  environment: process.env,
  out: (line) => void process.stdout.write(`${line}\n`),
  err,
});
if (server === null) process.exit(2);

const language = process.env['PLUMBLINE_LANGUAGE'] === 'en' ? 'en' : 'zh';
let isStopping = false;
const stop = async () => {
  // Whoever asks twice does not want to wait.
  if (isStopping) process.exit(130);
  isStopping = true;
  err(say(language, 'stopping'));
  await server.stop();
  err(say(language, 'stopped'));
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
