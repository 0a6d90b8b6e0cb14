import { text } from '@plumbline/locale';

/** One fault of a request: where, which, and in words. */
export type ProblemFault = { readonly pointer: string; readonly code: string; readonly detail: string };

/** What the server answered instead of what was asked for; its words are in the language of the page. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | null;
  readonly faults: readonly ProblemFault[];
  readonly requestId: string | null;
  /** Further members, such as `current` of a conflict. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(problem: ProblemBody) {
    super(`${problem.code}: ${problem.title}`);
    this.code = problem.code;
    this.status = problem.status;
    this.title = problem.title;
    this.detail = problem.detail ?? null;
    this.faults = problem.errors ?? [];
    this.requestId = problem.requestId ?? null;
    this.members = problem;
  }
}

/** No answer came: there is no network, or no server; or it was waited for too long, and whether the server did what was asked nobody knows. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';
  readonly isSilent: boolean;

  constructor(
    message: string,
    { isSilent = false, cause }: { readonly isSilent?: boolean; readonly cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.isSilent = isSilent;
  }
}

type ProblemBody = Readonly<Record<string, unknown>> & {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly ProblemFault[];
  readonly requestId?: string;
};

/**
 * The problem in the body of an answer. Where the body is none a proxy on the way answered: that it did not reach the server, that it lets nothing through that is so large, or something
 * that only it knows.
 */
export async function problemOf(
  response: Response,
  language: string = document.documentElement.lang,
): Promise<ProblemError | OfflineError> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new ProblemError(body);
  const { status } = response;
  if (UNREACHED.includes(status)) return new OfflineError(`No answer from the server: HTTP ${status}`);
  return new ProblemError(
    status === TOO_LARGE
      ? { code: 'too-large', status, title: WORDS.tooLarge[language === 'en' ? 'en' : 'zh'] }
      : { code: 'unreadable-answer', status, title: `HTTP ${status}` },
  );
}

const UNREACHED: readonly number[] = [502, 503, 504];
const TOO_LARGE = 413;

const WORDS = {
  tooLarge: text(
    '提交的内容过大，超过服务器前面的代理允许的大小；请分几次提交，或请管理员放宽',
    'What was sent is larger than the proxy before the server lets through: send it in parts, or ask an administrator to allow more',
  ),
} as const;

const isProblem = (body: unknown): body is ProblemBody =>
  typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'status' in body;
