import {
  type Comparison,
  type Condition,
  documentHash,
  hasErrors,
  InvalidRuleSetError,
  type Phase,
  portableSha256,
  Rational,
  type RuleEvent,
  type RuleSet,
  type ScoringRule,
  type Sha256,
} from '@plumbline/core';
import { comparisons, expand, factsRead } from './conditions/condition-tree.ts';
import { PARAMETER_PREFIX } from './conditions/evaluate.ts';
import { buildMatcher, type Matcher } from './conditions/matcher.ts';
import { type FactValue, measure } from './facts/fact-value.ts';
import { INPUT_PREFIX } from './facts/inputs.ts';
import { VOCABULARY } from './facts/vocabulary.ts';
import { checkRuleSet } from './lint/check-rule-set.ts';
import { eventReads } from './score/event-reads.ts';

/** A rule made ready: its condition written out, what it reads, and whether it must wait for the scores. */
export type CompiledRule<E extends RuleEvent = RuleEvent> = {
  readonly rule: Omit<ScoringRule, 'event'> & { readonly event: E };
  readonly condition: Condition;
  /** Facts its condition reads; parameters stand among them with their prefix. */
  readonly conditionFacts: readonly string[];
  /** Facts its condition and its event read, parameters left out: what a trace shows. */
  readonly reads: readonly string[];
  /** The comparisons its condition is made of. */
  readonly comparisons: readonly Comparison[];
};

type Stage = 'item' | 'after' | 'last';

type ItemKind = 'execution' | 'indicator' | 'form';

/** A rule set ready to score with. Built once, used for any number of forms; it holds no state of a run. */
export type CompiledRuleSet = {
  readonly ruleSet: RuleSet;
  readonly hash: string;
  /** What the forms scored with it are hashed with. */
  readonly sha256: Sha256;
  readonly rules: ReadonlyMap<string, CompiledRule>;
  /** The score rules of one kind of item, highest priority first, then in the order of the document. */
  readonly scoreRules: Readonly<Record<'execution' | 'indicator', readonly CompiledRule[]>>;
  /** The adjust rules of one kind of item, in the order of the document. */
  readonly adjustRules: Readonly<Record<'execution' | 'indicator', readonly CompiledRule[]>>;
  /** What json-rules-engine runs for each item by itself, when all are scored, and when the total is known. */
  readonly each: Readonly<Record<'execution' | 'indicator', Matcher>>;
  readonly after: Readonly<Record<ItemKind, Matcher>>;
  readonly last: Readonly<Record<ItemKind, Matcher>>;
  /** Parameters as facts: the rule set's, and for indicators with values of their own those laid over them. */
  readonly parameters: Readonly<Record<string, FactValue>>;
  readonly indicatorParameters: ReadonlyMap<string, Readonly<Record<string, FactValue>>>;
};

export type CompileOptions = {
  /** The SHA-256 of the machine it runs on, where there is a faster one than that in JavaScript; digests are the same. */
  readonly sha256?: Sha256;
};

/**
 * Makes a rule set ready to score with. Throws `InvalidRuleSetError` with every fault when it does not hold together; lint
 * finds the same faults, and more, without throwing.
 */
export function compileRuleSet(ruleSet: RuleSet, options: CompileOptions = {}): CompiledRuleSet {
  const faults = checkRuleSet(ruleSet);
  if (hasErrors(faults))
    throw new InvalidRuleSetError(
      `${ruleSet.id}@${ruleSet.version}`,
      faults.filter(({ severity }) => severity === 'error'),
    );
  return compileUnchecked(ruleSet, options);
}

