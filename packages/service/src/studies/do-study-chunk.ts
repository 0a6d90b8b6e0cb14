import { nodeDigest } from '@plumbline/catalog';
import { Recent } from '@plumbline/core';
import { createMatrixRunner, createStudyRunner, officialColumns, ofTypes, type StudyRunner } from '@plumbline/whatif';
import { type OfficialScores, readOfficialScores } from '../archive/official-scores.ts';
import { type PlannedStudy, readPlan } from './study-question.ts';

/** What a chunk of a study is made of, as it is handed to a thread. */
export type StudyChunkInput = {
  readonly study: string;
  readonly plan: string;
  readonly segment: Uint8Array;
  readonly assessmentIds: Uint8Array;
  readonly revisions: Uint8Array;
  readonly officials: string;
  readonly include: Uint8Array | null;
};

/** Rule sets are compiled once a thread and study. */
const runners = new Recent<string, { readonly plan: PlannedStudy; readonly runner: StudyRunner }>(4);

/** Does a chunk of a study: in whatever thread, with nothing but what it is given. */
export function doStudyChunk(input: StudyChunkInput): Uint8Array {
  const { study, segment, assessmentIds, revisions, officials } = input;
  const { plan, runner } = runners.get(study) ?? runnerOf(input.plan);
  runners.set(study, { plan, runner });
  const { formTypes } = plan.question.population;
  const include = formTypes === null ? input.include : ofTypes(segment, input.include, formTypes);
  return runner.run({
    segment,
    ids: assessmentIds,
    revisions: numbersOf(revisions),
    include,
    officials: officialColumns(scoresOf(readOfficialScores(officials))),
  });
}

const OPTIONS = { digest: nodeDigest };

function runnerOf(text: string) {
  const plan = readPlan(text);
  return {
    plan,
    runner: plan.kind === 'comparison' ? createStudyRunner(plan, OPTIONS) : createMatrixRunner(plan, OPTIONS),
  };
}

const numbersOf = (bytes: Uint8Array): Uint32Array => {
  const { buffer } = Uint8Array.from(bytes);
  return new Uint32Array(buffer);
};

/** The scores that count, as the study takes them. */
const scoresOf = ({ totals, ratings, versions, versionOf }: OfficialScores) =>
  totals.map((total, form) => {
    const number = versionOf[form] ?? null;
    return { total, grade: ratings[form] ?? null, hash: number === null ? null : (versions[number]?.hash ?? null) };
  });
