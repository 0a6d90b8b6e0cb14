import type { Condition, ConditionTrace, OperatorName } from '@plumbline/core';
import { Almanac, Engine, Rule, type RuleResult, type TopLevelCondition } from 'json-rules-engine';
import { type Facts, type FactValue, printFact } from '../facts/fact-value.ts';
import { PARAMETER_PREFIX } from './evaluate.ts';
import { isDecided, type OperandValue, operators } from './operators.ts';

export type Match = { readonly rule: string; readonly matched: boolean; readonly trace: () => ConditionTrace };

/** Rules whose conditions json-rules-engine evaluates together. */
export type Matcher = { readonly engine: Engine; readonly order: ReadonlyMap<string, number> };

/** A rule's condition with named conditions written out: looking them up at every run would cost a copy each. */
export type MatcherRule = { readonly id: string; readonly condition: Condition };

/** Nobody listens to json-rules-engine's events. Not the rule's id: an event called `error` throws when nobody does. */
const MATCHED = { type: 'matched' };

/**
 * Sets json-rules-engine up for some rules. Its own numeric operators are taken away: they turn `"74家" >= 50` and
 * `'9' >= '10'` into silent nonsense. All rules get one priority, since ours decides between results, not the order of events.
 */
export function buildMatcher(rules: readonly MatcherRule[]): Matcher {
  const engine = new QuietEngine([], { allowUndefinedFacts: false, replaceFactsInEventParams: false });
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
  for (const { id, condition } of rules)
    engine.addRule(new QuietRule({ name: id, conditions: topLevel(condition), event: MATCHED }));
  return { engine, order: new Map(rules.map(({ id }, index) => [id, index])) };
}

/**
 * json-rules-engine without its events, to which nobody listens, and without its one status for all runs: a run that ends would
 * make another that is under way skip its rules.
 */
class QuietEngine extends Engine {
  get status(): string {
    return 'RUNNING';
  }

  set status(_: string) {}

  emitAsync(): Promise<void> {
    return SILENCE;
  }
}

class QuietRule extends Rule {
  emitAsync(): Promise<void> {
    return SILENCE;
  }
}

const SILENCE = Promise.resolve();

/** Runs the rules over the facts; the answer has every rule, matched or not, in the rule set's order. */
export async function match(matcher: Matcher, facts: Facts): Promise<Match[]> {
  if (matcher.order.size === 0) return [];
  const { results, failureResults } = await matcher.engine.run({}, { almanac: new FactTable(facts) });
  return [...results, ...failureResults]
    .sort((a, b) => (matcher.order.get(a.name) ?? 0) - (matcher.order.get(b.name) ?? 0))
    .map(({ name, result, conditions }) => {
      const matched = result === true;
      return { rule: name, matched, trace: () => ({ ...traceOf(conditions), truth: matched }) };
    });
}

/**
 * The facts as json-rules-engine asks for them, an unknown one as null. Ours are all there before a run begins, so that none of
 * its cache of computed facts is needed, which would hash and wrap every fact of every item.
 */
class FactTable extends Almanac {
  private readonly values: Facts;

  constructor(values: Facts) {
    super();
    this.values = values;
  }

  override factValue<T>(name: string): Promise<T> {
    return Promise.resolve((this.values[name] ?? null) as T);
  }
}

/** json-rules-engine wants all / any / not at the top, and knows our parameters as facts. */
function topLevel(condition: Condition): TopLevelCondition {
  return ('fact' in condition ? { all: [translate(condition)] } : translate(condition)) as TopLevelCondition;
}

function translate(condition: Condition): object {
  if ('all' in condition) return { all: condition.all.map(translate) };
  if ('any' in condition) return { any: condition.any.map(translate) };
  if ('not' in condition) return { not: translate(condition.not) };
  if ('condition' in condition) throw new Error(`Named condition left in place: ${condition.condition}`);
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