/** {@link compileRuleSet} for what is made of parts of versions that were checked: a mixture of two, say. */
export function compileUnchecked(ruleSet: RuleSet, { sha256 = portableSha256 }: CompileOptions = {}): CompiledRuleSet {
  const compiled = ruleSet.rules.map((rule) => compileRule(rule, ruleSet));
  const parameters = parameterFacts(ruleSet.parameters);
  const matcher = (item: ItemKind, stage: Stage) => {
    const chosen = compiled.filter((one) => one.rule.item === item && stageOf(one) === stage);
    return buildMatcher(
      chosen.map((one) => ({ id: one.rule.id, condition: one.condition, late: readsOwnScore(one) })),
      stage === 'item' ? OWN_SCORE : undefined,
    );
  };
  const matchers = (stage: Stage) => ({
    execution: matcher('execution', stage),
    indicator: matcher('indicator', stage),
    form: matcher('form', stage),
  });
  return {
    ruleSet,
    hash: documentHash(ruleSet, sha256),
    sha256,
    rules: new Map(compiled.map((one) => [one.rule.id, one])),
    scoreRules: { execution: scoreRules(compiled, 'execution'), indicator: scoreRules(compiled, 'indicator') },
    adjustRules: {
      execution: phaseRules(compiled, 'adjust', 'execution'),
      indicator: phaseRules(compiled, 'adjust', 'indicator'),
    },
    each: { execution: matcher('execution', 'item'), indicator: matcher('indicator', 'item') },
    after: matchers('after'),
    last: matchers('last'),
    parameters,
    indicatorParameters: new Map(
      ruleSet.framework.indicators
        .filter(({ parameters: own }) => own)
        .map(({ code, parameters: own = {} }) => [code, { ...parameters, ...parameterFacts(own) }]),
    ),
  };
}

function compileRule(rule: ScoringRule, { conditions }: RuleSet): CompiledRule {
  const condition = expand(rule.conditions, conditions);
  const facts = factsRead(condition);
  const conditionFacts = [...facts, ...parametersIn(condition).map((name) => PARAMETER_PREFIX + name)];
  const isFact = (name: string) => VOCABULARY.has(name) || name.startsWith(INPUT_PREFIX);
  const compared = comparisons(condition).map(({ node }) => node);
  return {
    rule,
    condition,
    conditionFacts,
    comparisons: compared,
    reads: [...new Set([...facts, ...eventReads(rule.event).filter(isFact)])],
  };
}

function parametersIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(parametersIn);
  if ('any' in condition) return condition.any.flatMap(parametersIn);
  if ('not' in condition) return parametersIn(condition.not);
  if (!('value' in condition)) return [];
  const { value } = condition;
  return typeof value === 'object' && value !== null && 'parameter' in value ? [value.parameter] : [];
}

/**
 * When a rule is matched: with its `item` where it reads nothing beyond it, `after` all items are scored where it makes the
 * total, `last` where it raises a finding about the sum, the total or the whole form.
 */
function stageOf({ rule, conditionFacts, reads }: CompiledRule): Stage {
  const isBeyond = (name: string) => ['afterScores', 'afterTotal'].includes(VOCABULARY.get(name)?.known ?? 'before');
  if (rule.item !== 'form' && ![...conditionFacts, ...reads].some(isBeyond)) return 'item';
  return rule.phase === 'finding' ? 'last' : 'after';
}

/** Such a rule takes its turn when the item's score rules have had theirs. */
const readsOwnScore = ({ conditionFacts }: CompiledRule) => conditionFacts.some((name) => OWN_SCORE.has(name));

const OWN_SCORE: ReadonlySet<string> = new Set(
  [...VOCABULARY.values()].filter(({ known }) => known === 'withScore').map(({ name }) => name),
);

function scoreRules(compiled: readonly CompiledRule[], item: ItemKind): CompiledRule[] {
  return phaseRules(compiled, 'score', item).sort((a, b) => (b.rule.priority ?? 0) - (a.rule.priority ?? 0));
}

const phaseRules = (compiled: readonly CompiledRule[], phase: Phase, item: ItemKind) =>
  compiled.filter(({ rule }) => rule.phase === phase && rule.item === item);

function parameterFacts(parameters: Readonly<Record<string, string>>): Record<string, FactValue> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [PARAMETER_PREFIX + name, measure(Rational.of(value))]),
  );
}
