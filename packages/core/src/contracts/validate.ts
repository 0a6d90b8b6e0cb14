import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { DECIMAL_PATTERN } from '../numbers/decimal.ts';
import { suggest } from '../suggest.ts';
import { Certificate } from './certificate.ts';
import { compileContract } from './compile-contract.ts';
import { GoldenTestFile } from './golden-test.ts';
import { RuleSet } from './rule-set.ts';
import { Scorecard } from './scorecard.ts';
import { SelfEvaluation } from './self-evaluation.ts';
import { Study } from './study.ts';
import { StudyMatrixResult } from './study-matrix-result.ts';
import { StudyResult } from './study-result.ts';

/** Checks a value against the contract of a self-evaluation; an empty list means it is one. */
export const validateSelfEvaluation = contractValidator(SelfEvaluation);
export const validateRuleSet = contractValidator(RuleSet);
export const validateScorecard = contractValidator(Scorecard);
export const validateCertificate = contractValidator(Certificate);
export const validateGoldenTests = contractValidator(GoldenTestFile);
export const validateStudy = contractValidator(Study);
export const validateStudyResult = contractValidator(StudyResult);
export const validateStudyMatrixResult = contractValidator(StudyMatrixResult);

/**
 * Checks values against a contract. `fromText` is for what can only be text, such as a query or the environment: numbers and truth values are
 * read out of it and defaults filled in, in the value itself.
 *
 * Compiled on first use: most processes need one contract, and a browser under a strict content policy none.
 */
export function contractValidator(
  schema: object,
  { fromText = false }: { readonly fromText?: boolean } = {},
): (value: unknown) => Diagnostic[] {
  let validate: ValidateFunction | undefined;
  return (value) => {
    // A contract that refers to itself is checked by a function that calls itself: too many brackets would end the process.
    if (isDeeper(value, MOST_LEVELS))
      return [{ code: 'document/too-deep', severity: 'error', path: '', params: { limit: MOST_LEVELS } }];
    validate ??= compileContract(schema, { fromText });
    if (validate(value)) return [];
    const errors = validate.errors ?? [];
    const telling = errors.filter(saysSomething);
    // What fits no branch of a choice has at least the choice to be told of: no faults at all would mean that it fits.
    return dedupe(
      (telling.length > 0 ? telling : errors.filter(({ keyword }) => keyword === 'anyOf')).map(toDiagnostic),
    );
  };
}

const MOST_LEVELS = 64;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  // Every document comes through here: no list of its values is made.
  for (const name in value) if (isDeeper(value[name as keyof typeof value], levels - 1)) return true;
  return false;
}

/**
 * `if` only repeats that something below it failed; of a failed choice, the choice itself says more than its branches; and what
 * is no object at all has nothing to choose from.
 */
const saysSomething = ({ keyword, schemaPath, data }: ErrorObject) =>
  !['if', 'allOf', 'anyOf'].includes(keyword) &&
  !/\/(?:oneOf|anyOf)\/\d+\//.test(schemaPath) &&
  (keyword !== 'oneOf' || (typeof data === 'object' && data !== null && !Array.isArray(data)));

function toDiagnostic(error: ErrorObject): Diagnostic {
  const { instancePath, keyword, params, data, message, parentSchema } = error;
  const make = (code: Diagnostic['code'], values: Diagnostic['params'], path = instancePath): Diagnostic => ({
    code,
    severity: 'error',
    path,
    params: values,
  });
  if (keyword === 'additionalProperties') {
    const name = String(params.additionalProperty);
    const suggestion = suggest(name, Object.keys((parentSchema as { properties?: object }).properties ?? {}));
    return make('document/unknown-member', { name, suggestion }, instancePath + pointer(name));
  }
  if (keyword === 'required') return make('document/missing-member', { name: String(params.missingProperty) });
  if (typeof data === 'number' && keyword === 'type' && [params.type].flat().includes('string')) {
    return make('document/number-not-string', { value: String(data) });
  }
  if (keyword === 'enum')
    return make('document/not-one-of', { allowed: (params.allowedValues as unknown[]).join(', ') });
  if (keyword === 'const') return make('document/not-one-of', { allowed: String(params.allowedValue) });
  if (keyword === 'type') return make('document/wrong-type', { expected: [params.type].flat().join(' / ') });
  if (keyword === 'pattern' && params.pattern === DECIMAL_PATTERN)
    return make('document/not-a-decimal', { value: String(data) });
  if (keyword === 'oneOf') return make('document/points-or-share', {});
  if (keyword === 'false schema') return make('document/misplaced-member', {});
  return make('document/schema', { reason: message ?? keyword });
}

function dedupe(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, path, params }) => {
    const key = `${code} ${path} ${JSON.stringify(params)}`;
    return !seen.has(key) && seen.add(key);
  });
}
