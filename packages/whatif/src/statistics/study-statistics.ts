import type { CompiledRuleSet } from '@plumbline/engine';
import { NO_FIGURE, type SegmentScores } from '../batch/segment-scores.ts';
import type { Segment } from '../columns/segment.ts';
import { keptTextAt } from '../columns/text-table.ts';
import { createDistribution, type DistributionSummary, type Entries, type HistogramBin } from './distribution.ts';
import { createGroupSums, type GroupSummary, type SettledSums } from './group-sums.ts';
import { type RuleChange, type RuleTally, ruleChangesBetween } from './rule-changes.ts';
import { createTopMovers, type MovedForm } from './top-movers.ts';
import { printUnits } from './units.ts';

/** How two scorings of the same forms differ. Every figure is exact; nothing here is an official score. */
export type StudyStatistics = {
  readonly forms: number;
  /** Forms with a total on both sides; all that follows is about these, the changes by rule apart. */
  readonly compared: number;
  readonly skipped: { readonly noBaseTotal: number; readonly noCandidateTotal: number; readonly neither: number };
  readonly raised: number;
  readonly lowered: number;
  readonly base: DistributionSummary;
  readonly candidate: DistributionSummary;
  readonly change: DistributionSummary;
  readonly histograms: {
    readonly base: readonly HistogramBin[];
    readonly candidate: readonly HistogramBin[];
    readonly change: readonly HistogramBin[];
  };
  /** Forms by grade before (rows) and after (columns); `null` is a total below every grade, or a base without grades. */
  readonly migration: readonly { readonly from: string | null; readonly to: string | null; readonly forms: number }[];
  readonly byRule: readonly RuleChange[];
  readonly byUnit: readonly GroupSummary[];
  readonly byDepartment: readonly GroupSummary[];
  readonly byYear: readonly GroupSummary[];
  readonly movers: readonly {
    readonly form: number;
    readonly base: string;
    readonly candidate: string;
    readonly change: string;
  }[];
};

export type StudyOptions = {
  /** Null: what the forms declared. */
  readonly base: CompiledRuleSet | null;
  readonly candidate: CompiledRuleSet;
  readonly movers?: number;
  /** Only forms that go from one of these grades to the other are among the movers; from all to all where it is not said. */
  readonly moversIn?: MigrationCell;
  readonly histogramWidth?: string;
};

export type MigrationCell = { readonly from: string | null; readonly to: string | null };

/** Gathers statistics segment by segment, each read once. */
export type Study = {
  add(segment: Segment, base: SegmentScores | null, candidate: SegmentScores): void;
  /** All that was gathered so far, to be included in a study of the same two rule sets elsewhere: it can be sent to another thread. */
  tally(): StudyTally;
  include(tally: StudyTally): void;
  statistics(): StudyStatistics;
};

/** What one share of the segments came to. Of shares that have no segment in common the study is the same as if one had read them all. */
export type StudyTally = {
  readonly counts: Readonly<
    Record<'forms' | 'raised' | 'lowered' | 'noBaseTotal' | 'noCandidateTotal' | 'neither', number>
  >;
  readonly distributions: Readonly<Record<'base' | 'candidate' | 'change', Entries>>;
  readonly groups: Readonly<Record<'unit' | 'department' | 'year', readonly (readonly [string, SettledSums])[]>>;
  readonly migration: Float64Array;
  readonly rules: RuleTally;
  readonly movers: readonly MovedForm[];
};

/** Declared totals may have more places than any rule set keeps. */
const DECLARED_PLACES = 6;

