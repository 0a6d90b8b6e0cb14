/**
 * What is known of a fact when a program is chosen: its value, where it is a label, a flag or a text; of a number only that it
 * is there, and its dimension; null when the fact is unknown.
 */
export type Asked = string | boolean | null | { readonly dimension: string | null };

export const isNumber = (asked: Asked): asked is { readonly dimension: string | null } =>
  typeof asked === 'object' && asked !== null;

/** Thrown while a program is made of rules it cannot express; such items are scored by exact rationals, rule by rule. */
export class NotCompilable extends Error {
  override readonly name = 'NotCompilable';
}

/** The name under which an indicator's definition is asked for, where definitions prefer rules or have parameters. */
export const DEFINITION = '#definition';
