import type { Condition, ConditionTrace, OperatorName } from '@plumbline/core';
import { Engine, type RuleResult, type TopLevelCondition } from 'json-rules-engine';
import { type Facts, type FactValue, printFact } from '../facts/fact-value.ts';
import type { NamedConditions } from './condition-tree.ts';
import { PARAMETER_PREFIX } from './evaluate.ts';
import { isDecided, type OperandValue, operators } from './operators.ts';

export type Match = { readonly rule: string; readonly matched: boolean; readonly trace: () => ConditionTrace };

/** Rules whose conditions json-rules-engine evaluates together, and the facts they read. */
export type Matcher = {
  readonly engine: Engine;
  readonly facts: readonly string[];
  readonly order: ReadonlyMap<string, number>;
};

export type MatcherRule = { readonly id: string; readonly conditions: Condition; readonly facts: readonly string[] };

/** Nobody listens to json-rules-engine's events. Not the rule's id: an event called `error` throws when nobody does. */
const MATCHED = { type: 'matched' };

/**
 * Sets json-rules-engine up for some rules. Its own numeric operators are taken away: they turn `"74家" >= 50` and
 * `'9' >= '10'` into silent nonsense. All rules get one priority, since ours decides between results, not the order of events.
 */
export function buildMatcher(rules: readonly MatcherRule[], named: NamedConditions): Matcher {
  const engine = new Engine([], { allowUndefinedFacts: false, replaceFactsInEventParams: false });
  for (const builtIn of [
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
    'equal',
    'notEqual',
    'in',
    'notIn',
    'contains',
    'doesNotContain',
  ]) {
    engine.removeOperator(builtIn);
  }
  for (const [name, evaluate] of Object.entries(operators)) engine.addOperator<FactValue, OperandValue>(name, evaluate);
  for (const [name, condition] of Object.entries(named)) engine.setCondition(name, topLevel(condition));
  for (const { id, conditions } of rules)
    engine.addRule({ name: id, conditions: topLevel(conditions), event: MATCHED });
  // The engine keeps one status for all of its runs: one that ends would make another that is starting skip its rules.
  Object.defineProperty(engine, 'status', { get: () => 'RUNNING', set: () => {} });
  return {
    engine,
    facts: [...new Set(rules.flatMap(({ facts }) => facts))],
    order: new Map(rules.map(({ id }, index) => [id, index])),
  };
}

/** Runs the rules over the facts; the answer has every rule, matched or not, in the rule set's order. */
export async function match(matcher: Matcher, facts: Facts): Promise<Match[]> {
  if (matcher.order.size === 0) return [];
  const { results, failureResults } = await matcher.engine.run(pick(facts, matcher.facts));
  return [...results, ...failureResults]
    .sort((a, b) => (matcher.order.get(a.name) ?? 0) - (matcher.order.get(b.name) ?? 0))
    .map(({ name, result, conditions }) => {
      const matched = result === true;
      return { rule: name, matched, trace: () => ({ ...traceOf(conditions), truth: matched }) };
    });
}

/** What json-rules-engine is handed: just the facts its rules read, an unknown one as null. */
export function pick(facts: Facts, names: readonly string[]): Record<string, FactValue> {
  const picked: Record<string, FactValue> = {};
  for (const name of names) picked[name] = facts[name] ?? null;
  return picked;
}

/** json-rules-engine wants all / any / not at the top, and knows our parameters as facts. */
function topLevel(condition: Condition): TopLevelCondition {
  return ('fact' in condition ? { all: [translate(condition)] } : translate(condition)) as TopLevelCondition;
}

function translate(condition: Condition): object {
  if ('all' in condition) return { all: condition.all.map(translate) };
  if ('any' in condition) return { any: condition.any.map(translate) };
  if ('not' in condition) return { not: translate(condition.not) };
  if ('condition' in condition) return { condition: condition.condition };
  const { fact, operator, value } = condition;
  const isParameter = typeof value === 'object' && value !== null && 'parameter' in value;
  return { fact, operator, value: isParameter ? { fact: PARAMETER_PREFIX + value.parameter } : value };
}

type Realised = {
  all?: Realised[];
  any?: Realised[];
  not?: Realised;
  fact?: string;
  operator?: string;
  value?: unknown;
  factResult?: FactValue;
  valueResult?: OperandValue;
  result?: boolean;
};

/** json-rules-engine says the truth of every node but the topmost, whose truth is the rule's. */
function traceOf(conditions: RuleResult['conditions']): ConditionTrace {
  return trace(conditions as Realised);
}

function trace(node: Realised): ConditionTrace {
  if (node.all) return { all: node.all.map(trace), truth: node.result === true };
  if (node.any) return { any: node.any.map(trace), truth: node.result === true };
  if (node.not) return { not: trace(node.not), truth: node.result === true };
  const { fact = '', operator = '', factResult = null, valueResult = null } = node;
  const decided = isDecided(operator as OperatorName, factResult, valueResult);
  return {
    fact,
    operator,
    value: printOperand(valueResult),
    read: printFact(factResult),
    truth: decided ? node.result === true : null,
  };
}

const printOperand = (value: OperandValue) => (Array.isArray(value) ? value.join(', ') : printFact(value as FactValue));
