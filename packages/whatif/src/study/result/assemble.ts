import { documentHash, type RuleSet, type StudyComparison, type StudyResult } from '@plumbline/core';
import { ENGINE_VERSION } from '@plumbline/engine';
import { decodeChunkResult, reasonAt } from '../chunk/chunk-result.ts';
import { populationDigest, type SortedForms } from '../forms/population-digest.ts';
import { GIVEN_PLACES, type StudyOptions, type StudyPlan } from '../plan.ts';
import { createAccountBook } from './account-book.ts';
import { cliffsOf } from './cliffs.ts';
import { BETWEEN, emptyGathering, type Gathered, gatherChunk } from './gather.ts';
import { createMoverList } from './mover-list.ts';
import { createPointPairs } from './point-pairs.ts';
import { createRuleList } from './rule-list.ts';

/**
 * The document of a comparison, from the results of its chunks in any order. Throws where the question names other rule sets than the
 * plan has, or an assessment is in two chunks.
 */
export function assembleStudy(
  plan: StudyPlan,
  question: StudyComparison,
  chunks: Iterable<Uint8Array>,
  { digest }: StudyOptions = {},
): StudyResult {
  checkQuestion(plan, question);
  const places = placesOf(plan);
  const gathered = emptyGathering();
  const [rules, movers, book, pairs] = [
    createRuleList(plan.candidate),
    createMoverList(places),
    createAccountBook(plan, places),
    createPointPairs(places),
  ];
  const forms: SortedForms[] = [];
  for (const bytes of chunks) {
    const chunk = decodeChunkResult(bytes, digest);
    gatherChunk(gathered, chunk);
    rules.add(chunk);
    movers.add(chunk);
    book.add(chunk);
    pairs.add(chunk);
    forms.push({ ids: chunk.ids, revisions: chunk.revisions });
  }
  return {
    schemaVersion: 1,
    simulation: true,
    engineVersion: ENGINE_VERSION,
    question,
    population: {
      forms: forms.reduce((all, { revisions }) => all + revisions.length, 0),
      digest: populationDigest(forms, digest),
    },
    ...figures(gathered, places, question.histogramWidth ?? '5'),
    pairs: pairs.list(),
    byRule: [...rules.byRule()],
    waterfall: book.waterfall(gathered),
    cliffs: { ...cliffsOf(gathered, plan, places), rules: [...rules.counts()] },
    movers: [...movers.list()],
  };
}

/** The totals of a study have the places of the finer of the two sides. */
function placesOf({ base, candidate }: StudyPlan): number {
  const before = base.kind === 'rules' ? base.ruleSet.rounding.total.places : GIVEN_PLACES;
  return Math.max(before, candidate.rounding.total.places);
}

function checkQuestion({ base, candidate }: StudyPlan, question: StudyComparison): void {
  const isOf = (ruleSet: RuleSet, { hash }: { readonly hash: string }) => documentHash(ruleSet) === hash;
  const sameBase =
    base.kind === 'rules' && question.base.kind === 'rules'
      ? isOf(base.ruleSet, question.base.ruleSet)
      : base.kind === question.base.kind;
  if (!sameBase || !isOf(candidate, question.candidate)) throw new Error('The question of another study');
}

function figures(all: Gathered, places: number, width: string) {
  const { compared, raised, lowered, base, candidate, change, units, departments, years, unitYears } = all;
  return {
    compared,
    raised,
    lowered,
    skipped: skippedOf(all),
    base: base.summary(places),
    candidate: candidate.summary(places),
    change: change.summary(places),
    histograms: {
      base: [...base.histogram(places, width)],
      candidate: [...candidate.histogram(places, width)],
      change: [...change.histogram(places, width)],
    },
    migration: migrationOf(all),
    byUnit: [...units.list(places)],
    byDepartment: [...departments.list(places)],
    byYear: [...years.list(places)],
    byUnitYear: unitYears.list(places).map(({ key, ...sums }) => {
      const [unit = '', year] = key.split(BETWEEN);
      return { unit, year: Number(year), ...sums };
    }),
  };
}

const skippedOf = ({ skipped }: Gathered): StudyResult['skipped'] =>
  [...skipped].sort(([a], [b]) => a - b).map(([reasons, forms]) => ({ ...reasonAt(reasons), forms }));

/** By the names of the grades, what has none first: the base may have grades of many versions. */
function migrationOf({ migration }: Gathered): StudyResult['migration'] {
  const sorted = <T>(map: ReadonlyMap<string | null, T>) => [...map].sort(([a], [b]) => compareTexts(a ?? '', b ?? ''));
  return sorted(migration).flatMap(([from, row]) => sorted(row).map(([to, forms]) => ({ from, to, forms })));
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
