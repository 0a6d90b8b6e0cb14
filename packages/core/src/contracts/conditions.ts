import Type from 'typebox';
import { DECIMAL_PATTERN } from '../numbers/decimal.ts';

/** A number in a rule: a decimal string, or a named parameter of the rule set. */
export type NumberOrParameter = string | { readonly parameter: string };

export const ParameterReference = Type.Object(
  { parameter: Type.String({ minLength: 1, maxLength: 64, description: '参数名 / a name under "parameters"' }) },
  { additionalProperties: false, title: 'Parameter reference' },
);

export const NumberOrParameter = Type.Unsafe<NumberOrParameter>({
  title: 'Number or parameter',
  description: '十进制数字符串，或 {"parameter": "…"} / a decimal string or a named parameter',
  type: ['string', 'object'],
  pattern: DECIMAL_PATTERN,
  properties: ParameterReference.properties,
  required: ['parameter'],
  additionalProperties: false,
});

/**
 * The operators of a condition. All are decimal- and unit-aware; json-rules-engine's own numeric operators do not exist here.
 * A comparison with an unknown (null) fact is never true; `present` asks for that.
 */
export const OPERATORS = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'present',
] as const;
export type OperatorName = (typeof OPERATORS)[number];

export type ConditionValue =
  | string
  | boolean
  | null
  | readonly string[]
  | { readonly parameter: string }
  | { readonly fact: string };

/** One comparison, in json-rules-engine's own format. */
export type Comparison = { readonly fact: string; readonly operator: OperatorName; readonly value: ConditionValue };

/** json-rules-engine's condition tree, without `path`, `params` and `priority`, which this product does not use. */
export type Condition =
  | Comparison
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: string };

export const CONDITION_DEFS = {
  condition: {
    title: 'Condition',
    description: '条件 / one comparison, or all / any / not of conditions, or a named condition',
    type: 'object',
    properties: {
      all: { type: 'array', minItems: 1, maxItems: 50, items: { $ref: '#/$defs/condition' }, description: '全部成立' },
      any: { type: 'array', minItems: 1, maxItems: 50, items: { $ref: '#/$defs/condition' }, description: '任一成立' },
      not: { $ref: '#/$defs/condition', description: '不成立' },
      condition: {
        type: 'string',
        minLength: 1,
        maxLength: 64,
        description: '引用命名条件 / a name under "conditions"',
      },
      fact: { type: 'string', minLength: 1, maxLength: 80, description: '事实 / a fact of the vocabulary' },
      operator: { type: 'string', minLength: 1, maxLength: 40, description: '运算符 / operator', examples: OPERATORS },
      value: {
        description: '比较值 / a decimal or text in a string, true, false, null, a list, {"parameter"} or {"fact"}',
        type: ['string', 'boolean', 'null', 'array', 'object'],
        items: { type: 'string' },
        maxItems: 200,
        properties: { parameter: { type: 'string' }, fact: { type: 'string' } },
        additionalProperties: false,
        minProperties: 1,
        maxProperties: 1,
      },
    },
    additionalProperties: false,
    minProperties: 1,
    if: { required: ['fact'] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword
    then: { required: ['fact', 'operator', 'value'], maxProperties: 3 },
    else: { maxProperties: 1, properties: { operator: false, value: false } },
  },
} as const;

/** A reference to the shared condition definition; the schema that uses it must carry {@link CONDITION_DEFS}. */
export const ConditionRef = Type.Unsafe<Condition>({ $ref: '#/$defs/condition' });
