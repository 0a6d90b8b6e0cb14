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

/** The problem in the body of an answer; one of its own making where the body is none, as of a proxy on the way. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null);
  return new ProblemError(
    isProblem(body) ? body : { code: 'unreadable-answer', status: response.status, title: `HTTP ${response.status}` },
  );
}

const isProblem = (body: unknown): body is ProblemBody =>
  typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'status' in body;
