import type { Context } from 'hono';
import type { JSONValue } from 'hono/utils/types';
import type { AppEnv } from '../app-deps.ts';

/**
 * JSON that has the headers of every answer from the start. The shell adds them to whatever a route answers; where they are there already an answer
 * goes out as it was made, without the `Headers` that adding to them takes. For routes that are asked thousands of times a second.
 */
export function answerJson<T extends JSONValue | object>(c: Context<AppEnv>, value: T) {
  const headers = { 'Content-Type': 'application/json', ...c.get('answerHeaders') };
  const answer = new Response(JSON.stringify(value), { headers });
  c.set('complete', answer);
  // As `c.json` says of its own answers, for the typed client.
  return answer as ReturnType<typeof c.json<T, 200>>;
}

/** Adds the headers of every answer to the one there is, but for those it has of its own. */
export function addAnswerHeaders(c: Context<AppEnv>): void {
  if (c.res === c.get('complete')) return;
  const { headers } = c.res;
  const all = c.get('answerHeaders');
  for (const name in all) if (!headers.has(name)) headers.set(name, all[name] ?? '');
}
