import {
  type Diagnostic,
  type FiledValue,
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
import { type Comparison, compareFiled, QuantityComparison } from './comparison.ts';
import { type Facts, type FactValue, laterMeasure, type Measure, measure } from './fact-value.ts';
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
  /** Those about its score come to them when it is scored. */
  readonly facts: Facts;
};

/** A form read under a rule set: its items with their facts, and what reading them brought up. */
export type ReadForm = {
  readonly form: SelfEvaluation;
  /** Those about the total come to them when it is scored. */
  readonly facts: Facts;
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

/**
 * Derives every fact of the vocabulary that is known before scoring, with the parameters that hold for each item. Rows that
 * `recall` knows are not read: they stand among the items without facts.
 */
export function readForm(
  form: SelfEvaluation,
  { ruleSet, parameters, indicatorParameters }: ReadingRules,
  recall: Recall | null = null,
): ReadForm {
  const rows = filedRows(form, ruleSet);
  const read = rows.map((row) => recall?.recall(row) ?? readRow(row, ruleSet));
  const facts = formFacts(form, ruleSet);
  facts.missedCount = countOf(read, false);
  facts.undecidedCount = countOf(read, null);
  for (const name in parameters) facts[name] = parameters[name] ?? null;
  const items: FormItem[] = [];
  const execution = readExecution(form, ruleSet, { facts, parameters });
  if (execution) items.push(execution);
  const diagnostics: Diagnostic[] = [];
  for (const row of rows) {
    const { index } = row;
    const reading = read[index];
    const isRead = reading instanceof RowReading;
    const own = indicatorParameters.get(row.placement.definition?.code ?? '') ?? parameters;
    items.push({
      item: 'indicator',
      index,
      name: row.row.name,
      row: row.row,
      placement: row.placement,
      pair: isRead ? reading.pair : null,
      maxScore: row.maxScore,
      declaredScore: row.row.declaredScore,
      facts: isRead ? indicatorFacts(facts, row, reading, own) : NO_FACTS,
    });
    if (!isRead) continue;
    for (const diagnostic of reading.diagnostics) diagnostics.push(below(index, diagnostic));
    for (const diagnostic of reading.inputs.diagnostics) diagnostics.push(below(index, diagnostic));
  }
  return { form, facts, items, diagnostics };
}

const NO_FACTS: Facts = {};

const below = (index: number, diagnostic: Diagnostic): Diagnostic => ({
  ...diagnostic,
  path: pointer('indicators', index) + diagnostic.path,
});

/** A row as filed, and where it stands. */
export type FiledRow = {
  readonly fiscalYear: number;
  readonly row: FormIndicator;
  readonly index: number;
  readonly name: string;
  readonly duplicate: boolean;
  readonly placement: Placement;
  readonly maxScore: Rational | null;
};

/** Somebody who may know a row already: whether it met its target is all that reading a form has to know of it then. */
export type Recall = { recall(row: FiledRow): { readonly met: FactValue } | null };

function filedRows(form: SelfEvaluation, ruleSet: RuleSet): FiledRow[] {
  const { fiscalYear } = form;
  const placements = form.indicators.map((row) => place(row, ruleSet.framework));
  const scores = maxScores(
    form.indicators.map((row, index) => ({ printed: row.maxScore, placement: placements[index] ?? NOWHERE })),
    ruleSet.framework,
  );
  const seen = new Set<string>();
  return form.indicators.map((row, index) => {
    const name = normalizeText(row.name);
    const duplicate = seen.has(name);
    seen.add(name);
    const [placement, maxScore] = [placements[index] ?? NOWHERE, scores[index] ?? null];
    return { fiscalYear, row, index, name, duplicate, placement, maxScore };
  });
}

/** What is read of a row by itself. */
class RowReading {
  readonly pair: ReadPair;
  readonly facts: PairFacts;
  readonly diagnostics: readonly Diagnostic[];
  readonly inputs: ReturnType<typeof readInputs>;

  constructor({ facts, pair, diagnostics }: ReturnType<typeof pairFacts>, inputs: ReturnType<typeof readInputs>) {
    this.pair = pair;
    this.facts = facts;
    this.diagnostics = diagnostics;
    this.inputs = inputs;
  }

  get met(): FactValue {
    return this.facts.met;
  }
}

const readRow = ({ fiscalYear, row, placement }: FiledRow, ruleSet: RuleSet) =>
  new RowReading(pairFacts(row, { fiscalYear, ruleSet, placement }), readInputs(row.inputs, ruleSet.inputs ?? {}));

/** Of how many rows it is said that they met, missed (false) or may have met (null) their targets. */
function countOf(rows: readonly { readonly met: FactValue }[], wanted: boolean | null): FactValue {
  let count = 0;
  for (const { met } of rows) if (met === wanted) count += 1;
  return measure(Rational.of(BigInt(count)));
}

/** What the row for the execution of the budget is called. */
export const EXECUTION_NAME = '预算执行率';

/** The execution row is an item where the form or the framework gives it points; some templates only show it. */
function readExecution(form: SelfEvaluation, { framework }: RuleSet, known: KnownOfForm): FormItem | null {
  const { maxScore: printed, declaredScore } = form.budget.total;
  const text = printed ?? framework.executionMaxScore ?? null;
  if (text === null) return null;
  const maxScore = Rational.of(text);
  return {
    item: 'execution',
    index: null,
    name: EXECUTION_NAME,
    row: null,
    placement: NOWHERE,
    pair: null,
    maxScore,
    declaredScore,
    facts: executionFacts(known, scoreFacts(maxScore, declaredScore)),
  };
}

type KnownOfForm = { readonly facts: Facts; readonly parameters: Facts };

/** The form's facts and those of its execution, written out property by property for the reason that `copyFacts` gives. */
function executionFacts({ facts: form, parameters }: KnownOfForm, scores: ReturnType<typeof scoreFacts>): Facts {
  const all: Record<string, FactValue> = {
    fiscalYear: form.fiscalYear ?? null,
    formType: form.formType ?? null,
    originalBudget: form.originalBudget ?? null,
    finalBudget: form.finalBudget ?? null,
    actualExpenditure: form.actualExpenditure ?? null,
    zeroBudget: form.zeroBudget ?? null,
    executionRate: form.executionRate ?? null,
    executionRatePrinted: form.executionRatePrinted ?? null,
    originalExecutionRate: form.originalExecutionRate ?? null,
    budgetRevision: form.budgetRevision ?? null,
    declaredTotal: form.declaredTotal ?? null,
    indicatorCount: form.indicatorCount ?? null,
    missedCount: form.missedCount ?? null,
    undecidedCount: form.undecidedCount ?? null,
    item: 'execution',
    name: EXECUTION_NAME,
    maxScore: scores.maxScore,
    declaredScore: scores.declaredScore,
    declaredShare: scores.declaredShare,
  };
  for (const name in parameters) all[name] = parameters[name] ?? null;
  return all;
}

function scoreFacts(
  maxScore: Rational | null,
  declaredScore: string | null,
): Record<'maxScore' | 'declaredScore' | 'declaredShare', FactValue> {
  const declared = declaredScore === null ? null : Rational.of(declaredScore);
  const declaredShare = shareOf(declared, maxScore);
  return { maxScore: measure(maxScore), declaredScore: measure(declared), declaredShare };
}

/** Points as a share of the most there are; null where there are none. */
export const shareOf = (points: Rational | null, maxScore: Rational | null): Measure | null =>
  points === null || maxScore === null || maxScore.isZero()
    ? null
    : laterMeasure(() => points.over(maxScore), 'proportion');

/**
 * The form's facts and the row's, written out property by property for the reason that `copyFacts` gives.
 */
function indicatorFacts(
  form: Facts,
  { row, name, duplicate, placement, maxScore }: FiledRow,
  { facts, inputs }: RowReading,
  parameters: Facts,
): Facts {
  const scores = scoreFacts(maxScore, row.declaredScore);
  const all: Record<string, FactValue> = {
    fiscalYear: form.fiscalYear ?? null,
    formType: form.formType ?? null,
    originalBudget: form.originalBudget ?? null,
    finalBudget: form.finalBudget ?? null,
    actualExpenditure: form.actualExpenditure ?? null,
    zeroBudget: form.zeroBudget ?? null,
    executionRate: form.executionRate ?? null,
    executionRatePrinted: form.executionRatePrinted ?? null,
    originalExecutionRate: form.originalExecutionRate ?? null,
    budgetRevision: form.budgetRevision ?? null,
    declaredTotal: form.declaredTotal ?? null,
    indicatorCount: form.indicatorCount ?? null,
    missedCount: form.missedCount ?? null,
    undecidedCount: form.undecidedCount ?? null,
    item: 'indicator',
    name,
    maxScore: scores.maxScore,
    declaredScore: scores.declaredScore,
    declaredShare: scores.declaredShare,
    hasDeviationReason: hasReason(row),
    code: row.code ?? placement.definition?.code ?? null,
    category: placement.category,
    group: placement.group,
    kind: facts.kind,
    comparator: facts.comparator,
    direction: facts.direction,
    met: facts.met,
    targetKind: facts.targetKind,
    actualKind: facts.actualKind,
    target: facts.target,
    actual: facts.actual,
    zeroTarget: facts.zeroTarget,
    targetText: facts.targetText,
    actualText: facts.actualText,
    textsEqual: facts.textsEqual,
    comparable: facts.comparable,
    ratio: facts.ratio,
    shortfall: facts.shortfall,
    daysLate: facts.daysLate,
    duplicate,
  };
  for (const name in parameters) all[name] = parameters[name] ?? null;
  for (const input of inputs.names) all[input] = inputs.facts[input] ?? null;
  return all;
}

/** Whether a row says why it deviates. */
export const hasReason = ({ deviationReason }: FormIndicator) =>
  deviationReason !== null && (VISIBLE.test(deviationReason) || normalizeText(deviationReason) !== '');

/** A character at the beginning that is never folded away. */
const VISIBLE = /^[\u3400-\u9fff\x21-\x7e]/;

export type PairContext = { readonly fiscalYear: number; readonly ruleSet: RuleSet; readonly placement: Placement };

type FiledPair = Pick<FormIndicator, 'target' | 'actual' | 'name'>;

/** The names of the facts that hang on target and actual. */
type PairFact =
  | 'kind'
  | 'comparator'
  | 'direction'
  | 'met'
  | 'targetKind'
  | 'actualKind'
  | 'target'
  | 'actual'
  | 'zeroTarget'
  | 'targetText'
  | 'actualText'
  | 'textsEqual'
  | 'comparable'
  | 'ratio'
  | 'shortfall'
  | 'daysLate';

type PairFacts = Readonly<Record<PairFact, FactValue>>;

/** The facts that hang on target and actual alone; what-if searches derive them again for another actual. */
export function pairFacts(
  row: FiledPair,
  context: PairContext,
): {
  readonly facts: PairFacts;
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
): PairFacts {
  const textsEqual = row.target === null || row.actual === null ? null : sameText(row.target, row.actual);
  const compared = compareFiled(
    { target, actual, comparable, textsEqual, group, direction: definition?.direction ?? null },
    ruleSet.readings,
  );
  const wanted = measureOf(target);
  return {
    kind: compared.kind,
    comparator: compared.comparator,
    direction: compared.direction,
    met: compared.met,
    targetKind: target.kind,
    actualKind: actual.kind,
    target: wanted,
    actual: measureOf(actual),
    zeroTarget: wanted === null ? null : wanted.value.isZero(),
    targetText: row.target === null ? null : normalizeText(row.target) || null,
    actualText: row.actual === null ? null : normalizeText(row.actual) || null,
    textsEqual,
    comparable,
    ratio: ratioOf(compared),
    shortfall: shortfallOf(compared, wanted?.dimension ?? null),
    daysLate: measure(compared.daysLate),
  };
}

function ratioOf(compared: Comparison): FactValue {
  if (!(compared instanceof QuantityComparison)) return measure(compared.ratio, 'proportion');
  return compared.hasRatio ? laterMeasure(() => compared.ratio ?? Rational.zero, 'proportion') : null;
}

const shortfallOf = (compared: Comparison, dimension: string | null): FactValue =>
  compared instanceof QuantityComparison
    ? laterMeasure(() => compared.shortfall, dimension)
    : measure(compared.shortfall, dimension);

const measureOf = (value: FiledValue): Measure | null =>
  value.kind === 'quantity' ? measure(Rational.of(value.quantity.value), value.quantity.dimension) : null;
