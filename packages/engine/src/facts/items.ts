import {
  type Diagnostic,
  type FormIndicator,
  normalizeText,
  pointer,
  Rational,
  type RuleSet,
  readPair,
  type SelfEvaluation,
  sameText,
  type ValuePair,
} from '@plumbline/core';
import { compareFiled } from './comparison.ts';
import { type Facts, type FactValue, measure } from './fact-value.ts';
import { formFacts } from './form-facts.ts';
import { type Placement, place } from './framework.ts';
import { readInputs } from './inputs.ts';
import { maxScores } from './max-scores.ts';

export type ReadPair = Pick<ValuePair, 'target' | 'actual' | 'comparable'>;

/** One thing that is scored: the execution of the budget, or an indicator row. */
export type FormItem = {
  readonly item: 'execution' | 'indicator';
  readonly index: number | null;
  readonly name: string;
  readonly row: FormIndicator | null;
  readonly placement: Placement;
  /** Target and actual as read; null for the execution of the budget. */
  readonly pair: ReadPair | null;
  readonly maxScore: Rational | null;
  readonly declaredScore: string | null;
  readonly facts: Readonly<Record<string, FactValue>>;
};

/** A form read under a rule set: its items with their facts, and what reading them brought up. */
export type ReadForm = {
  readonly form: SelfEvaluation;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly items: readonly FormItem[];
  readonly diagnostics: readonly Diagnostic[];
};

const NOWHERE: Placement = { category: null, group: null, definition: null };

/** What reading needs to know of a compiled rule set: itself, and its parameters as facts. */
export type ReadingRules = {
  readonly ruleSet: RuleSet;
  readonly parameters: Facts;
  /** Parameters with another value for one indicator, by its code. */
  readonly indicatorParameters: ReadonlyMap<string, Facts>;
};

