import type { AssessmentListing } from '@plumbline/storage';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  acceptAssessment,
  liftOverride,
  listAssessments,
  overrideScore,
  pinScorecard,
  type ServiceContext,
  saveAssessment,
  scoreAssessment,
  submitAssessment,
  workOutFigures,
} from '../../src/index.ts';
import {
  begin,
  DISCRETION,
  evaluator,
  exampleForm,
  openWorld,
  otherForm,
  reviewer,
  SHANGHAI,
  submitted,
} from './support/world.ts';

let context: ServiceContext;
beforeEach(async () => {
  context = await openWorld();
});

const page = { limit: 50, after: null };

async function listed(id: string): Promise<AssessmentListing> {
  const { items } = await listAssessments(context, reviewer, { page });
  const found = items.find((one) => one.id === id);
  if (!found) throw new Error('Not in the list');
  return found;
}

describe('what a list says of an assessment', () => {
  it('is declared, and not computed, before anybody scored it; what a review finds is counted', async () => {
    const { id } = await begin(context, otherForm);
    expect(await listed(id)).toMatchObject({
      declaredTotal: '86.99',
      declaredCents: 8699,
      total: null,
      rating: null,
      difference: null,
    });
    expect((await listed(id)).findingCount).toBeGreaterThan(0);
  });

  it('is what was computed of the form as it stands, and no more when the form has changed since', async () => {
    const { id } = await begin(context, otherForm);
    await scoreAssessment(context, evaluator, { id, rules: SHANGHAI });
    const scored = await listed(id);
    expect(scored).toMatchObject({ total: '71.99', totalCents: 7199, difference: '15', differenceCents: 1500 });
    expect(scored.findingCodes).toContain('review/total-differs');
    expect([...(scored.findingCodes ?? [])]).toEqual([...new Set(scored.findingCodes)].sort());
    const changed = { ...otherForm, declaredTotal: '71.99' };
    await saveAssessment(context, evaluator, { id, basedOn: 1, form: changed });
    expect(await listed(id)).toMatchObject({ declaredTotal: '71.99', total: null, difference: null });
    await saveAssessment(context, evaluator, { id, basedOn: 2, form: otherForm });
    expect(await listed(id)).toMatchObject({ total: '71.99', difference: '15' });
  });

  it('comes with submission where that scores', async () => {
    const { id } = await begin(context, exampleForm);
    await submitAssessment(context, evaluator, { id, basedOn: 1, rules: SHANGHAI });
    expect(await listed(id)).toMatchObject({ state: 'submitted', total: '99.95' });
  });

  it('follows the points that people set, and their being taken back', async () => {
    const { assessment, scorecardId } = await submitted(context, exampleForm);
    const set = { id: assessment.id, scorecardId, indicatorIndex: 0, score: '0', reason: '凭证不全' };
    const { id: overrideId, computedScore } = await overrideScore(context, reviewer, set);
    expect(computedScore).not.toBe('0');
    const lowered = await listed(assessment.id);
    expect(lowered.totalCents).toBe(9995 - Number(computedScore) * 100);
    await liftOverride(context, reviewer, { id: assessment.id, overrideId });
    expect(await listed(assessment.id)).toMatchObject({ total: '99.95' });
  });

  it('is the official score once there is one, whatever is scored later', async () => {
    const { assessment, scorecardId } = await submitted(context, exampleForm);
    const { id } = assessment;
    const accepted = await acceptAssessment(context, reviewer, { id, basedOn: assessment.revision, scorecardId });
    const { record } = await scoreAssessment(context, reviewer, { id, rules: DISCRETION });
    expect(record.total).not.toBe('99.95');
    expect(await listed(id)).toMatchObject({ state: 'accepted', total: '99.95' });
    if (record.total === null) return;
    const pin = { id, basedOn: accepted.revision, scorecardId: record.id, reason: '规则适用有误' };
    await pinScorecard(context, reviewer, pin);
    expect(await listed(id)).toMatchObject({ total: record.total });
  });

  it('is found by state, grade, finding, and in the order asked for', async () => {
    const low = await submitted(context, otherForm);
    const high = await submitted(context, exampleForm);
    const ids = async (filter: Partial<Parameters<typeof listAssessments>[2]>) =>
      (await listAssessments(context, reviewer, { ...filter, page })).items.map(({ id }) => id);
    expect(await ids({ order: { by: 'total', descending: false } })).toEqual([low.assessment.id, high.assessment.id]);
    expect(await ids({ order: { by: 'difference', descending: true } })).toEqual([
      low.assessment.id,
      high.assessment.id,
    ]);
    expect(await ids({ findingCode: 'review/rating-moves' })).toEqual([low.assessment.id]);
    const { rating } = await listed(high.assessment.id);
    expect(await ids({ rating: rating ?? '' })).toEqual([high.assessment.id]);
    expect(await ids({ hasFindings: true, states: ['draft'] })).toEqual([]);
  });
});

describe('figures that are unknown', () => {
  it('are worked out as if they had been kept all along, but for a form of which nothing can be', async () => {
    const { assessment } = await submitted(context, otherForm);
    const before = await listed(assessment.id);
    const broken = { ...assessment, id: 'broken', revision: 1, form: '{}', officialScorecardId: null };
    const kept = { reason: null, changes: [], savedBy: 'x', savedAt: assessment.updatedAt };
    const { form, state } = broken;
    await context.store.assessments.insert(broken, { assessmentId: 'broken', revision: 1, form, state, ...kept });
    const again = { ...assessment, revision: assessment.revision + 1 };
    const revision = {
      assessmentId: again.id,
      revision: again.revision,
      state: again.state,
      form: again.form,
      ...kept,
    };
    await context.store.assessments.save(again, assessment.revision, revision);
    expect((await listed(assessment.id)).findingCount).toBeNull();
    const failures: string[] = [];
    const watch = { goOn: () => true, failed: (id: string) => void failures.push(id) };
    expect(await workOutFigures(context, { ...watch, goOn: () => false })).toBe(0);
    expect(await workOutFigures(context, watch)).toBe(1);
    expect(failures).toEqual(['broken']);
    expect(await listed(assessment.id)).toEqual({ ...before, revision: again.revision });
  });
});

describe('a form is late', () => {
  // The clock of the world stands in March 2026, the example is of 2020.
  it('when it is not handed in and its day is past', async () => {
    const { id } = await begin(context);
    const sent = await submitted(context);
    const late = (deadline: string | null, more: Partial<Parameters<typeof listAssessments>[2]> = {}) =>
      listAssessments({ ...context, deadline }, reviewer, { isLate: true, ...more, page });
    expect((await late('04-30')).items).toMatchObject([{ id, isLate: true }]);
    expect((await late('04-30', { states: ['submitted'] })).items).toEqual([]);
    expect((await late('04-30', { fiscalYear: 2021 })).items).toEqual([]);
    expect((await late(null)).items).toEqual([]);
    const all = await listAssessments({ ...context, deadline: '04-30' }, reviewer, { page });
    expect(all.items.map((one) => [one.id, one.isLate])).toEqual([
      [sent.assessment.id, false],
      [id, true],
    ]);
  });
});
