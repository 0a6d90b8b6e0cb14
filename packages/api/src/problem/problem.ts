import { type Diagnostic, InvalidRuleSetError, type Language, parseLocatedJson } from '@plumbline/core';
import { describe } from '@plumbline/locale';
import { GatesShutError, InvalidInputError, NotAllowedError, WrongStateError } from '@plumbline/service';
import { StorageTroubleError, storageTroubleBehind, VersionConflictError } from '@plumbline/storage';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppDeps, AppEnv } from '../app-deps.ts';
import { whoAsks } from '../shell/who-asks.ts';
import { isProblemCode, PROBLEM_STATUS, type ProblemCode, RETRY_AFTER } from './problem-status.ts';
import { PROBLEM_WORDS, REASON_WORDS } from './problem-words.ts';
import { RequestError } from './request-error.ts';
import { stackOf } from './stack-of.ts';

/** The body of every error (RFC 9457). `code` is stable, texts are not; `pointer` is a JSON pointer into what was sent. */
type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly detail?: string;
  readonly requestId: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
} & Readonly<Record<string, unknown>>;

/**
 * The one place where errors become answers, and where they are logged, each once. What is expected says what is the matter in the language
 * asked for; what is not is a bug, of which the other side learns nothing but the number of its request.
 */
export async function answerProblem(error: unknown, c: Context<AppEnv>, deps: Telling): Promise<Response> {
  const { log } = deps;
  const refusal = await asRefusal(error, c);
  const requestId = c.get('requestId');
  const language = c.get('language');
  const route = routePath(c, -1);
  if (refusal === null) {
    log.error({ requestId, route, error: stackOf(error) }, 'bug');
    return respond(c, { ...outline('internal', 500, language), requestId });
  }
  const status = PROBLEM_STATUS[refusal.code];
  tell(refusal, c, deps, { requestId, route, status, code: refusal.code });
  const problem: Problem = { ...outline(refusal.code, status, language), ...details(refusal, language), requestId };
  return respond(c, problem, {
    ...retryAfter(refusal.code),
    ...(refusal instanceof RequestError ? refusal.headers : {}),
  });
}

function retryAfter(code: ProblemCode): Readonly<Record<string, string>> {
  const seconds = RETRY_AFTER[code];
  return seconds === undefined ? {} : { 'Retry-After': String(seconds) };
}

/** What nobody but the operator can mend is told of to them; of somebody who tries to get further than they may, who it was and from where. */
function tell(refusal: Refusal, c: Context<AppEnv>, deps: Telling, fields: Readonly<Record<string, unknown>>): void {
  const { log } = deps;
  if (refusal instanceof StorageTroubleError)
    log.error({ ...fields, error: refusal.message }, 'trouble with the storage');
  else if (isSuspicious(refusal, c)) log.warn({ ...fields, ...whoAsks(c, deps) }, 'refused');
  else log.info(fields, 'refused');
}

type Telling = Pick<AppDeps, 'log' | 'addressOf'>;

/** What somebody does who tries to get further than they may; logs keep it as they are set up at first, with who it was and from where. */
const SUSPICIOUS: ReadonlySet<ProblemCode> = new Set([
  'wrong-log-in',
  'too-many-requests',
  'cross-site-request',
  'not-allowed',
]);

/** Of an address that goes on asking after it had its share only the first refusal is told, or it could fill the log. */
function isSuspicious({ code }: Refusal, c: Context<AppEnv>): boolean {
  const { used = 0, limit = 0 } = c.get('rateLimit') ?? {};
  return SUSPICIOUS.has(code) && used <= limit + 1;
}

type Refusal = Error & { readonly code: ProblemCode };

async function asRefusal(error: unknown, c: Context): Promise<Refusal | null> {
  // Sessions are looked up by a library that wraps what its database says.
  if (!(error instanceof HTTPException)) return isRefusal(error) ? error : storageTroubleBehind(error);
  return error.status === 400 && c.req.header('content-type')?.includes('json')
    ? new RequestError('malformed-json', await syntaxFaults(c))
    : new RequestError(codeOfException(error));
}

const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && 'code' in error && isProblemCode(error.code);

/** The text is in memory already: it was parsed before, in vain. */
const syntaxFaults = async (c: Context) => ({ diagnostics: parseLocatedJson(await c.req.text()).diagnostics });

/** Hono throws these by itself; everything else of ours has a class of its own. */
function codeOfException({ status }: HTTPException): ProblemCode & RequestError['code'] {
  if (status === 413) return 'too-large';
  if (status === 403) return 'cross-site-request';
  return status === 404 ? 'unknown-route' : 'bad-request';
}

const outline = (code: ProblemCode | 'internal', status: ContentfulStatusCode, language: Language) => ({
  type: `urn:plumbline:problem:${code}`,
  title: PROBLEM_WORDS[code][language],
  status,
  code,
});

function details(error: Refusal, language: Language): Readonly<Record<string, unknown>> {
  if (error instanceof InvalidInputError || error instanceof RequestError || error instanceof InvalidRuleSetError)
    return error.diagnostics.length === 0 ? {} : { errors: faults(error.diagnostics, language) };
  if (error instanceof NotAllowedError) {
    const words = REASON_WORDS[error.reason];
    return { reason: error.reason, ...(words ? { detail: words[language] } : {}) };
  }
  if (error instanceof GatesShutError) return { missing: error.missing };
  if (error instanceof WrongStateError) return { state: error.state, action: error.action };
  if (error instanceof VersionConflictError) return { basedOn: error.basedOn, current: error.current };
  return {};
}

/** A thousand faults of one request help nobody more than the first two hundred. */
const MOST_FAULTS = 200;

const faults = (diagnostics: readonly Diagnostic[], language: Language) =>
  diagnostics.slice(0, MOST_FAULTS).map((diagnostic) => ({
    pointer: diagnostic.path,
    code: diagnostic.code,
    detail: describe(diagnostic)[language],
    ...(diagnostic.position ? { position: diagnostic.position } : {}),
  }));

function respond(c: Context, problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return c.body(JSON.stringify(problem), problem.status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    Vary: 'Accept-Language',
    ...headers,
  });
}
