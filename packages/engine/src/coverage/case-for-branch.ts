import { type FormIndicator, isDecimalString, Rational, type RuleSet, type ShortForm } from '@plumbline/core';
import type { CompiledRule, CompiledRuleSet } from '../compile.ts';
import { printFact } from '../facts/fact-value.ts';
import { INPUT_PREFIX } from '../facts/inputs.ts';
import { blankForm } from '../golden/blank-form.ts';
import { combinations } from '../lint/combinations.ts';
import { criticalValues, literalsByFact } from '../lint/critical-values.ts';
import { knownFacts } from '../lint/known-facts.ts';
import { BUDGET_FACTS, budgetsToTry, type Literals, PAIR_FACTS, type Pair, pairsToTry } from '../lint/witnesses.ts';
import { scorecardOf } from '../score/score.ts';
import { branchesTaken, type ScoringBranch } from './coverage.ts';
import { methodLines } from './method-lines.ts';

/** So many forms are scored at most; a machine of today does that in a second or two. */
const MOST_TRIED = 4000;
const MAX_SCORE = '10';

/**
 * A form that takes a branch, found by trying forms with values at and around every line that the branch's rule draws; null where none of those does. What such a form should
 * come to is for a person to say.
 *
 * @example caseForBranch(compiled, { rule: null, branch: 'grade:good' })
 */
export function caseForBranch(compiled: CompiledRuleSet, wanted: ScoringBranch): ShortForm | null {
  for (const form of wanted.rule === null ? formsOfAnyTotal(compiled) : formsFor(compiled, wanted.rule)) {
    const taken = branchesTaken(scorecardOf(compiled, blankForm(compiled.ruleSet, form)));
    if (taken.some(({ rule, branch }) => rule === wanted.rule && branch === wanted.branch)) return form;
  }
  return null;
}

function formsFor(compiled: CompiledRuleSet, id: string): Iterable<ShortForm> {
  const rule = compiled.rules.get(id);
  if (!rule) return [];
  const isAlone = rule.rule.item !== 'form' && rule.rule.phase === 'score';
  return formsToTry(compiled, rule, isAlone ? ONE_ROW : WHOLE_FORMS, MOST_TRIED);
}

/** By every score rule in turn: one that gives points by a measure leads to every total. */
function* formsOfAnyTotal(compiled: CompiledRuleSet): Generator<ShortForm> {
  const rules = compiled.scoreRules.indicator;
  const each = Math.max(FEWEST_OF_ONE, Math.floor(MOST_TRIED / Math.max(1, rules.length)));
  for (const rule of rules) yield* formsToTry(compiled, rule, WHOLE_FORMS, each);
}

const FEWEST_OF_ONE = 200;

type Parts = { readonly head: Partial<ShortForm>; readonly row: Partial<FormIndicator> };

function* formsToTry(
  compiled: CompiledRuleSet,
  rule: CompiledRule,
  arrange: readonly Arrangement[],
  most: number,
): Generator<ShortForm> {
  const { taken } = combinations(partLists(compiled, rule), Math.ceil(most / arrange.length));
  for (const parts of taken) {
    const whole = parts.reduce(together, { head: {}, row: { maxScore: MAX_SCORE } });
    for (const arranged of arrange) yield arranged(whole);
  }
}

const together = (one: Parts, other: Parts): Parts => ({
  head: { ...one.head, ...other.head },
  row: { ...one.row, ...other.row, inputs: { ...one.row.inputs, ...other.row.inputs } },
});

/** What each fact that a rule reads may be on a form; what it does not read stays as it is. */
function partLists(compiled: CompiledRuleSet, { rule, condition, reads }: CompiledRule): Parts[][] {
  const { ruleSet } = compiled;
  const literals = literalsByFact([condition, ...methodLines(rule.event, MAX_SCORE)], ruleSet.parameters);
  const definitions = ruleSet.framework.indicators.filter((one) => one.rule === rule.id);
  const names = new Set([...reads, ...literals.keys()]);
  const readsAny = (group: readonly string[]) => group.some((name) => names.has(name));
  const pairs = rule.item === 'form' || readsAny(PAIR_FACTS) ? pairsToTry(literals) : PLAIN_PAIRS;
  const budgets = rule.item === 'execution' || readsAny(BUDGET_FACTS) ? budgetsToTry(literals) : [];
  return [
    rule.item === 'execution' ? [] : pairs.map(([target, actual]) => ofRow({ target, actual })),
    budgets.map((budget) => ofHead({ budget: { ...budget, maxScore: MAX_SCORE } })),
    definitions.map(({ code }) => ofRow({ code })),
    ...singleFacts(ruleSet, names, literals),
  ].filter(({ length }) => length > 0);
}

