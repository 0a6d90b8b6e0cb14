import { Rational, type RuleSet } from '@plumbline/core';
import type { CompiledRule, CompiledRuleSet } from '../compile.ts';
import type { FactValue } from '../facts/fact-value.ts';
import { formFacts } from '../facts/form-facts.ts';
import { pairFacts } from '../facts/items.ts';
import type { FactDefinition } from '../facts/vocabulary.ts';
import { blankForm } from '../golden/blank-form.ts';
import { criticalNumbers, criticalValues, literalsByFact, printTried } from './critical-values.ts';
import { knownFacts } from './known-facts.ts';

/** A made-up case: the facts of one item, and how to tell a person which case it is. */
export type Witness = { readonly facts: Readonly<Record<string, FactValue>>; readonly sample: string };

type Choice = { readonly facts: Readonly<Record<string, FactValue>>; readonly says: string };
/** Choices of which a case takes one; facts that hang together (target, actual and what follows from them) share one. */
type Dimension = { readonly names: readonly string[]; readonly choices: readonly Choice[] };

/**
 * Makes cases for some rules of one kind of item: every combination of values that could make a difference to their
 * conditions. Facts are derived as for a real form, so that no impossible combination of target and actual is tried.
 */
export class WitnessMaker {
  private readonly dimensions: readonly Dimension[];
  private readonly base: Readonly<Record<string, FactValue>>;

  constructor(compiled: CompiledRuleSet, item: 'execution' | 'indicator', rules: readonly CompiledRule[]) {
    const { ruleSet, parameters } = compiled;
    const literals = literalsByFact(
      rules.map(({ condition }) => condition),
      ruleSet.parameters,
    );
    const names = new Set(rules.flatMap(({ conditionFacts }) => conditionFacts));
    const groups = [pairDimension(ruleSet, literals), budgetDimension(ruleSet, literals)];
    const joint = groups.filter((group) => group.names.some((name) => names.has(name)));
    const covered = new Set(joint.flatMap((group) => group.names));
    const facts = knownFacts(ruleSet);
    const single = [...names].flatMap((name) => {
      const fact = facts.get(name);
      return !fact || covered.has(name) || name === 'item'
        ? []
        : [singleDimension(fact, literals.get(name) ?? new Set())];
    });
    this.dimensions = [...joint, ...single];
    this.base = { ...parameters, item, name: '指标', hasDeviationReason: false, duplicate: false };
  }

  /** All combinations, or an even spread of them when there are more than `limit`; `complete` says which. */
  make(
    focus: ReadonlySet<string> | null,
    limit: number,
  ): { readonly witnesses: Witness[]; readonly complete: boolean } {
    const chosen = this.dimensions.map((dimension) =>
      focus === null || dimension.names.some((name) => focus.has(name)) || isJoint(dimension)
        ? dimension.choices
        : dimension.choices.slice(0, 1),
    );
    const total = chosen.reduce((product, choices) => product * BigInt(choices.length), 1n);
    const complete = total <= BigInt(limit);
    const count = complete ? Number(total) : limit;
    // An odd stride that shares no factor with the total walks through all residues before repeating.
    const stride = complete ? 1n : coprimeStride(total);
    return {
      witnesses: Array.from({ length: count }, (_, index) => this.at(chosen, (BigInt(index) * stride) % total)),
      complete,
    };
  }

  private at(chosen: readonly (readonly Choice[])[], number: bigint): Witness {
    const facts: Record<string, FactValue> = { ...this.base };
    const says: string[] = [];
    let rest = number;
    for (const choices of chosen) {
      const choice = choices[Number(rest % BigInt(choices.length))];
      rest /= BigInt(choices.length);
      if (!choice) continue;
      Object.assign(facts, choice.facts);
      if (choices.length > 1) says.push(choice.says);
    }
    return { facts, sample: says.join(', ') || '—' };
  }
}

const isJoint = ({ names }: Dimension) => names.length > 1;

function coprimeStride(total: bigint): bigint {
  let stride = (total * 618n) / 1000n + 1n;
  while (greatestCommonDivisor(stride, total) !== 1n) stride++;
  return stride;
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b));

function singleDimension(fact: FactDefinition, literals: ReadonlySet<string | boolean>): Dimension {
  const choices = criticalValues(fact, literals).map((value) => ({
    facts: { [fact.name]: value },
    says: `${fact.name} ${printTried(value)}`,
  }));
  return { names: [fact.name], choices };
}

