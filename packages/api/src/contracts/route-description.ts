import { describeRoute, resolver } from 'hono-openapi';
import type { Contract } from './contract.ts';
import { describedAs } from './described-as.ts';
import { ProblemContract } from './problem.ts';

export type RouteDescription = {
  /** Its name in generated clients, such as `scoreForm`. */
  readonly operationId: string;
  readonly tag:
    | 'scoring'
    | 'rule sets'
    | 'drafts'
    | 'assessments'
    | 'imports'
    | 'archive'
    | 'studies'
    | 'portfolio'
    | 'certificates'
    | 'people'
    | 'journal'
    | 'operations';
  readonly summary: string;
  readonly answers?: Readonly<
    Partial<Record<200 | 201 | 204, { readonly description: string; readonly body?: Contract<unknown> }>>
  >;
  /** Headers it reads, and why. */
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly required?: boolean }>>;
  /** What can go wrong beyond what can go wrong everywhere. */
  readonly problems?: readonly number[];
  /** True where the body is a file. */
  readonly upload?: boolean;
  /** True where the answer is a file. */
  readonly download?: boolean;
  /** False where no session is needed. */
  readonly signedIn?: boolean;
};

/** What the OpenAPI document says of a route. */
export function route(description: RouteDescription) {
  const { operationId, tag, summary, headers = {}, upload = false, signedIn = true } = description;
  const parameters = Object.entries(headers).map(([name, { description: text, required = false }]) => ({
    in: 'header' as const,
    name,
    required,
    description: text,
    schema: { type: 'string' as const },
  }));
  const described = describeRoute({
    operationId,
    tags: [tag],
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(upload ? { requestBody: UPLOAD } : {}),
    security: signedIn ? [{ session: [] }] : [],
    responses: responsesOf(description),
  });
  // It only describes: without a promise of its own it costs a request nothing.
  return describedAs(described, (_, next) => next());
}

function responsesOf(description: RouteDescription) {
  const { answers = {}, headers = {}, problems = [], download = false, signedIn = true } = description;
  const answered = Object.entries(answers).map(([status, { description, body }]) => [
    status,
    { description, ...(body ? { content: { 'application/json': { schema: resolver(body) } } } : {}) },
  ]);
  // A key may be in use.
  const conflicts = 'Idempotency-Key' in headers ? [409] : [];
  // Of a database that is away, or a disk that is full, every answer can be.
  const statuses = [...(signedIn ? [401, 403] : []), ...problems, ...conflicts, 429, 500, 503, 507];
  const refused = [...new Set(statuses)].map((status) => [String(status), PROBLEM]);
  return Object.fromEntries([...answered, ...(download ? [['200', FILE]] : []), ...refused]);
}

const FILE = { description: 'The file', content: { 'application/octet-stream': {} } };

const UPLOAD = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object' as const,
        properties: { file: { type: 'string' as const, contentMediaType: 'application/octet-stream' } },
        required: ['file'],
      },
    },
  },
};

const PROBLEM = {
  description: 'Problem (RFC 9457)',
  content: { 'application/problem+json': { schema: resolver(ProblemContract) } },
};
