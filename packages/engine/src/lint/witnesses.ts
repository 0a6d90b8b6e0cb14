import { Rational, type RuleSet } from '@plumbline/core';
import type { CompiledRule, CompiledRuleSet } from '../compile.ts';
import type { FactValue } from '../facts/fact-value.ts';
import { formFacts } from '../facts/form-facts.ts';
import { pairFacts } from '../facts/items.ts';
import type { FactDefinition } from '../facts/vocabulary.ts';
import { blankForm } from '../golden/blank-form.ts';
import { combinations } from './combinations.ts';
import { criticalTexts, criticalValues, literalsByFact, numbersFromZero, printTried } from './critical-values.ts';
import { knownFacts } from './known-facts.ts';

/** A made-up case: the facts of one item, and how to tell a person which case it is. */
export type Witness = { readonly facts: Readonly<Record<string, FactValue>>; readonly sample: string };

type Choice = { readonly facts: Readonly<Record<string, FactValue>>; readonly says: string };
/** Choices of which a case takes one; facts that hang together (target, actual and what follows from them) share one. */
type Dimension = { readonly names: readonly string[]; readonly choices: readonly Choice[]; readonly isTold?: boolean };

/**
 * Makes cases for some rules of one kind of item: every combination of values that could make a difference to their
 * conditions. Facts are derived as for a real form, so that no impossible combination of target and actual is tried.
 */
export class WitnessMaker {
  private constructor(
    private readonly dimensions: readonly Dimension[],
    private readonly base: Readonly<Record<string, FactValue>>,
  ) {}

  static for(compiled: CompiledRuleSet, item: 'execution' | 'indicator', rules: readonly CompiledRule[]): WitnessMaker {
    const { ruleSet, parameters } = compiled;
    const literals = literalsByFact(
      rules.map(({ condition }) => condition),
      ruleSet.parameters,
    );
    const names = new Set(rules.flatMap(({ conditionFacts }) => conditionFacts));
    const readsAny = (group: readonly string[]) => group.some((name) => names.has(name));
    const joint = [
      ...(readsAny(PAIR_FACTS) ? [pairDimension(ruleSet, literals)] : []),
      ...(readsAny(BUDGET_FACTS) ? [budgetDimension(ruleSet, literals)] : []),
    ];
    const covered = new Set(joint.flatMap((group) => group.names));
    const facts = knownFacts(ruleSet);
    const single = [...names].flatMap((name) => {
      const fact = facts.get(name);
      return !fact || covered.has(name) || name === 'item'
        ? []
        : [singleDimension(fact, literals.get(name) ?? new Set())];
    });
    const base = { ...parameters, item, name: '指标', hasDeviationReason: false, duplicate: false };
    return new WitnessMaker([...joint, ...single], base);
  }

  /**
   * The same cases set before those of another maker: what only the other one knows about takes one of its values, but for
   * targets, actuals and budgets, of which all are tried.
   */
  before({ dimensions }: WitnessMaker): WitnessMaker {
    const own = new Set(this.dimensions.flatMap(({ names }) => names));
    const others = dimensions.filter(({ names }) => !names.some((name) => own.has(name)));
    const settled = others.map(({ names, choices }) => {
      const isTold = choices.length > 1;
      return { names, choices: names.length > 1 ? choices : choices.slice(0, 1), isTold };
    });
    return new WitnessMaker([...this.dimensions, ...settled], this.base);
  }

  /** All combinations, or an even spread of them when there are more than `limit`; `complete` says which. */
  make(limit: number): { readonly witnesses: Witness[]; readonly complete: boolean } {
    const { taken, complete } = combinations(
      this.dimensions.map(({ choices }) => choices),
      limit,
    );
    return { witnesses: Array.from(taken, (choices) => this.at(choices)), complete };
  }

  private at(taken: readonly Choice[]): Witness {
    const facts: Record<string, FactValue> = { ...this.base };
    const says: string[] = [];
    for (const [index, { choices, isTold }] of this.dimensions.entries()) {
      const choice = taken[index];
      if (!choice) continue;
      Object.assign(facts, choice.facts);
      if (isTold ?? choices.length > 1) says.push(choice.says);
    }
    return { facts, sample: says.join(', ') || '—' };
  }
}

function singleDimension(fact: FactDefinition, literals: ReadonlySet<string | boolean>): Dimension {
  const choices = criticalValues(fact, literals).map((value) => ({
    facts: { [fact.name]: value },
    says: `${fact.name} ${printTried(value)}`,
  }));
  return { names: [fact.name], choices };
}

