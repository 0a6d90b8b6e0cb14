import type { Facts } from '../facts/fact-value.ts';
import type { GatedRule, Match, Matcher, MatchRequest } from './matcher.ts';
import { type ReadyCondition, readyCondition } from './ready-condition.ts';

/**
 * Answers a request without json-rules-engine: conditions are evaluated where they stand, and traces are made when somebody
 * asks. Unless all are wanted, the answer has only the rules that match.
 */
export function matchDirectly({ matcher, facts, options: { derive, exhaustive = false } }: MatchRequest): Match[] {
  const { first, late } = readyRules(matcher);
  const early = tryRules(first, facts, exhaustive);
  if (late.length === 0) return early.map(({ match }) => match);
  const matched = new Set<string>();
  for (const { match } of early) if (match.matched) matched.add(match.rule);
  return inOrder(early, tryRules(late, derive?.(matched) ?? facts, exhaustive));
}

type ReadyRule = { readonly id: string; readonly order: number; readonly condition: ReadyCondition };

type ReadyRules = { readonly first: readonly ReadyRule[]; readonly late: readonly ReadyRule[] };

const made = new WeakMap<Matcher, ReadyRules>();

function readyRules(matcher: Matcher): ReadyRules {
  let ready = made.get(matcher);
  if (!ready) {
    const { rules } = matcher;
    ready = { first: rules.filter(({ late }) => !late).map(readyRule), late: rules.filter(isLate).map(readyRule) };
    made.set(matcher, ready);
  }
  return ready;
}

const isLate = ({ late }: GatedRule) => late === true;

const readyRule = ({ id, order, condition }: GatedRule): ReadyRule => ({
  id,
  order,
  condition: readyCondition(condition),
});

type Tried = { readonly order: number; readonly match: Match };

function tryRules(rules: readonly ReadyRule[], facts: Facts, exhaustive: boolean): Tried[] {
  const tried: Tried[] = [];
  for (let at = 0; at < rules.length; at++) {
    const rule = rules[at] as ReadyRule;
    const matched = rule.condition.holds(facts);
    if (matched || exhaustive) tried.push({ order: rule.order, match: matchOf(rule, matched, facts) });
  }
  return tried;
}

const matchOf = ({ id, condition }: ReadyRule, matched: boolean, facts: Facts): Match => ({
  rule: id,
  matched,
  trace: () => condition.trace(facts),
});

/** As written: each of the two is in order by itself. */
function inOrder(early: readonly Tried[], late: readonly Tried[]): Match[] {
  const matches: Match[] = [];
  let next = 0;
  for (const { order, match } of early) {
    while (next < late.length && (late[next] as Tried).order < order) matches.push((late[next++] as Tried).match);
    matches.push(match);
  }
  while (next < late.length) matches.push((late[next++] as Tried).match);
  return matches;
}
