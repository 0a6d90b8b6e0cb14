import Type from 'typebox';
import { DECIMAL_PATTERN } from '../numbers/decimal.ts';

/** The same schema, or null. One `type` list instead of a union, so that a wrong value gets one error and not three. */
export function nullable<S extends Type.TSchema & { type: string }>(schema: S) {
  return Type.Unsafe<Type.Static<S> | null>({ ...schema, type: [schema.type, 'null'] });
}

/** A decimal in a string; see `DecimalString`. */
export const DecimalText = Type.String({
  pattern: DECIMAL_PATTERN,
  title: 'Decimal',
  description: '十进制数字符串，如 "8" 或 "9.95" / a decimal in a string',
});

/** A decimal that may be unknown. Unknown is null, never 0 and never "". */
export const NullableDecimal = nullable(DecimalText);

export const NullableText = nullable(Type.String({ minLength: 1, maxLength: 4000 }));
