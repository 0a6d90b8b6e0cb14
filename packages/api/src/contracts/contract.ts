import { contractValidator, type Diagnostic, pointerSegments } from '@plumbline/core';
import { InvalidInputError } from '@plumbline/service';
import type { Context, Next } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { validator } from 'hono-openapi';
import type Type from 'typebox';
import { describedAs } from './described-as.ts';

/** A TypeBox schema that also validates, in the form in which hono-openapi takes one. */
export type Contract<T> = {
  readonly schema: Type.TSchema;
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'plumbline';
    readonly validate: (value: unknown) => { readonly value: T } | { readonly issues: readonly Fault[] };
    readonly types?: { readonly input: T; readonly output: T };
  };
};

/** What a contract lets through. */
export type ContractOf<C extends Contract<unknown>> = C extends Contract<infer T> ? T : never;

type Fault = { readonly message: string; readonly path: readonly string[]; readonly diagnostic: Diagnostic };

/** `fromText` for queries, whose numbers come as text. */
export function contract<S extends Type.TSchema>(
  schema: S,
  options: { readonly fromText?: boolean } = {},
): Contract<Type.Static<S>> {
  const check = contractValidator(schema, options);
  const validate = (value: unknown) => {
    const diagnostics = check(value);
    return diagnostics.length === 0 ? { value: value as Type.Static<S> } : { issues: diagnostics.map(toFault) };
  };
  return { schema, '~standard': { version: 1, vendor: 'plumbline', validate } };
}

const toFault = (diagnostic: Diagnostic): Fault => ({
  message: diagnostic.code,
  path: pointerSegments(diagnostic.path),
  diagnostic,
});

/**
 * Takes the body of a request if it is of the contract, else refuses it with every fault. Described and typed as hono-openapi's own validator;
 * what runs is ours, because that one awaits three promises more of every request.
 */
export function jsonBody<T>(of: Contract<T>) {
  const described = validator('json', of, refuseFaults);
  const take = async (c: Context, next: Next) => {
    const result = of['~standard'].validate(await bodyOf(c));
    if ('issues' in result) throw new InvalidInputError(result.issues.map(({ diagnostic }) => diagnostic));
    c.req.addValidatedData('json', result.value as object);
    return next();
  };
  return describedAs(described, take);
}

/** What has no body is an object without members: the contract says what is missing. */
async function bodyOf({ req }: Context): Promise<unknown> {
  if (!JSON_TYPE.test(req.header('content-type') ?? '')) return {};
  try {
    return await req.json();
  } catch {
    throw new HTTPException(400, { message: 'Malformed JSON in request body' });
  }
}

const JSON_TYPE = /^\s*application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

/** Takes the query of a request; what stands in it twice, or beside the contract, is refused as well. */
export const query = <T>(of: Contract<T>) => validator('query', of, refuseFaults);

function refuseFaults(result: { readonly success: boolean; readonly error?: readonly unknown[] }): void {
  if (!result.success) throw new InvalidInputError((result.error ?? []).map(diagnosticOf));
}

function diagnosticOf(issue: unknown): Diagnostic {
  if (typeof issue === 'object' && issue !== null && 'diagnostic' in issue) return (issue as Fault).diagnostic;
  throw new Error('A fault without its diagnostic');
}
