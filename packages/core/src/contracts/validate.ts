import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { type Diagnostic, pointer } from '../diagnostics/diagnostic.ts';
import { DECIMAL_PATTERN } from '../numbers/decimal.ts';
import { GoldenTestFile } from './golden-test.ts';
import { RuleSet } from './rule-set.ts';
import { Scorecard } from './scorecard.ts';
import { SelfEvaluation } from './self-evaluation.ts';

/** Checks a value against the contract of a self-evaluation; an empty list means it is one. */
export const validateSelfEvaluation = validator(SelfEvaluation);
export const validateRuleSet = validator(RuleSet);
export const validateScorecard = validator(Scorecard);
export const validateGoldenTests = validator(GoldenTestFile);

/** Compiled on first use: most processes need one contract, and a browser under a strict content policy none. */
function validator(schema: object): (value: unknown) => Diagnostic[] {
  let validate: ValidateFunction | undefined;
  return (value) => {
    validate ??= new Ajv2020({ allErrors: true, strict: false, verbose: true }).compile(schema);
    if (validate(value)) return [];
    return dedupe((validate.errors ?? []).filter(saysSomething).map(toDiagnostic));
  };
}

/** `if` only repeats that something below it failed; of a failed choice, the choice itself says more than its branches. */
const saysSomething = ({ keyword, schemaPath }: ErrorObject) =>
  !['if', 'allOf', 'anyOf'].includes(keyword) && !/\/(?:oneOf|anyOf)\/\d+\//.test(schemaPath);

function toDiagnostic(error: ErrorObject): Diagnostic {
  const { instancePath, keyword, params, data, message } = error;
  const make = (code: Diagnostic['code'], values: Diagnostic['params'], path = instancePath): Diagnostic => ({
    code,
    severity: 'error',
    path,
    params: values,
  });
  if (keyword === 'additionalProperties') {
    const name = String(params.additionalProperty);
    return make('document/unknown-member', { name, suggestion: null }, instancePath + pointer(name));
  }
  if (keyword === 'required') return make('document/missing-member', { name: String(params.missingProperty) });
  if (typeof data === 'number' && keyword === 'type' && !['number', 'integer'].includes(String(params.type))) {
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
