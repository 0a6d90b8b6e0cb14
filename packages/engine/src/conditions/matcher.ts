import type { Comparison, Condition, ConditionTrace } from '@plumbline/core';
import type { Facts } from '../facts/fact-value.ts';
import { isComparison } from './condition-tree.ts';

export type Match = { readonly rule: string; readonly matched: boolean; readonly trace: () => ConditionTrace };

/** Rules whose conditions are evaluated together. */
export type Matcher = { readonly rules: readonly GatedRule[] };

/** A rule's condition with named conditions written out: looking them up at every run would cost a copy each. */
export type MatcherRule = {
  readonly id: string;
  readonly condition: Condition;
  /** Reads facts that follow from how the other rules came out, and is evaluated after them. */
  readonly late?: boolean;
};

/** `gates` are comparisons without which the condition cannot hold, and which can be told before any rule is evaluated. */
export type GatedRule = MatcherRule & { readonly order: number; readonly gates: readonly Comparison[] };

/** The facts, with what follows from the rules that matched so far. */
export type Derive = (matched: ReadonlySet<string>) => Facts;

export type MatchOptions = {
  /** The facts that late rules read, in place of those given. */
  readonly derive?: Derive;
  /** Evaluate every rule, also those whose gates are shut: for a trace of all that was tried. */
  readonly exhaustive?: boolean;
};

/** Which of these rules match these facts. */
export type MatchRequest = { readonly matcher: Matcher; readonly facts: Facts; readonly options: MatchOptions };

/** Makes rules ready to match. `lateFacts` are those that only late rules can read. */
export function buildMatcher(rules: readonly MatcherRule[], lateFacts: ReadonlySet<string> = new Set()): Matcher {
  return { rules: rules.map((rule, order) => ({ ...rule, order, gates: gatesOf(rule.condition, lateFacts) })) };
}

function gatesOf(condition: Condition, lateFacts: ReadonlySet<string>): Comparison[] {
  const parts = 'all' in condition ? condition.all : [condition];
  return parts.filter(isComparison).filter(({ fact, value }) => {
    const other = typeof value === 'object' && value !== null && 'fact' in value ? value.fact : fact;
    return !lateFacts.has(fact) && !lateFacts.has(other);
  });
}
