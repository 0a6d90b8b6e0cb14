import type { Condition, ConditionTrace, OperatorName } from '@plumbline/core';
import { Almanac, Engine, Rule, type RuleResult, type TopLevelCondition } from 'json-rules-engine';
import type { Facts, FactValue } from '../facts/fact-value.ts';
import { holds, PARAMETER_PREFIX } from './evaluate.ts';
import type { Derive, GatedRule, Match, Matcher, MatcherRule, MatchRequest } from './matcher.ts';
import { type OperandValue, operators } from './operators.ts';
import { comparisonTrace } from './trace.ts';

/** Nobody listens to json-rules-engine's events. Not the rule's id: an event called `error` throws when nobody does. */
const MATCHED = { type: 'matched' };

/** More choices of rules than this are not remembered; forms of one kind make a few dozen. */
const MAX_ENGINES = 500;

/** An engine for every choice of rules that was asked for, by their numbers. */
const enginesOf = new WeakMap<Matcher, Map<string, Engine>>();

/** The engine for some of the rules. */
function engineFor(matcher: Matcher, rules: readonly GatedRule[]): Engine {
  const engines = enginesOf.get(matcher) ?? new Map<string, Engine>();
  enginesOf.set(matcher, engines);
  const key = rules.map(({ order }) => order).join();
  let engine = engines.get(key);
  if (!engine) {
    if (engines.size >= MAX_ENGINES) engines.clear();
    engine = buildEngine(rules);
    engines.set(key, engine);
  }
  return engine;
}

/**
 * Sets json-rules-engine up for some rules. Its own numeric operators are taken away: they turn `"74家" >= 50` and
 * `'9' >= '10'` into silent nonsense. Its priorities serve one thing only, that late rules come after the others: which of the
 * matching rules counts is decided among the results.
 */
function buildEngine(rules: readonly MatcherRule[]): Engine {
  const engine = new QuietEngine([], { allowUndefinedFacts: false, replaceFactsInEventParams: false });
  for (const builtIn of BUILT_IN) engine.removeOperator(builtIn);
  for (const [name, evaluate] of Object.entries(operators)) engine.addOperator<FactValue, OperandValue>(name, evaluate);
  for (const { id, condition, late = false } of rules) {
    const priority = late ? 1 : 2;
    engine.addRule(new QuietRule({ name: id, conditions: topLevel(condition), event: MATCHED, priority }));
  }
  return engine;
}

const BUILT_IN = [
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
];

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

/**
 * Runs the rules over the facts; the answer has the rules that were evaluated, matched or not, in the rule set's order. A rule
 * one of whose necessary comparisons fails, by the operators json-rules-engine would ask, cannot match and is left out.
 */
export async function match({
  matcher,
  facts,
  options: { derive, exhaustive = false },
}: MatchRequest): Promise<Match[]> {
  const rules = exhaustive
    ? matcher.rules
    : matcher.rules.filter(({ gates }) => gates.every((gate) => holds(gate, facts)));
  if (rules.length === 0) return [];
  const order = new Map(rules.map((rule) => [rule.id, rule.order]));
  const { results, failureResults } = await engineFor(matcher, rules).run(
    {},
    { almanac: new FactTable(facts, derive) },
  );
  return [...results, ...failureResults]
    .sort((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0))
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
  private readonly derive: Derive | undefined;
  private derived: Facts | null = null;
  /** The rules evaluated so far; json-rules-engine's own, which its types leave out. */
  declare getResults: () => readonly RuleResult[];

  constructor(values: Facts, derive: Derive | undefined) {
    super();
    this.values = values;
    this.derive = derive;
  }

  override factValue<T>(name: string): Promise<T> {
    const value = Object.hasOwn(this.values, name) ? this.values[name] : this.late()[name];
    return Promise.resolve((value ?? null) as T);
  }

  private late(): Facts {
    if (!this.derive) return {};
    this.derived ??= this.derive(new Set(this.getResults().flatMap(({ name, result }) => (result ? [name] : []))));
    return this.derived;
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
  const { fact = '', operator = '', factResult = null, valueResult = null, result } = node;
  const compared = { fact, operator: operator as OperatorName, read: factResult, value: valueResult };
  return comparisonTrace({ ...compared, truth: result === true });
}
