import {
  documentHash,
  type RuleSet,
  type SelfEvaluation,
  type StudyComparison,
  type StudyResult,
} from '@plumbline/core';
import {
  assembleStudy,
  createStudyRunner,
  encodeSegment,
  officialColumns,
  packForms,
  type StudyChunk,
  type StudyPlan,
  writeId,
} from '../../src/index.ts';

/** A form that is kept: its identifier counts up, and with it its revision. */
export type Kept = { readonly number: number; readonly form: SelfEvaluation; readonly official?: Official };

type Official = { readonly total: string | null; readonly grade: string | null; readonly hash: string | null };

export const idOf = (number: number) => `0190a000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** Forms packed in the order in which they are given, so many a segment. */
export function chunksOf(kept: readonly Kept[], perSegment: number): StudyChunk[] {
  return [
    ...packForms(
      kept.map(({ form }) => form),
      perSegment,
    ),
  ].map((segment) => {
    const own = kept.slice(segment.firstForm, segment.firstForm + segment.formCount);
    const ids = new Uint8Array(own.length * 16);
    for (const [at, { number }] of own.entries()) writeId(ids, at, idOf(number));
    return {
      segment: encodeSegment(segment),
      ids,
      revisions: Uint32Array.from(own, ({ number }) => number + 1),
      include: null,
      officials: officialColumns(own.map(({ official }) => official ?? { total: null, grade: null, hash: null })),
    };
  });
}

const named = (ruleSet: RuleSet) => ({ id: ruleSet.id, version: ruleSet.version, hash: documentHash(ruleSet) });

function questionOf({ base, candidate }: StudyPlan): StudyComparison {
  return {
    schemaVersion: 1,
    kind: 'comparison',
    population: { years: null, organisations: null, formTypes: null },
    base: base.kind === 'rules' ? { kind: 'rules', ruleSet: named(base.ruleSet) } : { kind: base.kind },
    candidate: named(candidate),
  };
}

export function studyOf(plan: StudyPlan, chunks: readonly StudyChunk[]): StudyResult {
  const runner = createStudyRunner(plan);
  return assembleStudy(plan, questionOf(plan), chunks.map(runner.run));
}
