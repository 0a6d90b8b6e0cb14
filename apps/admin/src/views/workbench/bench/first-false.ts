import type { ConditionTrace } from '@plumbline/core';

type Comparison = Extract<ConditionTrace, { fact: string }>;

/** The first comparison for which a condition does not hold, in the order in which it is read; null where it holds, or where only an opposite fails. */
export function firstFalse(trace: ConditionTrace): Comparison | null {
  if ('fact' in trace) return trace.truth === true ? null : trace;
  if (trace.truth) return null;
  if ('all' in trace) return trace.all.map(firstFalse).find((one) => one !== null) ?? null;
  if ('any' in trace) return trace.any.map(firstFalse).find((one) => one !== null) ?? null;
  return null;
}
