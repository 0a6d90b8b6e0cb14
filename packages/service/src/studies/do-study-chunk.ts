import { Recent } from '@plumbline/core';
import { createStudyRunner, type OfficialColumns, type StudyRunner } from '@plumbline/whatif';
import { type OfficialScores, readOfficialScores } from '../archive/official-scores.ts';
import { readPlan } from './study-question.ts';

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
const runners = new Recent<string, StudyRunner>(4);

/** Does a chunk of a study: in whatever thread, with nothing but what it is given. */
export function doStudyChunk({ study, plan, segment, assessmentIds, ...chunk }: StudyChunkInput): Uint8Array {
  const runner = runners.get(study) ?? runnerOf(plan);
  runners.set(study, runner);
  const { include, revisions, officials } = chunk;
  return runner.run({
    segment,
    ids: assessmentIds,
    revisions: numbersOf(revisions),
    include,
    officials: columnsOf(readOfficialScores(officials)),
  });
}

function runnerOf(text: string): StudyRunner {
  const plan = readPlan(text);
  if (plan.kind !== 'comparison') throw new Error('Only comparisons are run by forms');
  return createStudyRunner(plan);
}

const numbersOf = (bytes: Uint8Array): Uint32Array => {
  const { buffer } = Uint8Array.from(bytes);
  return new Uint32Array(buffer);
};

/** Official scores in columns. A total with more than six places, which no rule set gives, has no figure. */
function columnsOf({ totals, ratings, versions, versionOf }: OfficialScores): OfficialColumns {
  const gradeIds = [...new Set(ratings.flatMap((rating) => rating ?? []))].sort();
  return {
    totals: Float64Array.from(totals, (total) => (total === null ? Number.NaN : millionths(total))),
    grades: Uint16Array.from(ratings, (rating) => (rating === null ? 0 : gradeIds.indexOf(rating) + 1)),
    versions: Uint16Array.from(versionOf, (number) => (number === null ? 0 : number + 1)),
    gradeIds,
    hashes: versions.map(({ hash }) => hash),
  };
}

const PLACES = 6;

/** Whole numbers only: the digits are moved, nothing is computed. */
function millionths(total: string): number {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(total) ?? [];
  const kept = fraction.replace(/0+$/, '');
  const value =
    whole === '' || kept.length > PLACES ? Number.NaN : Number(`${sign}${whole}${kept.padEnd(PLACES, '0')}`);
  return Number.isSafeInteger(value) ? value : Number.NaN;
}