const PLAIN_PAIRS: readonly Pair[] = [
  ['>=10场', '10场'],
  ['>=10场', '8场'],
  ['健全', '基本健全'],
];

function singleFacts(ruleSet: RuleSet, names: ReadonlySet<string>, literals: Literals): Parts[][] {
  const facts = knownFacts(ruleSet);
  return [...names].flatMap((name) => {
    const fact = facts.get(name);
    const filed = fact && fileAs(name);
    if (!filed) return [];
    const values = criticalValues(fact, literals.get(name) ?? new Set());
    return [values.map((value) => filed(typeof value === 'boolean' ? value : printFact(value)))];
  });
}

type Filed = (value: string | boolean | null) => Parts;

const ofRow = (row: Partial<FormIndicator>): Parts => ({ head: {}, row });
const ofHead = (head: Partial<ShortForm>): Parts => ({ head, row: {} });
const textOf = (value: string | boolean | null) => (typeof value === 'string' ? value : null);

/** How a form says a fact that it says by itself; null for what follows from others. */
function fileAs(name: string): Filed | null {
  if (name.startsWith(INPUT_PREFIX)) {
    const input = name.slice(INPUT_PREFIX.length);
    return (value) => ofRow({ inputs: value === null ? {} : { [input]: value } });
  }
  return FILED.get(name) ?? null;
}

const FILED: ReadonlyMap<string, Filed> = new Map<string, Filed>([
  ['category', (value) => ofRow({ category: textOf(value) })],
  ['group', (value) => ofRow({ group: textOf(value) })],
  ['code', (value) => ofRow({ code: textOf(value) })],
  ['name', (value) => (typeof value === 'string' && value !== '' ? ofRow({ name: value }) : ofRow({}))],
  ['declaredScore', (value) => ofRow({ declaredScore: textOf(value) })],
  ['declaredShare', (value) => ofRow({ declaredScore: shareOfMaximum(textOf(value)) })],
  ['hasDeviationReason', (value) => ofRow({ deviationReason: value === true ? '天气原因' : null })],
  ['declaredTotal', (value) => ofHead({ declaredTotal: textOf(value) })],
]);

const shareOfMaximum = (share: string | null) =>
  share === null || !isDecimalString(share) ? null : Rational.of(share).times(Rational.of(MAX_SCORE)).toPlain();

type Arrangement = (parts: Parts) => ShortForm;

const ROW_OF_90: Partial<FormIndicator> = { target: '>=10场', actual: '10场', maxScore: '90' };
const SPENT = { original: '100', final: '100', expenditure: '100', maxScore: '10' } as const;

const rows = (...indicators: Partial<FormIndicator>[]) => indicators;

/** Some rules are about the second of two rows. */
const ONE_ROW: readonly Arrangement[] = [
  ({ head, row }) => ({ ...head, indicators: rows(row) }),
  ({ head, row }) => ({ ...head, indicators: rows({ name: '指标', ...row }, { name: '指标', ...row }) }),
];

/** Rules about a whole form hold where several rows together do something. */
const WHOLE_FORMS: readonly Arrangement[] = [
  ...ONE_ROW,
  ({ head, row }) => ({ ...head, indicators: rows({ ...row, maxScore: '100' }) }),
  ({ head, row }) => ({ budget: SPENT, ...head, indicators: rows({ ...row, maxScore: '90' }) }),
  ({ head, row }) => ({ ...head, indicators: rows(ROW_OF_90, row) }),
  ({ head, row }) => ({
    ...head,
    indicators: Array.from({ length: 10 }, (_, at) => ({ name: `指标${at + 1}`, ...row })),
  }),
];
