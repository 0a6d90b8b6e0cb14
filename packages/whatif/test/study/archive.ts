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
  type OfficialColumns,
  packForms,
  type StudyChunk,
  type StudyPlan,
  writeId,
} from '../../src/index.ts';

/** A form that is kept: its identifier counts up, and with it its revision. */
export type Kept = { readonly number: number; readonly form: SelfEvaluation; readonly official?: Official };

type Official = { readonly total: number | null; readonly grade: string | null; readonly hash: string | null };

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
      officials: officialsOf(own),
    };
  });
}

function officialsOf(own: readonly Kept[]): OfficialColumns {
  const known = (values: (string | null | undefined)[]) => [
    ...new Set(values.filter((one) => typeof one === 'string')),
  ];
  const gradeIds = known(own.map(({ official }) => official?.grade));
  const hashes = known(own.map(({ official }) => official?.hash));
  return {
    totals: Float64Array.from(own, ({ official }) => official?.total ?? Number.NaN),
    grades: Uint16Array.from(own, ({ official }) => gradeIds.indexOf(official?.grade ?? '') + 1),
    versions: Uint16Array.from(own, ({ official }) => hashes.indexOf(official?.hash ?? '') + 1),
    gradeIds,
    hashes,
  };
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