/** Derives every fact of the vocabulary that is known before scoring, with the parameters that hold for each item. */
export function readForm(form: SelfEvaluation, { ruleSet, parameters, indicatorParameters }: ReadingRules): ReadForm {
  const base = formFacts(form, ruleSet);
  const placements = form.indicators.map((row) => place(row, ruleSet.framework));
  const scores = maxScores(
    form.indicators.map((row, index) => ({ printed: row.maxScore, placement: placements[index] ?? NOWHERE })),
    ruleSet.framework,
  );
  const seen = new Set<string>();
  const read = form.indicators.map((row, index) => {
    const name = normalizeText(row.name);
    const duplicate = seen.has(name);
    seen.add(name);
    const [placement, maxScore] = [placements[index] ?? NOWHERE, scores[index] ?? null];
    return readIndicator({ form, ruleSet, row, index, name, duplicate, placement, maxScore });
  });
  const met = read.map(({ item }) => item.facts.met);
  const counts = { missedCount: countOf(met, false), undecidedCount: countOf(met, null) };
  const facts: Facts = { ...parameters, ...base, ...counts };
  const execution = readExecution(form, ruleSet);
  const items = [...(execution ? [execution] : []), ...read.map(({ item }) => item)];
  return {
    form,
    facts,
    items: items.map((item) => {
      const own = indicatorParameters.get(item.placement.definition?.code ?? '');
      return { ...item, facts: { ...facts, ...item.facts, ...own } };
    }),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

const countOf = (values: readonly (FactValue | undefined)[], wanted: FactValue) =>
  measure(Rational.of(BigInt(values.filter((value) => value === wanted).length)));

/** What the row for the execution of the budget is called. */
export const EXECUTION_NAME = '预算执行率';

/** The execution row is an item where the form or the framework gives it points; some templates only show it. */
function readExecution(form: SelfEvaluation, { framework }: RuleSet): FormItem | null {
  const { maxScore: printed, declaredScore } = form.budget.total;
  const text = printed ?? framework.executionMaxScore ?? null;
  if (text === null) return null;
  const maxScore = Rational.of(text);
  const name = EXECUTION_NAME;
  const facts = { item: 'execution', name, ...scoreFacts(maxScore, declaredScore) };
  return {
    item: 'execution',
    index: null,
    name,
    row: null,
    placement: NOWHERE,
    pair: null,
    maxScore,
    declaredScore,
    facts,
  };
}

function scoreFacts(maxScore: Rational | null, declaredScore: string | null): Record<string, FactValue> {
  const declared = declaredScore === null ? null : Rational.of(declaredScore);
  const share = declared === null || maxScore === null || maxScore.isZero() ? null : declared.over(maxScore);
  return { maxScore: measure(maxScore), declaredScore: measure(declared), declaredShare: measure(share, 'proportion') };
}

type IndicatorInput = {
  readonly form: SelfEvaluation;
  readonly ruleSet: RuleSet;
  readonly row: FormIndicator;
  readonly index: number;
  readonly name: string;
  readonly duplicate: boolean;
  readonly placement: Placement;
  readonly maxScore: Rational | null;
};

function readIndicator({ form, ruleSet, row, index, name, duplicate, placement, maxScore }: IndicatorInput): {
  item: FormItem;
  diagnostics: Diagnostic[];
} {
  const { facts, pair, diagnostics } = pairFacts(row, { fiscalYear: form.fiscalYear, ruleSet, placement });
  const inputs = readInputs(row.inputs, ruleSet.inputs ?? {});
  return {
    item: {
      item: 'indicator',
      index,
      name: row.name,
      row,
      placement,
      pair,
      maxScore,
      declaredScore: row.declaredScore,
      facts: {
        item: 'indicator',
        name,
        ...scoreFacts(maxScore, row.declaredScore),
        hasDeviationReason: row.deviationReason !== null && normalizeText(row.deviationReason) !== '',
        code: row.code ?? placement.definition?.code ?? null,
        category: placement.category,
        group: placement.group,
        ...facts,
        duplicate,
        ...inputs.facts,
      },
    },
    diagnostics: [...diagnostics, ...inputs.diagnostics].map((diagnostic) => ({
      ...diagnostic,
      path: pointer('indicators', index) + diagnostic.path,
    })),
  };
}

export type PairContext = { readonly fiscalYear: number; readonly ruleSet: RuleSet; readonly placement: Placement };

type FiledPair = Pick<FormIndicator, 'target' | 'actual' | 'name'>;

/** The facts that hang on target and actual alone; what-if searches derive them again for another actual. */
export function pairFacts(
  row: FiledPair,
  context: PairContext,
): {
  readonly facts: Record<string, FactValue>;
  readonly pair: ReadPair;
  readonly diagnostics: readonly Diagnostic[];
} {
  const pair = readPair(row.target, row.actual, { fiscalYear: context.fiscalYear, indicatorName: row.name });
  return { facts: factsOfPair(row, pair, context), pair, diagnostics: pair.diagnostics };
}

/** {@link pairFacts} for a pair that is read already. */
export function factsOfPair(
  row: FiledPair,
  { target, actual, comparable }: ReadPair,
  { ruleSet, placement: { definition, group } }: PairContext,
): Record<string, FactValue> {
  const textsEqual = row.target === null || row.actual === null ? null : sameText(row.target, row.actual);
  const compared = compareFiled(
    { target, actual, comparable, textsEqual, group, direction: definition?.direction ?? null },
    ruleSet.readings,
  );
  const quantity = (value: typeof target) =>
    value.kind === 'quantity' ? measure(Rational.of(value.quantity.value), value.quantity.dimension) : null;
  const wanted = quantity(target);
  const { ratio, shortfall, daysLate, ...rest } = compared;
  return {
    ...rest,
    targetKind: target.kind,
    actualKind: actual.kind,
    target: wanted,
    actual: quantity(actual),
    zeroTarget: wanted === null ? null : wanted.value.isZero(),
    targetText: row.target === null ? null : normalizeText(row.target) || null,
    actualText: row.actual === null ? null : normalizeText(row.actual) || null,
    textsEqual,
    comparable,
    ratio: measure(ratio, 'proportion'),
    shortfall: measure(shortfall, wanted?.dimension ?? null),
    daysLate: measure(daysLate),
  };
}
