import { plain } from '../bench/row.ts';

/** What an actor reckons with: a status, or a status with the code of its problem. Everything else is a fault. */
export type Expected = number | `${number} ${string}`;

export type Request = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As the interface names it, with what stands in its place: `/assessments/:id`. */
  readonly route: string;
  readonly at?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly expects: readonly [Expected, ...Expected[]];
};

export type Answer<T> = {
  readonly status: number;
  /** Of a problem. */
  readonly code: string | null;
  readonly isDone: boolean;
  readonly etag: string;
  readonly text: string;
  readonly body: T;
};

/** An answer, or none, that nobody reckoned with. */
export class UnexpectedAnswerError extends Error {
  override readonly name = 'UnexpectedAnswerError';
}

/** Everything that was answered, counted, and what nobody reckoned with, in words. */
export type Answers = {
  readonly faults: readonly string[];
  readonly note: (request: Request, status: number, ms: number) => void;
  readonly fault: (words: string) => void;
  /** How many there were by route and status, the most first. */
  readonly counts: () => readonly (readonly [name: string, count: number])[];
  /** Whether one came of this name, a route with a status. */
  readonly has: (name: string) => boolean;
  readonly total: () => number;
  /** Of the time that answers took, in milliseconds, what so many in a hundred stayed below. */
  readonly percentile: (percent: number) => number;
};

/** Times are counted in steps of a tenth, so that an hour of them needs no more room than a minute. */
const STEP = Math.log(1.1);

export function createAnswers(say: (line: string) => void): Answers {
  const counts = new Map<string, number>();
  const times = new Map<number, number>();
  const faults: string[] = [];
  let total = 0;
  return {
    faults,
    note: ({ method, route }, status, ms) => {
      total++;
      raise(counts, `${method} ${route} ${status}`);
      raise(times, Math.ceil(Math.log(Math.max(ms, 0.1)) / STEP));
    },
    fault: (words) => {
      faults.push(words);
      say(words);
    },
    counts: () => [...counts].sort(([, one], [, other]) => other - one),
    has: (name) => counts.has(name),
    total: () => total,
    percentile: (percent) => {
      let left = (total * percent) / 100;
      for (const step of [...times.keys()].sort((one, other) => one - other)) {
        left -= times.get(step) ?? 0;
        if (left <= 0) return Math.exp(step * STEP);
      }
      return Number.NaN;
    },
  };
}

function raise<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Somebody who asks, signed in or not. */
export type Ask = <T = unknown>(request: Request) => Promise<Answer<T>>;

/** As of `scripts/scale-out/person.ts`, or `fetch` itself. */
export type Send = (
  method: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
) => Promise<Response>;

/** Asks, counts the answer, and throws where it is not one that is expected. */
export function askThrough(send: Send, answers: Answers): Ask {
  return async <T>(request: Request): Promise<Answer<T>> => {
    const started = performance.now();
    const response = await send(request.method, pathOf(request), request.body, request.headers ?? {}).catch((error) =>
      refuse(answers, request, `no answer: ${wordsOf(error)}`),
    );
    const text = await response
      .text()
      .catch((error) => refuse(answers, request, `${response.status}, broken off: ${wordsOf(error)}`));
    const ms = performance.now() - started;
    answers.note(request, response.status, ms);
    const answer = answerOf<T>(response, text);
    if (!request.expects.some((one) => isAs(answer, one)))
      return refuse(answers, request, `${response.status} after ${plain(Math.round(ms))} ms: ${text.slice(0, 600)}`);
    return answer;
  };
}

function answerOf<T>(response: Response, text: string): Answer<T> {
  const isJson = /^application\/(?:problem\+)?json/.test(response.headers.get('content-type') ?? '');
  const body: unknown = isJson && text !== '' ? JSON.parse(text) : undefined;
  return {
    status: response.status,
    code: response.ok ? null : ((body as { readonly code?: string } | undefined)?.code ?? null),
    isDone: response.ok,
    etag: response.headers.get('etag') ?? '',
    text,
    body: body as T,
  };
}

function isAs({ status, code }: Answer<unknown>, expected: Expected): boolean {
  const [wanted, named] = String(expected).split(' ');
  return Number(wanted) === status && (named === undefined || named === code);
}

function refuse(answers: Answers, request: Request, what: string): never {
  const words = `${request.method} ${pathOf(request)}: expected ${request.expects.join(' or ')}, came ${what}`;
  answers.fault(words);
  throw new UnexpectedAnswerError(words);
}

export function pathOf({ route, at = {}, query }: Pick<Request, 'route' | 'at' | 'query'>): string {
  const path = route.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(at[name] ?? ''));
  return query === undefined ? path : `${path}?${new URLSearchParams(query)}`;
}

/** With what lies behind it: `fetch failed` alone says nothing. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} (${wordsOf(error.cause)})`;
}
