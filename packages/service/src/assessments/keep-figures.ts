import { Rational, type Scorecard } from '@plumbline/core';
import { allFindings, reviewForm } from '@plumbline/review';
import type { AssessmentFigures, AssessmentRecord, ScorecardRecord, StoreSession } from '@plumbline/storage';
import { centsOf } from './cents-of.ts';
import { inputHashOf } from './input-hash-of.ts';
import { judgedScorecard } from './judged-scorecard.ts';
import { storedForm } from './read-form.ts';

/** Works out what lists say of an assessment, and keeps it with the assessment: after every change of its form, its scores or what people set. */
export async function keepFigures(session: StoreSession, assessment: AssessmentRecord): Promise<void> {
  await session.assessments.keepFigures(assessment.id, await figuresOf(session, assessment));
}

async function figuresOf(session: StoreSession, assessment: AssessmentRecord): Promise<AssessmentFigures> {
  const form = storedForm(assessment);
  const record = await countingScorecard(session, assessment);
  const scorecard = record === null ? null : (JSON.parse(record.document) as Scorecard);
  const { total, rating } = record === null ? NOT_SCORED : await countingScore(session, record);
  const { declaredTotal } = form;
  const difference =
    declaredTotal === null || total === null ? null : Rational.of(declaredTotal).minus(Rational.of(total)).toPlain();
  // What is said for the record alone is no reason to look into a form.
  const found = allFindings(scorecard?.findings ?? [], reviewForm(form, scorecard)).filter(
    ({ severity }) => severity !== 'info',
  );
  return {
    declaredTotal,
    total,
    rating,
    difference,
    declaredCents: centsOf(declaredTotal),
    totalCents: centsOf(total),
    differenceCents: centsOf(difference),
    findingCount: found.length,
    findingCodes: [...new Set(found.map(({ code }) => code))].sort(),
  };
}

/** The official scorecard; before there is one, the last of the form as it stands: one of an earlier form says nothing of this one. */
async function countingScorecard(
  { assessments }: StoreSession,
  assessment: AssessmentRecord,
): Promise<ScorecardRecord | null> {
  const { id, officialScorecardId } = assessment;
  return officialScorecardId === null
    ? assessments.lastScorecard(id, inputHashOf(assessment))
    : assessments.findScorecard(officialScorecardId);
}

type Score = Pick<ScorecardRecord, 'total' | 'rating'>;
const NOT_SCORED: Score = { total: null, rating: null };

/** With the points that people set; only where there are such is anything scored again. */
async function countingScore(session: StoreSession, record: ScorecardRecord): Promise<Score> {
  const set = await session.assessments.overrides(record.assessmentId);
  if (set.every(({ liftedAt }) => liftedAt !== null)) return record;
  return (await judgedScorecard(session, record)).effective ?? NOT_SCORED;
}
