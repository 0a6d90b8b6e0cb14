import type { Diagnostic } from '@plumbline/core';
import type { CompiledRule, CompiledRuleSet } from '../compile.ts';
import { holds } from '../conditions/evaluate.ts';
import { VOCABULARY } from '../facts/vocabulary.ts';
import { type RuleSetView, report } from './rule-set-view.ts';
import { type Witness, WitnessMaker } from './witnesses.ts';

/** How many evaluations of a rule a lint run may take, so that it keeps up with somebody typing. */
const BUDGET = 3_000_000;
const MOST_CASES = 20_000;

/**
 * Tries the rules out over made-up cases: cases that no score rule takes, rules of equal priority that take the same case,
 * rules that never match, and rules that match but never win. Each comes with a case in which it shows.
 */
export function tryCases(view: RuleSetView, compiled: CompiledRuleSet): Diagnostic[] {
  return (['execution', 'indicator'] as const).flatMap((item) => [
    ...tryScoreRules(view, compiled, item),
    ...tryOtherRules(view, compiled, item),
  ]);
}

function tryScoreRules(view: RuleSetView, compiled: CompiledRuleSet, item: 'execution' | 'indicator'): Diagnostic[] {
  const rules = compiled.scoreRules[item];
  // Whether the execution is scored at all may be left to the forms.
  const isScored = item === 'indicator' || typeof view.ruleSet.framework.executionMaxScore === 'string';
  if (rules.length === 0) return isScored ? [report('rule-set/no-rule', 'error', '/rules', { sample: '—' })] : [];
  const { witnesses, complete, open } = scoreCases(compiled, item, rules);
  const seen = new Observations(view, compiled, rules);
  for (const witness of witnesses) seen.observe(witness);
  const sampled = complete ? [] : [report('rule-set/lint-sampled', 'info', '/rules', { tried: witnesses.length })];
  return [...seen.diagnostics(complete, open), ...sampled];
}

type Cases = {
  readonly witnesses: readonly Witness[];
  readonly complete: boolean;
  /** Rules of which nobody knows whether any case matches them: not even the cases of the rule alone could all be tried. */
  readonly open: ReadonlySet<CompiledRule>;
};

function scoreCases(compiled: CompiledRuleSet, item: 'execution' | 'indicator', rules: readonly CompiledRule[]): Cases {
  const maker = WitnessMaker.for(compiled, item, rules);
  const limit = Math.max(500, Math.min(MOST_CASES, Math.floor(BUDGET / rules.length)));
  const all = maker.make(limit);
  if (all.complete) return { ...all, open: new Set() };
  const found: Witness[] = [];
  const open = new Set<CompiledRule>();
  for (const rule of rules) {
    const alone = WitnessMaker.for(compiled, item, [rule]);
    const witness =
      bestCase(rule, rules, alone.before(maker).make(CASES_OF_ONE).witnesses) ??
      anyCase(rule, alone.make(MOST_CASES_OF_ONE));
    if (witness === 'open') open.add(rule);
    else if (witness !== 'none') found.push(witness);
  }
  return { witnesses: [...found, ...all.witnesses.slice(0, Math.floor(limit / 2))], complete: false, open };
}

const CASES_OF_ONE = 100;
const MOST_CASES_OF_ONE = 5000;

/** A case that the rule wins, else one that it matches. */
function bestCase(
  rule: CompiledRule,
  rules: readonly CompiledRule[],
  witnesses: readonly Witness[],
): Witness | undefined {
  const matching = witnesses.filter(({ facts }) => holds(rule.condition, facts));
  return matching.find(({ facts }) => rules.find(({ condition }) => holds(condition, facts)) === rule) ?? matching[0];
}

/** A case that the rule matches; none, or nobody knows. */
function anyCase(
  { condition }: CompiledRule,
  { witnesses, complete }: ReturnType<WitnessMaker['make']>,
): Witness | 'none' | 'open' {
  return witnesses.find(({ facts }) => holds(condition, facts)) ?? (complete ? 'none' : 'open');
}

/** What the cases showed about the score rules of one kind of item. */
class Observations {
  private readonly won = new Set<CompiledRule>();
  private readonly beatenBy = new Map<CompiledRule, { by: CompiledRule; sample: string }>();
  private readonly ties = new Map<string, Diagnostic>();
  private gap: Witness | null = null;
  private readonly costMistakes = new Map<CompiledRule, Diagnostic>();
  private readonly preferred: ReadonlySet<string>;