export function createStudy(options: StudyOptions): Study {
  const parts = partsOf(options);
  const { scales, groups, rules } = parts;
  return {
    add(segment, before, after) {
      const baseTotals = before?.totals ?? declaredTotals(segment);
      const sumsOf = [
        keyedSums(groups.unit, segment, segment.forms.unit),
        keyedSums(groups.department, segment, segment.forms.department),
        yearSums(groups.year, segment),
      ];
      for (let form = 0; form < segment.formCount; form++) {
        const [from, to] = [baseTotals[form] as number, after.totals[form] as number];
        parts.counts.forms++;
        if (from === NO_FIGURE || to === NO_FIGURE) {
          countSkipped(parts.counts, from, to);
          continue;
        }
        const [was, is] = [from * scales.base, to * scales.candidate];
        if (!(was < LARGEST && is < LARGEST)) throw new RangeError(`A total too large to add up: ${was}, ${is}`);
        countForm(parts, was, is);
        const grades = ((before?.grades[form] ?? -1) + 1) * parts.width + (after.grades[form] as number) + 1;
        parts.migration[grades] = (parts.migration[grades] as number) + 1;
        for (const of of sumsOf) addTo(of(form), was, is);
        if (parts.cell === null || parts.cell === grades) parts.top.offer(segment.firstForm + form, was, is);
      }
      for (const sums of Object.values(groups)) sums.settle();
      rules.add(before, after);
    },
    tally: () => tallyOf(parts),
    include: (tally) => includeTally(parts, tally),
    statistics: () => report(parts, options),
  };
}

const tallyOf = ({ counts, distributions, groups, migration, rules, top }: Parts): StudyTally => ({
  counts: { ...counts },
  distributions: {
    base: distributions.base.entries(),
    candidate: distributions.candidate.entries(),
    change: distributions.change.entries(),
  },
  groups: { unit: groups.unit.entries(), department: groups.department.entries(), year: groups.year.entries() },
  migration: migration.slice(),
  rules: rules.tally(),
  movers: top.list(),
});

function includeTally({ counts, distributions, groups, migration, rules, top }: Parts, tally: StudyTally): void {
  for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] += tally.counts[name];
  for (const name of Object.keys(distributions) as (keyof typeof distributions)[])
    for (const [units, times] of tally.distributions[name]) distributions[name].add(units, times);
  for (const name of Object.keys(groups) as (keyof typeof groups)[]) groups[name].include(tally.groups[name]);
  for (let cell = 0; cell < migration.length; cell++)
    migration[cell] = (migration[cell] as number) + (tally.migration[cell] ?? 0);
  rules.include(tally.rules);
  for (const { form, base, candidate } of tally.movers) top.offer(form, base, candidate);
}

/** Sums over the 2^14 forms of a segment stay exact below this. */
const LARGEST = 2 ** 38;

type Parts = ReturnType<typeof partsOf>;

function partsOf({ base, candidate, movers = 50, moversIn }: StudyOptions) {
  const basePlaces = base?.ruleSet.rounding.total.places ?? DECLARED_PLACES;
  const candidatePlaces = candidate.ruleSet.rounding.total.places;
  const places = Math.max(basePlaces, candidatePlaces);
  const width = candidate.ruleSet.grades.length + 1;
  return {
    places,
    scales: { base: 10 ** (places - basePlaces), candidate: 10 ** (places - candidatePlaces) },
    distributions: { base: createDistribution(), candidate: createDistribution(), change: createDistribution() },
    groups: { unit: createGroupSums(), department: createGroupSums(), year: createGroupSums() },
    top: createTopMovers(movers),
    cell: moversIn ? gradeAt(base, moversIn.from) * width + gradeAt(candidate, moversIn.to) : null,
    rules: ruleChangesBetween(base, candidate),
    width,
    migration: new Float64Array(((base?.ruleSet.grades.length ?? 0) + 1) * width),
    counts: { forms: 0, raised: 0, lowered: 0, noBaseTotal: 0, noCandidateTotal: 0, neither: 0 },
  };
}

/** Grades are numbered from 1; 0 is below all. One that a rule set does not have is nobody's. */
function gradeAt(side: CompiledRuleSet | null, id: string | null): number {
  const position = side?.ruleSet.grades.findIndex((grade) => grade.id === id) ?? -1;
  return id === null ? 0 : position === -1 ? Number.NaN : position + 1;
}

