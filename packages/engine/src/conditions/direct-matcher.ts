import type { Facts } from '../facts/fact-value.ts';
import { holds } from './evaluate.ts';
import type { GatedRule, Match, MatchRequest } from './matcher.ts';
import { traceCondition } from './trace.ts';

/**
 * Answers a request without json-rules-engine: conditions are evaluated where they stand, and traces are made when somebody
 * asks. Unless all are wanted, the answer has only the rules that match.
 */
export function matchDirectly({ matcher, facts, options: { derive, exhaustive = false } }: MatchRequest): Match[] {
  const matches: Match[] = [];
  const run = (late: boolean, known: Facts) => {
    for (const rule of matcher.rules) {
      if ((rule.late ?? false) !== late) continue;
      const matched = holds(rule.condition, known);
      if (matched || exhaustive) matches.push(matchOf(rule, matched, known));
    }
  };
  run(false, facts);
  if (!matcher.rules.some(({ late }) => late)) return matches;
  const matched = new Set(matches.flatMap((one) => (one.matched ? [one.rule] : [])));
  run(true, derive?.(matched) ?? facts);
  return sortAsWritten(matches, matcher.rules);
}

const matchOf = ({ id, condition }: GatedRule, matched: boolean, facts: Facts): Match => ({
  rule: id,
  matched,
  trace: () => traceCondition(condition, facts),
});

function sortAsWritten(matches: Match[], rules: readonly GatedRule[]): Match[] {
  const order = new Map(rules.map((rule) => [rule.id, rule.order]));
  return matches.sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
}
