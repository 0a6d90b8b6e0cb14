import type { CompiledRuleSet } from '@plumbline/engine';
import { NO_EXECUTION, NO_FIGURE, type SegmentScores } from '../batch/segment-scores.ts';
import { printUnits } from './units.ts';

/** The items that one rule scored before and another, or the same with another result, scores now. */
export type RuleChange = {
  readonly item: 'execution' | 'indicator';
  /** Null where no rule matched, or the base is what was declared. */
  readonly from: string | null;
  readonly to: string | null;
  readonly items: number;
  /** Of these, how many got other points. */
  readonly changed: number;
  /** Of these, how many had no points before or have none now. */
  readonly open: number;
  /** The sum of the changes of items with points on both sides. */
  readonly change: string;
};

/** The counts of one kind of item, a cell for each rule before with each rule after. */
type ItemTally = {
  readonly items: Float64Array;
  readonly changed: Float64Array;
  readonly open: Float64Array;
  readonly change: readonly bigint[];
};

export type RuleTally = { readonly execution: ItemTally; readonly indicator: ItemTally };

type Tally = {
  items: Float64Array;
  changed: Float64Array;
  open: Float64Array;
  change: Float64Array;
  settled: bigint[];
};

/** Points of one kind of item before and after, by rule. */
export type RuleChanges = {
  /** `only`: 1 for each form and each line that counts; all of them where it is not said. */
  add(base: SegmentScores | null, candidate: SegmentScores, only?: Only | null): void;
  readonly tally: () => RuleTally;
  include(tally: RuleTally): void;
  list(): readonly RuleChange[];
};

type Only = { readonly forms: Uint8Array; readonly lines: Uint8Array };

type Side = { readonly ruleSet: CompiledRuleSet | null; readonly factor: number };

/** `places`: those of the figures that come out; both sides' points are brought to them. */
function createRuleChanges(base: Side, candidate: Side, places: number): RuleChanges {
  const kinds = { execution: tallyOf(base, candidate, 'execution'), indicator: tallyOf(base, candidate, 'indicator') };
  return {
    add(before, after, only = null) {
      if (!before) return;
      addItems(
        kinds.indicator,
        [before.rules, before.points, base.factor],
        [after.rules, after.points, candidate.factor],
        only?.lines ?? null,
      );
      addItems(
        kinds.execution,
        [before.executionRules, before.executionPoints, base.factor],
        [after.executionRules, after.executionPoints, candidate.factor],
        only?.forms ?? null,
      );
      for (const { tally } of Object.values(kinds)) settle(tally);
    },
    tally: () => ({ execution: copyOf(kinds.execution.tally), indicator: copyOf(kinds.indicator.tally) }),
    include({ execution, indicator }) {
      addTally(kinds.execution.tally, execution);
      addTally(kinds.indicator.tally, indicator);
    },
    list: () => [
      ...listOf(kinds.execution, 'execution', base, candidate, places),
      ...listOf(kinds.indicator, 'indicator', base, candidate, places),
    ],
  };
}

/** The items of one segment by rule before and after, figures with the places of the finer rule set. */
export function compareRules(
  base: CompiledRuleSet,
  candidate: CompiledRuleSet,
  before: SegmentScores,
  after: SegmentScores,
  only: Only | null,
): readonly RuleChange[] {
  const changes = ruleChangesBetween(base, candidate);
  changes.add(before, after, only);
  return changes.list();
}

export function ruleChangesBetween(base: CompiledRuleSet | null, candidate: CompiledRuleSet): RuleChanges {
  const of = (one: CompiledRuleSet | null) => one?.ruleSet.rounding.item.places ?? 0;
  const places = Math.max(of(base), of(candidate));
  return createRuleChanges(
    { ruleSet: base, factor: 10 ** (places - of(base)) },
    { ruleSet: candidate, factor: 10 ** (places - of(candidate)) },
    places,
  );
}

type Kind = { readonly width: number; readonly tally: Tally };
type Column = readonly [rules: Int16Array, points: Int32Array, factor: number];

const rulesOf = ({ ruleSet }: Side, item: 'execution' | 'indicator') => ruleSet?.scoreRules[item] ?? [];

/** Rules are numbered from 1 here; 0 is none, and stands for all where the base is what was declared. */
function tallyOf(base: Side, candidate: Side, item: 'execution' | 'indicator'): Kind {
  const width = rulesOf(candidate, item).length + 1;
  const size = (rulesOf(base, item).length + 1) * width;
  return {
    width,
    tally: {
      items: new Float64Array(size),
      changed: new Float64Array(size),
      open: new Float64Array(size),
      change: new Float64Array(size),
      settled: [],
    },
  };
}

function addItems(
  { width, tally }: Kind,
  [baseRules, basePoints, baseFactor]: Column,
  [rules, points, factor]: Column,
  only: Uint8Array | null,
): void {
  const { items, changed, open, change } = tally;
  for (let at = 0; at < rules.length; at++) {
    const [from, to] = [baseRules[at] as number, rules[at] as number];
    if ((from === NO_EXECUTION && to === NO_EXECUTION) || (only !== null && only[at] === 0)) continue;
    const cell = Math.max(from + 1, 0) * width + Math.max(to + 1, 0);
    const [was, is] = [basePoints[at] as number, points[at] as number];
    items[cell] = (items[cell] as number) + 1;
    if (was === NO_FIGURE || is === NO_FIGURE) {
      open[cell] = (open[cell] as number) + 1;
      continue;
    }
    const by = is * factor - was * baseFactor;
    if (by === 0) continue;
    changed[cell] = (changed[cell] as number) + 1;
    change[cell] = (change[cell] as number) + by;
  }
}

function settle({ change, settled }: Tally): void {
  for (let cell = 0; cell < change.length; cell++) {
    if (change[cell] === 0) continue;
    settled[cell] = (settled[cell] ?? 0n) + BigInt(change[cell] as number);
    change[cell] = 0;
  }
}

const copyOf = ({ items, changed, open, settled }: Tally): ItemTally => ({
  items: items.slice(),
  changed: changed.slice(),
  open: open.slice(),
  change: Array.from(items, (_, cell) => settled[cell] ?? 0n),
});

function addTally({ items, changed, open, settled }: Tally, other: ItemTally): void {
  for (let cell = 0; cell < items.length; cell++) {
    items[cell] = (items[cell] as number) + (other.items[cell] ?? 0);
    changed[cell] = (changed[cell] as number) + (other.changed[cell] ?? 0);
    open[cell] = (open[cell] as number) + (other.open[cell] ?? 0);
    settled[cell] = (settled[cell] ?? 0n) + (other.change[cell] ?? 0n);
  }
}

function listOf(
  { width, tally }: Kind,
  item: 'execution' | 'indicator',
  base: Side,
  candidate: Side,
  places: number,
): RuleChange[] {
  const idOf = (side: Side, position: number) => rulesOf(side, item)[position - 1]?.rule.id ?? null;
  return Array.from(tally.items).flatMap((items, cell): RuleChange[] => {
    if (items === 0) return [];
    return [
      {
        item,
        from: idOf(base, Math.floor(cell / width)),
        to: idOf(candidate, cell % width),
        items,
        changed: tally.changed[cell] ?? 0,
        open: tally.open[cell] ?? 0,
        change: printUnits(tally.settled[cell] ?? 0n, places),
      },
    ];
  });
}
