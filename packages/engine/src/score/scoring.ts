import {
  documentHash,
  type Finding,
  Rational,
  type RuleSet,
  type Scorecard,
  type ScorecardItem,
  type SelfEvaluation,
} from '@plumbline/core';
import type { CompiledRuleSet } from '../compile.ts';
import type { Derive, Match, Matcher, MatchRequest } from '../conditions/matcher.ts';
import { type Facts, type FactValue, measure } from '../facts/fact-value.ts';
import { type FormItem, type ReadForm, readForm, shareOf } from '../facts/items.ts';
import { chooseRule } from './choose-rule.ts';
import { byItem, collectFindings, itemFindings, pathOf } from './findings.ts';
import { type FormMatch, type FormTotal, openAmounts, totalOf } from './form-phase.ts';
import { countedSum } from './not-applicable.ts';
import { categorySubtotals, printItem } from './print-scorecard.ts';
import { ratingOf } from './rating.ts';
import type { RowMemory } from './row-memory.ts';
import { type ItemScore, scoreItem } from './score-item.ts';
import type { ScoredItem } from './scored-item.ts';

/** Changes whenever the same rule set and form could give another scorecard. */
export const ENGINE_VERSION = '1.0.0';

export type ScoreOptions = {
  /** Also list every rule that was tried with its conditions (`considered`), for a test bench. Default: the winner's only. */
  readonly considered?: boolean;
};

/** A computation that stops wherever it must know which rules match, and goes on with the answer. */
type Asking<T> = Generator<MatchRequest, T, readonly Match[]>;

/**
 * Everything between a form and its scorecard but the matching of rules. The reference evaluator answers with
 * json-rules-engine and the compiled one by itself, so that the two can differ in nothing else.
 */
export function* scoring(
  compiled: CompiledRuleSet,
  form: SelfEvaluation,
  { considered = false }: ScoreOptions = {},
  memory: RowMemory | null = null,
): Asking<Scorecard> {
  const read = readForm(form, compiled, memory);
  const { items: scored, open, total } = yield* scoringPoints(compiled, read, considered, memory);
  const finalTotal = measure(total?.total ?? null);
  for (const { known, facts } of scored) if (!known) growing(facts).finalTotal = finalTotal;
  growing(read.facts).finalTotal = finalTotal;
  const items = yield* matchItems(compiled.last, scored, considered);
  const formMatches = yield* ask(compiled.last.form, read.facts);
  return assemble({ compiled, read, items, formMatches, open, total, considered, memory });
}

/**
 * Facts to which others come: those of an item or a form that was read a moment ago are its own, and copying sixty to add a few
 * would be for nothing.
 */
const growing = (facts: Facts) => facts as Record<string, FactValue>;

/** The points of a form, and what they came from: all but findings. */
export type FormPoints = {
  readonly items: readonly ScoredItem[];
  readonly open: readonly FormMatch[];
  readonly total: FormTotal | null;
};

/** Points that stand in place of those the rules give an item, by its index; null is the execution of the budget. */
export type GivenPoints = ReadonlyMap<number | null, Rational>;

/** The points of a form that is read. */
export function* scoringPoints(
  compiled: CompiledRuleSet,
  read: ReadForm,
  considered: boolean,
  memory: RowMemory | null = null,
  given: GivenPoints | null = null,
): Asking<FormPoints> {
  const first: ScoredItem[] = [];
  for (const item of read.items) {
    const known = memory?.at(item.index) ?? null;
    const scored = known
      ? { item, facts: item.facts, result: known.result, matches: NO_MATCHES, known }
      : yield* scoreFirst(compiled, item, considered, given?.get(item.index));
    first.push(scored);
  }
  const sum = first.every(isSettled) ? countedSum(first, compiled.ruleSet.framework.notApplicable) : null;
  const ofItems = measure(sum);
  for (const { known, facts } of first) if (!known) growing(facts).total = ofItems;
  growing(read.facts).total = ofItems;
  const items = yield* matchItems(compiled.after, first, considered);
  const matches = formPhaseMatches(compiled, items, yield* ask(compiled.after.form, read.facts));
  const open = sum === null ? [] : openAmounts(compiled, matches, read.facts);
  const total = sum === null || open.length > 0 ? null : totalOf(compiled, items, matches, read.facts);
  return { items, open, total };
}

