import { type CompiledRuleSet, scorecardOf } from '@plumbline/engine';
import {
  createSegmentScorer,
  createStudy,
  type FormTitle,
  type MigrationCell,
  type SegmentScores,
  type Study,
  scoreSegment,
} from '@plumbline/whatif';
import type { PastForms } from '../archive/past-forms.ts';
import type { CaseComparison, Impact, Mover } from './impact-messages.ts';

/** What past forms are compared with: their scores under a version, computed once; null for what they declared. */
export type Base = { readonly compiled: CompiledRuleSet | null; readonly scores: readonly (SegmentScores | null)[] };

export function scoreBase(forms: PastForms, compiled: CompiledRuleSet | null): Base {
  if (compiled === null) return { compiled, scores: forms.segments.map(() => null) };
  return { compiled, scores: forms.segments.map((segment) => scoreSegment(segment, compiled)) };
}

const MOVERS = 200;

type Asked = {
  readonly text: string;
  readonly years: readonly number[];
  readonly askedAt: number;
  readonly cell: MigrationCell | null;
};

/**
 * Past forms under a candidate, compared with the base. `pause` is asked after every segment whether to go on: who types has a newer text before the
 * older one is done. Null where it was not gone on with.
 */
export async function rescore(
  forms: PastForms,
  base: Base,
  candidate: CompiledRuleSet,
  { text, years, askedAt, cell }: Asked,
  pause: () => Promise<boolean>,
): Promise<Impact | null> {
  const started = performance.now();
  const sides = { base: base.compiled, candidate, movers: MOVERS };
  const study = createStudy(sides);
  const inCell = cell && createStudy({ ...sides, moversIn: cell });
  if (!(await readAll(forms, base, candidate, inCell ? [study, inCell] : [study], pause))) return null;
  const { movers, ...statistics } = study.statistics();
  return {
    ...statistics,
    movers: movers.map(named(forms)),
    inCell: cell && inCell && { cell, movers: inCell.statistics().movers.map(named(forms)) },
    text,
    years,
    candidateHash: candidate.hash,
    baseHash: base.compiled?.hash ?? null,
    took: performance.now() - started,
    askedAt,
  };
}

/** Every form whose total changes, or those of a cell, the furthest first. */
export async function allMovers(
  forms: PastForms,
  base: Base,
  candidate: CompiledRuleSet,
  cell: MigrationCell | null,
): Promise<readonly Mover[]> {
  const only = cell === null ? {} : { moversIn: cell };
  const study = createStudy({ base: base.compiled, candidate, movers: Math.max(1, forms.count), ...only });
  await readAll(forms, base, candidate, [study], async () => true);
  return study.statistics().movers.map(named(forms));
}

async function readAll(
  forms: PastForms,
  base: Base,
  candidate: CompiledRuleSet,
  studies: readonly Study[],
  pause: () => Promise<boolean>,
): Promise<boolean> {
  const score = createSegmentScorer(candidate);
  for (const [index, segment] of forms.segments.entries()) {
    const scores = score(segment);
    for (const study of studies) study.add(segment, base.scores[index] ?? null, scores);
    if (!(await pause())) return false;
  }
  return true;
}

const named =
  (forms: PastForms) =>
  (mover: Omit<Mover, keyof FormTitle | 'assessmentId'>): Mover => ({
    ...mover,
    ...forms.title(mover.form),
    assessmentId: forms.assessmentIds[mover.form] ?? '',
  });

/** One form in full, under both. */
export function compareCase(
  forms: PastForms,
  position: number,
  base: CompiledRuleSet | null,
  candidate: CompiledRuleSet | null,
): CaseComparison {
  const form = forms.form(position);
  return {
    position,
    before: base && scorecardOf(base, form),
    after: candidate && scorecardOf(candidate, form),
  };
}