const FULL = Rational.of('100');

export type Literals = ReadonlyMap<string, ReadonlySet<string | boolean>>;
export type Pair = readonly [target: string | null, actual: string | null];

/** The numbers around the lines of one fact, none of them below zero. */
const around = (literals: Literals, name: string) => numbersFromZero(literals.get(name) ?? []);

/** A number as a form would have it. */
const written = (value: Rational) => value.rounded({ places: 6, mode: 'half-up' }).toPlain();

/** Targets and actuals of every kind, at and around every line the rules hold them against. */
function pairDimension(ruleSet: RuleSet, literals: Literals): Dimension {
  const choices = linePairs(literals).map((pair) => pairChoice(ruleSet, pair));
  return { names: PAIR_FACTS, choices: [...fixedPairs(ruleSet), ...choices] };
}

/** Targets and actuals that rules draw lines through: by their numbers, and by their texts. */
function linePairs(literals: Literals): Pair[] {
  const texts = [literals.get('targetText') ?? [], literals.get('actualText') ?? []].map(criticalTexts);
  const [targets = [], actuals = []] = texts;
  const worded = targets
    .slice(0, MOST_TEXTS)
    .flatMap((one) => actuals.slice(0, MOST_TEXTS).map((other): Pair => [one, other]));
  const repeated = texts.flat().map((text): Pair => [text, text]);
  const others = [...targets.map((text): Pair => [text, '其他']), ...actuals.map((text): Pair => ['其他', text])];
  return [...numericPairs(literals), ...worded, ...repeated, ...others];
}

/** Every target with an actual that is worth trying under rules with these literals. */
export const pairsToTry = (literals: Literals): readonly Pair[] => [...linePairs(literals), ...FIXED_PAIRS];

/** So many texts of either side are combined each with each. */
const MOST_TEXTS = 20;

function pairChoice(ruleSet: RuleSet, [target, actual]: Pair): Choice {
  const placement = { category: null, group: null, definition: null };
  const { fromYear: fiscalYear } = ruleSet.effective;
  const { facts } = pairFacts({ target, actual, name: '指标' }, { fiscalYear, ruleSet, placement });
  return { facts, says: `target ${target ?? '—'} / actual ${actual ?? '—'}` };
}

function numericPairs(literals: Literals): Pair[] {
  const tried = new Map<string, Rational>();
  const note = (value: Rational) => tried.set(value.toPlain(), value);
  for (const value of ['0', '50', '100', '150']) note(Rational.of(value));
  for (const ratio of around(literals, 'ratio')) note(ratio.times(FULL));
  for (const gap of around(literals, 'shortfall')) for (const value of [FULL.minus(gap), FULL.plus(gap)]) note(value);
  for (const value of around(literals, 'actual')) note(value);
  const actuals = [...tried.values()].filter((value) => !value.isNegative()).map(written);
  const targets = ['>=100', '<=100', '=100', '100', '>100', '<100', '0', ...around(literals, 'target').map(written)];
  const late = around(literals, 'daysLate').map((days): Pair => ['6月30日前', dayAfter(days)]);
  return [...targets.flatMap((target) => actuals.map((actual): Pair => [target, actual])), ...late];
}

const fixed = new WeakMap<RuleSet, readonly Choice[]>();

/** The pairs that no rule draws lines through: every kind against every other, met, missed and undecided. Read once. */
function fixedPairs(ruleSet: RuleSet): readonly Choice[] {
  const known = fixed.get(ruleSet);
  if (known) return known;
  const choices = FIXED_PAIRS.map((pair) => pairChoice(ruleSet, pair));
  fixed.set(ruleSet, choices);
  return choices;
}

const TELLING_PAIRS: readonly Pair[] = [
  ['健全', '健全'],
  ['是', '是'],
  ['6月30日前', '6月20日'],
  ['5%-8%', '6%'],
  ['5%-8%', '9%'],
  ['>=10场', '8家'],
  ['<=10场', '12-15场'],
  ['>=10场', '-5场'],
  ['<=10场', '-5场'],
  ['>=-3%', '-4%'],
  ['<=-3%', '-2%'],
];