function* ask(matcher: Matcher, facts: Facts): Asking<readonly Match[]> {
  return matcher.rules.length === 0 ? NO_MATCHES : yield { matcher, facts, options: {} };
}

/** An item has its score, or does not count and has points that others may earn in its place. */
export const isSettled = ({ item, result }: ScoredItem) =>
  result.score !== null || (result.notApplicable && item.maxScore !== null);

const sumOf = (items: readonly ScoredItem[]) =>
  items.reduce((sum, { result }) => sum.plus(result.score ?? Rational.zero), Rational.zero);

/** Scores one item: its rules are matched, those about its own score when the others have made it. */
function* scoreFirst(
  compiled: CompiledRuleSet,
  item: FormItem,
  exhaustive: boolean,
  given: Rational | undefined,
): Asking<ScoredItem> {
  const scored = new FirstScore(compiled, item, given);
  const matcher = compiled.each[item.item];
  if (matcher.rules.length === 0) return scored.settle(NONE_MATCHED, NO_MATCHES);
  const matches = yield { matcher, facts: item.facts, options: { derive: scored.derive, exhaustive } };
  const matched = new Set<string>();
  for (const one of matches) if (one.matched) matched.add(one.rule);
  return scored.settle(matched, matches);
}

const NONE_MATCHED: ReadonlySet<string> = new Set();
const NO_MATCHES: readonly Match[] = [];

/** An item’s score, made once: when rules ask for it, by those that matched until then, or in the end. */
class FirstScore {
  private readonly compiled: CompiledRuleSet;
  private readonly item: FormItem;
  private readonly given: Rational | undefined;
  private made: ItemScore | null = null;
  readonly derive: Derive = (matched) => {
    this.make(matched);
    return this.item.facts;
  };

  constructor(compiled: CompiledRuleSet, item: FormItem, given: Rational | undefined) {
    this.compiled = compiled;
    this.item = item;
    this.given = given;
  }

  settle(matched: ReadonlySet<string>, matches: readonly Match[]): ScoredItem {
    const { item } = this;
    return { item, facts: item.facts, result: this.make(matched), matches, known: null };
  }

  private make(matched: ReadonlySet<string>): ItemScore {
    if (!this.made) {
      const { compiled, item, given } = this;
      const scored = scoreItem(chooseRule(compiled, item, matched), item.facts, item.maxScore, compiled.ruleSet);
      // Everything behind it goes by the points that were given: rules about its own score, vetoes, caps, the sum.
      this.made = given === undefined ? scored : { ...scored, exact: given, score: given, notApplicable: false };
      addScore(item, this.made);
    }
    return this.made;
  }
}

/** Adds to the facts of an item what became of it. */
function addScore({ facts, maxScore }: FormItem, { exact, score: points, rule }: ItemScore): void {
  const all = growing(facts);
  all.exactScore = measure(exact);
  all.score = measure(points);
  all.scoreShare = shareOf(points, maxScore);
  all.rule = rule?.rule.id ?? null;
}

/** Form and finding rules about items that had to wait for facts about scores. */
function* matchItems(
  stage: CompiledRuleSet['after'],
  items: readonly ScoredItem[],
  exhaustive: boolean,
): Asking<readonly ScoredItem[]> {
  if (stage.execution.rules.length === 0 && stage.indicator.rules.length === 0) return items;
  const result: ScoredItem[] = [];
  for (const scored of items) {
    const { item, facts, result: score, matches: earlier, known } = scored;
    const matcher = stage[item.item];
    const matches =
      known || matcher.rules.length === 0 ? NO_MATCHES : yield { matcher, facts, options: { exhaustive } };
    result.push(
      matches.length === 0 ? scored : { item, facts, result: score, matches: [...earlier, ...matches], known },
    );
  }
  return result;
}