function countSkipped(counts: Parts['counts'], from: number, to: number): void {
  if (from !== NO_FIGURE) counts.noCandidateTotal++;
  else if (to !== NO_FIGURE) counts.noBaseTotal++;
  else counts.neither++;
}

function countForm({ distributions, counts }: Parts, was: number, is: number): void {
  distributions.base.add(was);
  distributions.candidate.add(is);
  distributions.change.add(is - was);
  if (is > was) counts.raised++;
  else if (is < was) counts.lowered++;
}

function report(parts: Parts, { base, candidate, histogramWidth = '5' }: StudyOptions): StudyStatistics {
  const { counts, distributions, groups, places, top, rules, migration, width } = parts;
  const { forms, raised, lowered, ...skipped } = counts;
  return {
    forms,
    compared: distributions.base.count(),
    skipped,
    raised,
    lowered,
    base: distributions.base.summary(places),
    candidate: distributions.candidate.summary(places),
    change: distributions.change.summary(places),
    histograms: {
      base: distributions.base.histogram(places, histogramWidth),
      candidate: distributions.candidate.histogram(places, histogramWidth),
      change: distributions.change.histogram(places, histogramWidth),
    },
    migration: listMigration(migration, width, base, candidate),
    byRule: rules.list(),
    byUnit: groups.unit.list(places),
    byDepartment: groups.department.list(places),
    byYear: groups.year.list(places),
    movers: top.list().map(({ form, base: was, candidate: is }) => ({
      form,
      base: printUnits(was, places),
      candidate: printUnits(is, places),
      change: printUnits(is - was, places),
    })),
  };
}

type Sums = ReturnType<ReturnType<typeof createGroupSums>['of']>;

function addTo(sums: Sums, was: number, is: number): void {
  sums.count++;
  if (is > was) sums.raised++;
  else if (is < was) sums.lowered++;
  sums.base += was;
  sums.candidate += is;
}

/** The sums of a form's group, looked up by the number of its text and not by the text. */
function keyedSums(groups: ReturnType<typeof createGroupSums>, { texts }: Segment, column: Segment['forms']['unit']) {
  const known: Sums[] = [];
  return (form: number): Sums => {
    const text = column[form] as number;
    let sums = known[text];
    if (!sums) {
      sums = groups.of(keptTextAt(texts, text) ?? '');
      known[text] = sums;
    }
    return sums;
  };
}

function yearSums(groups: ReturnType<typeof createGroupSums>, { forms }: Segment) {
  const known = new Map<number, Sums>();
  return (form: number): Sums => {
    const year = forms.fiscalYear[form] as number;
    let sums = known.get(year);
    if (!sums) {
      sums = groups.of(String(year));
      known.set(year, sums);
    }
    return sums;
  };
}

/** What forms declared, in units of {@link DECLARED_PLACES}; one with more places has no figure. */
function declaredTotals({ forms, numerators, denominators, formCount }: Segment): Float64Array {
  const scale = 10 ** DECLARED_PLACES;
  return Float64Array.from({ length: formCount }, (_, form) => {
    const index = forms.declaredTotal[form] as number;
    const [n, d] = [numerators[index] as number, denominators[index] as number];
    return d === 0 || scale % d !== 0 || Math.abs(n) > Number.MAX_SAFE_INTEGER / scale ? NO_FIGURE : n * (scale / d);
  });
}

function listMigration(counts: Float64Array, width: number, base: CompiledRuleSet | null, candidate: CompiledRuleSet) {
  const idOf = (side: CompiledRuleSet | null, position: number) => side?.ruleSet.grades[position - 1]?.id ?? null;
  return Array.from(counts).flatMap((forms, cell) =>
    forms === 0 ? [] : [{ from: idOf(base, Math.floor(cell / width)), to: idOf(candidate, cell % width), forms }],
  );
}
