import type { Rational } from '@plumbline/core';

/** A number with its dimension ("次", "money", "proportion", ...); null where a plain number is meant. */
export type Measure = { readonly value: Rational; readonly dimension: string | null };

/** What a condition reads. Unknown is null. */
export type FactValue = Measure | string | boolean | null;

/** The facts of one item or form, by name. */
export type Facts = Readonly<Record<string, FactValue>>;

export const isMeasure = (value: FactValue | undefined): value is Measure =>
  typeof value === 'object' && value !== null;

export const measure = (value: Rational | null, dimension: string | null = null): Measure | null =>
  value === null ? null : { value, dimension };

/** {@link measure} for a figure that most rules never ask for: it is computed when it is first read. */
export const laterMeasure = (compute: () => Rational, dimension: string | null): Measure =>
  new LaterMeasure(compute, dimension);

class LaterMeasure implements Measure {
  readonly dimension: string | null;
  private compute: (() => Rational) | null;
  private computed: Rational | null = null;

  constructor(compute: () => Rational, dimension: string | null) {
    this.compute = compute;
    this.dimension = dimension;
  }

  get value(): Rational {
    if (this.computed === null && this.compute !== null) this.computed = this.compute();
    this.compute = null;
    return this.computed as Rational;
  }
}

/** The number behind a fact, or null when it is unknown or no number. */
export const numberOf = (value: FactValue | undefined): Rational | null => (isMeasure(value) ? value.value : null);

/** How a fact is shown in a trace: numbers as plain decimals, in the base unit. */
export function printFact(value: FactValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  return isMeasure(value) ? value.value.toPlain() : String(value);
}

/** Facts by name, as {@link printFact} shows them. */
export function printFacts(names: readonly string[], facts: Facts): Record<string, string | null> {
  const printed: Record<string, string | null> = {};
  for (const name of names) printed[name] = printFact(facts[name]);
  return printed;
}