const FULL = Rational.of('100');

/** Targets and actuals of every kind, at and around every line the rules hold them against. */
function pairDimension(ruleSet: RuleSet, literals: ReadonlyMap<string, ReadonlySet<string | boolean>>): Dimension {
  const at = (name: string) => criticalNumbers(literals.get(name) ?? []);
  const tried = new Map<string, Rational>();
  const note = (value: Rational) => tried.set(value.toPlain(), value);
  for (const value of ['0', '50', '100', '150']) note(Rational.of(value));
  for (const ratio of at('ratio')) note(ratio.times(FULL));
  for (const gap of at('shortfall')) for (const value of [FULL.minus(gap), FULL.plus(gap)]) note(value);
  for (const value of at('actual')) note(value);
  const actuals = [...tried.values()]
    .filter((value) => !value.isNegative())
    .map((value) => value.rounded({ places: 6, mode: 'half-up' }).toPlain());
  const targets = [
    '>=100',
    '<=100',
    '=100',
    '100',
    '>100',
    '<100',
    '0',
    ...at('target')
      .filter((value) => !value.isNegative())
      .map((value) => value.toPlain()),
  ];
  const numeric = targets.flatMap((target) => actuals.map((actual) => [target, actual] as const));
  const late = at('daysLate')
    .filter((days) => !days.isNegative())
    .map((days) => ['6月30日前', dayAfter(days)] as const);
  const choices = [...OTHER_PAIRS, ...numeric, ...late].map(([target, actual]) => {
    const row = { target, actual, name: '指标' };
    const { facts } = pairFacts(row, {
      fiscalYear: ruleSet.effective.fromYear,
      ruleSet,
      placement: { category: null, group: null, definition: null },
    });
    return { facts, says: `target ${target ?? '—'} / actual ${actual ?? '—'}` };
  });
  return { names: Object.keys(choices[0]?.facts ?? {}), choices };
}

const OTHER_PAIRS: readonly (readonly [string | null, string | null])[] = [
  ['健全', '基本健全'],
  ['健全', '健全'],
  ['是', '是'],
  ['是', '否'],
  ['6月30日前', '6月20日'],
  ['6月30日前', '7月20日'],
  ['5%-8%', '6%'],
  ['5%-8%', '9%'],
  ['>=10场', '8家'],
  ['>=10场', '约8场'],
  ['>=10场', '5-8场'],
  ['<=10场', '12-15场'],
  ['>=-3%', '-4%'],
  ['<=-3%', '-2%'],
  ['约10场', '8场'],
  ['>=10场', null],
  [null, '8场'],
  [null, null],
];

/** The day so many days after the sample deadline of 30 June, written out; the last day of the year at the latest. */
function dayAfter(days: Rational): string {
  const count = Math.min(Number(days.whole('ceiling').toPlain()), 184);
  const date = new Date(Date.UTC(2001, 5, 30 + count));
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

/** Budgets at and around every line the rules hold an execution rate against, and those that have no rate. */
function budgetDimension(ruleSet: RuleSet, literals: ReadonlyMap<string, ReadonlySet<string | boolean>>): Dimension {
  const rates = ['executionRate', 'executionRatePrinted', 'originalExecutionRate'].flatMap((name) =>
    criticalNumbers(literals.get(name) ?? []),
  );
  const spent = [
    ...new Set([
      '0',
      '500',
      '1000',
      '1100',
      ...rates
        .filter((rate) => !rate.isNegative())
        .map((rate) => rate.times(Rational.of('1000')).rounded({ places: 2, mode: 'half-up' }).toPlain()),
    ]),
  ];
  const originals = ['1000', '2000', null];
  const cases = [
    ...originals.flatMap((original) => spent.map((expenditure) => ({ original, final: '1000', expenditure }))),
    { original: '1000', final: '0', expenditure: '0' },
    { original: '1000', final: null, expenditure: '500' },
    { original: '1000', final: '1000', expenditure: null },
  ];
  const choices = cases.map((total) => {
    const form = blankForm(ruleSet, { budget: total });
    const {
      fiscalYear: _,
      formType: __,
      declaredTotal: ___,
      indicatorCount: ____,
      ...money
    } = formFacts(form, ruleSet);
    return { facts: money, says: `budget ${total.final ?? '—'} / spent ${total.expenditure ?? '—'}` };
  });
  return { names: Object.keys(choices[0]?.facts ?? {}), choices };
}