function formPhaseMatches(
  compiled: CompiledRuleSet,
  items: readonly ScoredItem[],
  formMatches: readonly Match[],
): FormMatch[] {
  const found: FormMatch[] = [];
  const collect = (matches: readonly Match[], item: ScoredItem | null) => {
    for (const { rule: id, matched } of matches) {
      const rule = matched ? compiled.rules.get(id) : undefined;
      if (rule?.rule.phase === 'form') found.push({ rule, item });
    }
  };
  for (const item of items) collect(item.matches, item);
  collect(formMatches, null);
  return found;
}

export type Assembly = {
  readonly compiled: CompiledRuleSet;
  readonly read: ReadForm;
  readonly items: readonly ScoredItem[];
  readonly formMatches: readonly Match[];
  /** Form rules whose amount is unknown, for which there is no total. */
  readonly open: readonly FormMatch[];
  readonly total: FormTotal | null;
  readonly considered: boolean;
  readonly memory: RowMemory | null;
};

function assemble(parts: Assembly): Scorecard {
  const { compiled, read, items, total } = parts;
  const { form } = read;
  const rating = total === null ? null : ratingOf(compiled.ruleSet, total.exact, total.total);
  const declared = form.declaredTotal;
  const printed = printItems(parts);
  return {
    schemaVersion: 1,
    ruleSet: { id: compiled.ruleSet.id, version: compiled.ruleSet.version, hash: compiled.hash },
    engineVersion: ENGINE_VERSION,
    inputHash: documentHash(form, compiled.sha256),
    fiscalYear: form.fiscalYear,
    executionRate: printRate(read, compiled.ruleSet),
    items: printed.map(({ item }) => item),
    categories: categorySubtotals(compiled.ruleSet, items),
    adjustments: [...(total?.adjustments ?? [])],
    maxScore: compiled.ruleSet.framework.maxScore,
    awarded: sumOf(items).toPlain(),
    pending: items.filter((item) => !isSettled(item)).length,
    exactTotal: total?.exact.toPlain() ?? null,
    total: total?.total.toPlain() ?? null,
    rating: rating?.id ?? null,
    ratingLabel: rating?.label ?? null,
    declaredTotal: declared,
    discrepancy: declared === null || total === null ? null : Rational.of(declared).minus(total.total).toPlain(),
    findings: collectFindings(
      parts,
      printed.flatMap(({ findings }) => findings),
    ),
  };
}

type Printed = { readonly item: ScorecardItem; readonly findings: readonly Finding[] };

/** Every item with what is worth a reviewer's eye in it; new rows are remembered. */
function printItems({ compiled, read, items, considered, memory }: Assembly): Printed[] {
  const readings = byItem(read.diagnostics);
  return items.map((scored): Printed => {
    const path = pathOf(scored);
    const { known } = scored;
    if (known)
      return {
        item: { ...known.printed, index: scored.item.index },
        findings: known.findings.map((finding) => placed(finding, path)),
      };
    const item = printItem(compiled, scored, read.form.fiscalYear, considered);
    const findings = itemFindings(compiled, scored, readings.get(path) ?? []);
    memory?.keep(scored, item, findings, path);
    return { item, findings };
  });
}

/** What was found in a row, at another place. */
const placed = (finding: Finding, path: string): Finding => ({
  code: finding.code,
  severity: finding.severity,
  required: finding.required,
  path: path + finding.path,
  params: finding.params,
  sentence: finding.sentence,
  rule: finding.rule,
  references: finding.references,
});

function printRate({ facts }: ReadForm, { rounding }: RuleSet): string | null {
  const rate = facts.executionRate;
  return typeof rate === 'object' && rate !== null ? rate.value.rounded(rounding.executionRate).toPlain() : null;
}