  constructor(
    private readonly view: RuleSetView,
    compiled: CompiledRuleSet,
    private readonly rules: readonly CompiledRule[],
  ) {
    this.preferred = new Set(compiled.ruleSet.framework.indicators.flatMap(({ rule }) => rule ?? []));
  }

  observe(witness: Witness): void {
    const matching = this.rules.filter(({ condition }) => holds(condition, witness.facts));
    const [winner, ...others] = matching;
    if (!winner) {
      this.gap ??= witness;
      return;
    }
    this.won.add(winner);
    for (const other of others) {
      if (!this.beatenBy.has(other)) this.beatenBy.set(other, { by: winner, sample: witness.sample });
      if ((other.rule.priority ?? 0) === (winner.rule.priority ?? 0)) this.tie(winner, other, witness);
    }
    if (isCostMistake(winner, witness)) this.costMistake(winner);
  }

  private tie({ rule }: CompiledRule, { rule: other }: CompiledRule, { sample }: Witness): void {
    const key = `${rule.id} ${other.id}`;
    if (this.ties.has(key)) return;
    const params = { rule: rule.id, other: other.id, priority: rule.priority ?? 0, sample };
    this.ties.set(key, report('rule-set/ambiguous-priority', 'error', `${this.view.pathOf(other)}/priority`, params));
  }

  private costMistake(winner: CompiledRule): void {
    if (!this.costMistakes.has(winner))
      this.costMistakes.set(
        winner,
        report('rule-set/cost-scored-as-positive', 'warning', `${this.view.pathOf(winner.rule)}/event/params`, {
          rule: winner.rule.id,
        }),
      );
  }

  /** Short of every case, that a rule never won is no proof that it cannot. */
  diagnostics(complete: boolean, open: ReadonlySet<CompiledRule>): Diagnostic[] {
    const unused = this.rules.flatMap((rule): Diagnostic[] => {
      if (this.won.has(rule) || this.preferred.has(rule.rule.id) || open.has(rule)) return [];
      const path = this.view.pathOf(rule.rule);
      const beaten = this.beatenBy.get(rule);
      if (!beaten)
        return [
          report('rule-set/unreachable-rule', 'error', `${path}/conditions`, { rule: rule.rule.id, sample: null }),
        ];
      return [
        report('rule-set/shadowed-rule', complete ? 'error' : 'warning', path, {
          rule: rule.rule.id,
          by: beaten.by.rule.id,
          sample: beaten.sample,
        }),
      ];
    });
    const gap = this.gap === null ? [] : [report('rule-set/no-rule', 'error', '/rules', { sample: this.gap.sample })];
    return [...unused, ...this.ties.values(), ...gap, ...this.costMistakes.values()];
  }
}

/** R29: of a target that must not be exceeded, more spent earns more points. */
function isCostMistake({ rule }: CompiledRule, { facts }: Witness): boolean {
  if (rule.event.type !== 'score' || rule.event.params.method !== 'proportional' || rule.event.params.of !== 'ratio')
    return false;
  const group = facts.group;
  const isCost = facts.category === 'cost' || (typeof group === 'string' && /cost$/i.test(group));
  return facts.direction === 'lower' || isCost;
}

/** Adjust, form and finding rules that no case can make match. Rules that read scores are left to the golden tests. */
function tryOtherRules(view: RuleSetView, compiled: CompiledRuleSet, item: 'execution' | 'indicator'): Diagnostic[] {
  const rules = [...compiled.rules.values()].filter(
    ({ rule, conditionFacts }) =>
      rule.item === item &&
      rule.phase !== 'score' &&
      conditionFacts.every((name) => (VOCABULARY.get(name)?.known ?? 'before') === 'before'),
  );
  return rules.flatMap((rule) => {
    if (anyCase(rule, WitnessMaker.for(compiled, item, [rule]).make(MOST_CASES_OF_ONE)) !== 'none') return [];
    return [
      report('rule-set/unreachable-rule', 'error', `${view.pathOf(rule.rule)}/conditions`, {
        rule: rule.rule.id,
        sample: null,
      }),
    ];
  });
}