/** One of each kind. */
const TARGETS = ['健全', '>=10场', '是', '6月30日前', '5%-8%', '约10场', null];
const ACTUALS = ['基本健全', '8场', '否', '7月20日', '5-8场', '约8场', null];
const FIXED_PAIRS: readonly Pair[] = [
  ...TELLING_PAIRS,
  ...TARGETS.flatMap((target) => ACTUALS.map((actual): Pair => [target, actual])),
  ...TARGETS.map((text): Pair => [text, text]),
];

/** The day so many days after the sample deadline of 30 June, written out; the last day of the year at the latest. */
function dayAfter(days: Rational): string {
  const count = Math.min(Number(days.whole('ceiling').toPlain()), 184);
  const date = new Date(Date.UTC(2001, 5, 30 + count));
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

type Budget = { readonly original: Rational | null; readonly final: Rational | null; readonly spent: Rational | null };

/** Budgets at and around every line the rules hold their amounts and rates against, and those that have no rate. */
function budgetDimension(ruleSet: RuleSet, literals: Literals): Dimension {
  const choices = budgetsToTry(literals).map((budget) => {
    const { original, final, expenditure } = budget;
    const facts = moneyFacts(ruleSet, budget);
    return { facts, says: `original ${original ?? '—'} / budget ${final ?? '—'} / spent ${expenditure ?? '—'}` };
  });
  return { names: BUDGET_FACTS, choices };
}

type Amounts = Readonly<Record<'original' | 'final' | 'expenditure', string | null>>;

/** Every budget that is worth trying under rules with these literals. */
export const budgetsToTry = (literals: Literals): readonly Amounts[] =>
  budgets(literals).map(({ original, final, spent }) => ({
    original: original && written(original),
    final: final && written(final),
    expenditure: spent && written(spent),
  }));

const THOUSAND = Rational.of('1000');

/** Each amount is a multiple of the one before it, so that the rates come out exactly on their lines. */
function budgets(literals: Literals): Budget[] {
  const at = (name: string) => around(literals, name);
  const times = (whole: Rational | null, shares: readonly Rational[]) =>
    whole ? shares.map((share) => whole.times(share)) : [];
  const revisions = [Rational.one, Rational.ratio(1n, 2n), Rational.ratio(5n, 2n), ...at('budgetRevision')];
  const rates = [
    Rational.zero,
    Rational.ratio(1n, 2n),
    Rational.one,
    Rational.ratio(11n, 10n),
    ...at('executionRate'),
    ...at('executionRatePrinted'),
  ];
  const originals = [THOUSAND, null, ...at('originalBudget')];
  const found = originals.flatMap((original) => {
    const spentOfOriginal = times(original, at('originalExecutionRate'));
    const finals = [
      ...times(original ?? THOUSAND, revisions),
      ...at('finalBudget'),
      ...spentOfOriginal.flatMap((spent) => rates.flatMap((rate) => (rate.isZero() ? [] : [spent.over(rate)]))),
    ];
    return finals.flatMap((final) => {
      const spent = [...times(final, rates), ...spentOfOriginal, ...at('actualExpenditure')];
      return spent.map((amount) => ({ original, final, spent: amount }));
    });
  });
  const [none, some] = [Rational.zero, THOUSAND];
  const odd = [
    { original: some, final: none, spent: none },
    { original: some, final: none, spent: some },
    { original: none, final: some, spent: some },
    { original: some, final: null, spent: some },
    { original: some, final: some, spent: null },
    { original: null, final: null, spent: null },
  ];
  const keyOf = ({ original, final, spent }: Budget) => [original, final, spent].map((one) => one?.toPlain()).join(' ');
  return [...new Map([...found, ...odd].map((budget) => [keyOf(budget), budget])).values()];
}

function moneyFacts(ruleSet: RuleSet, total: Amounts) {
  const facts = formFacts(blankForm(ruleSet, { budget: total }), ruleSet);
  return Object.fromEntries(BUDGET_FACTS.map((name) => [name, facts[name] ?? null]));
}

/** The facts that hang together because they come from one target and one actual, or from one budget. */
export const PAIR_FACTS = [
  'kind',
  'comparator',
  'direction',
  'met',
  'targetKind',
  'actualKind',
  'target',
  'actual',
  'zeroTarget',
  'targetText',
  'actualText',
  'textsEqual',
  'comparable',
  'ratio',
  'shortfall',
  'daysLate',
];
export const BUDGET_FACTS = [
  'originalBudget',
  'finalBudget',
  'actualExpenditure',
  'zeroBudget',
  'executionRate',
  'executionRatePrinted',
  'originalExecutionRate',
  'budgetRevision',
];
