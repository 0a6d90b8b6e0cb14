import { Rational, type Scorecard, type SelfEvaluation } from '@plumbline/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acceptAssessment,
  certifyScorecard,
  type EffectiveScore,
  getAssessment,
  getScorecard,
  InvalidInputError,
  liftOverride,
  listAssessmentRevisions,
  listScorecards,
  overrideScore,
  pinScorecard,
  returnAssessment,
  type ServiceContext,
  saveAssessment,
  scoreAssessment,
  submitAssessment,
} from '../../src/index.ts';
import {
  auditor,
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
beforeAll(async () => {
  context = await openWorld();
});

const accepted = async (form?: SelfEvaluation) => {
  const { assessment, scorecardId } = await submitted(context, form);
  const { id, revision } = await acceptAssessment(context, reviewer, {
    id: assessment.id,
    basedOn: assessment.revision,
    scorecardId,
  });
  return { id, basedOn: revision, scorecardId };
};

const setPoints = (id: string, scorecardId: string, indicatorIndex: number | null, score: string) =>
  overrideScore(context, reviewer, { id, scorecardId, indicatorIndex, score, reason: 'Seen on site' });

function sumOf({ items, adjustments }: EffectiveScore): string {
  const parts = [...items.map(({ score }) => score), ...adjustments.map(({ amount }) => amount)];
  return parts.reduce((sum, part) => sum.plus(Rational.of(part ?? 'open')), Rational.zero).toPlain();
}

describe('scoring an assessment', () => {
  it('appends a scorecard under the version asked for, and changes nothing that was there', async () => {
    const { id } = await begin(context, otherForm);
    const first = await scoreAssessment(context, evaluator, { id, rules: SHANGHAI });
    const second = await scoreAssessment(context, reviewer, { id, rules: DISCRETION });
    expect([first.scorecard.total, second.scorecard.total]).toEqual(['71.99', '86.99']);
    const { record, scorecard } = await getScorecard(context, auditor, { id, scorecardId: first.record.id });
    expect([record, scorecard]).toEqual([first.record, first.scorecard]);
    const listed = await listScorecards(context, auditor, { id });
    expect(listed.map((one) => [one.ruleSetId, one.total, one.rating])).toEqual([
      ['shanghai-2020', '71.99', 'fair'],
      ['unit-discretion', '86.99', expect.any(String)],
    ]);
  });

  it('goes by the rule set in force for the year among those that are meant', async () => {
    const { id } = await begin(context);
    const rules = { by: 'year', ruleSetIds: ['cn-mof-2020-10', 'cn-mof-2021-101'] } as const;
    const { record } = await scoreAssessment(context, evaluator, { id, rules });
    expect(`${record.ruleSetId}@${record.version}`).toBe('cn-mof-2020-10@1.0.0');
  });

  it('asks which one is meant where several may be, and names them', async () => {
    const { id } = await begin(context);
    await expect(scoreAssessment(context, evaluator, { id, rules: { by: 'year' } })).rejects.toMatchObject({
      diagnostics: [
        {
          code: 'assessment/no-version',
          params: { year: 2020, available: expect.stringContaining('shanghai-2020@1.0.0') },
        },
      ],
    });
  });
});

describe('handing in', () => {
  const reasoned = (deviationReason: string | null) => ({
    ...otherForm,
    indicators: otherForm.indicators.map((row) => ({ ...row, deviationReason })),
  });

  it('is refused with everything the version requires to be mended, and leaves no trace', async () => {
    const { id } = await begin(context, reasoned(null));
    const before = await context.store.journal.last();
    const error = await submitAssessment(context, evaluator, { id, basedOn: 1, rules: SHANGHAI }).catch(
      (reason: unknown) => reason,
    );
    if (!(error instanceof InvalidInputError)) throw error;
    expect(error.diagnostics.length).toBeGreaterThan(1);
    for (const { code, path } of error.diagnostics)
      expect([code, path]).toEqual(['assessment/must-be-mended', expect.stringMatching(/^\/indicators\/\d+/)]);
    expect(await listScorecards(context, evaluator, { id })).toEqual([]);
    expect(await context.store.journal.last()).toEqual(before);
  });

  it('scores the form under the version when nothing is left to mend', async () => {
    const { id } = await begin(context, reasoned('展会改期，已在次年补办'));
    await submitAssessment(context, evaluator, { id, basedOn: 1, rules: SHANGHAI });
    expect(await listScorecards(context, reviewer, { id })).toMatchObject([
      { ruleSetId: 'shanghai-2020', revision: 1 },
    ]);
  });
});

describe('the official scorecard', () => {
  it('is pinned by acceptance, and stays whatever is scored later', async () => {
    const { id, scorecardId } = await accepted(otherForm);
    await scoreAssessment(context, reviewer, { id, rules: DISCRETION });
    const view = await getAssessment(context, auditor, { id });
    expect(view.official?.record.id).toBe(scorecardId);
    expect([view.official?.scorecard.total, view.latest?.scorecard.total]).toEqual(['71.99', '86.99']);
  });

  it('changes when a reviewer pins another for a reason, which is kept with the one before', async () => {
    const { id, basedOn, scorecardId } = await accepted(otherForm);
    const { record } = await scoreAssessment(context, reviewer, { id, rules: DISCRETION });
    await expect(
      pinScorecard(context, reviewer, { id, basedOn, scorecardId: record.id, reason: '  ' }),
    ).rejects.toMatchObject({ diagnostics: [{ code: 'assessment/reason-missing' }] });
    await pinScorecard(context, reviewer, { id, basedOn, scorecardId: record.id, reason: 'The unit may choose' });
    expect((await getAssessment(context, auditor, { id })).official?.record.id).toBe(record.id);
    expect((await listAssessmentRevisions(context, auditor, { id })).at(-1)?.reason).toBe('The unit may choose');
    const { details } = (await context.store.journal.last()) ?? {};
    expect(JSON.parse(details ?? '')).toMatchObject({ scorecardId: record.id, before: scorecardId });
  });

  it('is of the form as it was handed in, not of an earlier one', async () => {
    const { assessment, scorecardId } = await submitted(context, otherForm);
    const { id } = assessment;
    const returned = await returnAssessment(context, reviewer, { id, basedOn: assessment.revision, reason: 'Mend it' });
    const form = { ...otherForm, declaredTotal: '80' };
    const saved = await saveAssessment(context, evaluator, { id, basedOn: returned.revision, form });
    const again = await submitAssessment(context, evaluator, { id, basedOn: saved.revision, rules: null });
    for (const chosen of [scorecardId, null])
      await expect(
        acceptAssessment(context, reviewer, { id, basedOn: again.revision, scorecardId: chosen }),
      ).rejects.toMatchObject({ diagnostics: [{ code: 'assessment/no-scorecard' }] });
  });

  it('has a total, if need be by the points that a reviewer set', async () => {
    const [row, ...rows] = exampleForm.indicators;
    if (row === undefined) throw new Error('The example has indicators');
    const form = { ...exampleForm, indicators: [{ ...row, actual: null, declaredScore: null }, ...rows] };
    const { assessment, scorecardId } = await submitted(context, form);
    const { id, revision: basedOn } = assessment;
    const { scorecard } = await getScorecard(context, reviewer, { id, scorecardId });
    expect([scorecard.total, scorecard.pending]).toEqual([null, 1]);
    await expect(acceptAssessment(context, reviewer, { id, basedOn, scorecardId })).rejects.toMatchObject({
      diagnostics: [{ code: 'assessment/no-total', params: { pending: 1 } }],
    });
    await setPoints(id, scorecardId, 0, '8');
    await acceptAssessment(context, reviewer, { id, basedOn, scorecardId });
    const { official } = await getAssessment(context, auditor, { id });
    expect([official?.scorecard.total, official?.effective?.total]).toEqual([null, '99.95']);
  });
});

describe('an override', () => {
  it('counts beside the computed points, which stay, until it is lifted', async () => {
    const { id, scorecardId } = await accepted();
    const override = await setPoints(id, scorecardId, 0, '5.5');
    expect([override.computedScore, override.score]).toEqual(['8', '5.5']);
    const { details } = (await context.store.journal.last()) ?? {};
    expect(JSON.parse(details ?? '')).toMatchObject({ computed: '8', score: '5.5', effectiveTotal: '97.45' });
    const during = await getScorecard(context, auditor, { id, scorecardId });
    expect([during.scorecard.total, during.effective?.total]).toEqual(['99.95', '97.45']);
    expect(during.effective?.overrides.map(({ id: one }) => one)).toEqual([override.id]);
    await liftOverride(context, reviewer, { id, overrideId: override.id });
    const after = await getScorecard(context, auditor, { id, scorecardId });
    expect(after.effective).toMatchObject({ total: '99.95', overrides: [] });
    expect((await getAssessment(context, auditor, { id })).overrides).toMatchObject([{ reason: 'Seen on site' }]);
  });

  it('counts for a scorecard of another version of the engine where this one gives the same figures, and else not', async () => {
    const { id, scorecardId } = await accepted();
    const record = await context.store.assessments.findScorecard(scorecardId);
    if (record === null) throw new Error('It was kept');
    const keep = async (change: (scorecard: Scorecard) => Scorecard) => {
      const document = JSON.stringify(change({ ...JSON.parse(record.document), engineVersion: '0.9.0' }));
      const old = { ...record, id: context.newId(), engineVersion: '0.9.0', document };
      await context.store.assessments.addScorecard(old);
      return old.id;
    };
    const worded = ([item, ...rest]: Scorecard['items']) => [
      ...(item ? [{ ...item, sentence: { zh: '旧的说法', en: 'As it was said then' } }] : []),
      ...rest,
    ];
    const same = await keep((one) => ({ ...one, items: worded(one.items) }));
    const other = await keep((one) => ({ ...one, exactTotal: '99.9', total: '99.9' }));
    await setPoints(id, same, 0, '5.5');
    const { effective, scorecard } = await getScorecard(context, auditor, { id, scorecardId: same });
    expect([scorecard.total, effective?.total]).toEqual(['99.95', '97.45']);
    expect((await getScorecard(context, auditor, { id, scorecardId: other })).effective).toBeNull();
    const certify = (one: string) => certifyScorecard(context, auditor, { id, scorecardId: one, withForm: true });
    expect((await certify(same)).effective?.total).toBe('97.45');
    await expect(certify(other)).rejects.toMatchObject({ diagnostics: [{ code: 'assessment/other-engine' }] });
  });

  it('stays through scoring again, and ends with the form it was set for', async () => {
    const { assessment, scorecardId } = await submitted(context);
    const { id, revision } = assessment;
    await setPoints(id, scorecardId, 0, '5.5');
    const again = await scoreAssessment(context, evaluator, { id, rules: DISCRETION });
    expect([again.scorecard.total, again.effective?.total]).toEqual(['95.95', '93.45']);
    const returned = await returnAssessment(context, reviewer, { id, basedOn: revision, reason: 'Mend it' });
    const form = { ...exampleForm, declaredTotal: '97' };
    await saveAssessment(context, evaluator, { id, basedOn: returned.revision, form });
    const changed = await scoreAssessment(context, evaluator, { id, rules: SHANGHAI });
    expect(changed.effective).toMatchObject({ total: '99.95', overrides: [] });
  });

  it('takes the place of the one before for the same item', async () => {
    const { id, scorecardId } = await accepted();
    await setPoints(id, scorecardId, null, '9');
    await setPoints(id, scorecardId, null, '0');
    const { effective } = await getScorecard(context, auditor, { id, scorecardId });
    expect([effective?.total, effective?.overrides.length]).toEqual(['90', 1]);
    expect((await getAssessment(context, auditor, { id })).overrides.map(({ liftedAt }) => liftedAt === null)).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    ['8.01', 'assessment/score-out-of-bounds'],
    ['-1', 'assessment/score-out-of-bounds'],
    ['8分', 'document/not-a-decimal'],
    ['1e1', 'document/not-a-decimal'],
    ['', 'document/not-a-decimal'],
  ])('of %j points is refused where 8 are the most', async (score, code) => {
    const { id, scorecardId } = await accepted();
    await expect(setPoints(id, scorecardId, 0, score)).rejects.toMatchObject({ diagnostics: [{ code }] });
  });

  it('of an item that is not there is refused', async () => {
    const { id, scorecardId } = await accepted();
    await expect(setPoints(id, scorecardId, 99, '1')).rejects.toMatchObject({
      diagnostics: [{ code: 'assessment/no-such-item' }],
    });
  });

  it('makes a total that is the exact sum of its items and lines, whatever is set', async () => {
    const { id, scorecardId } = await accepted(otherForm);
    const { scorecard } = await getScorecard(context, auditor, { id, scorecardId });
    const item = fc.constantFrom(...scorecard.items);
    const cents = fc.integer({ min: 0, max: 10_000 });
    await fc.assert(
      fc.asyncProperty(item, cents, async ({ index, maxScore }, share) => {
        const score = Rational.of(maxScore ?? '0').times(Rational.ratio(BigInt(share), 10_000n));
        await setPoints(id, scorecardId, index, score.toPlain());
        const { effective } = await getScorecard(context, auditor, { id, scorecardId });
        if (effective === null) throw new Error('There is an effective score');
        expect(effective.total).toBe(sumOf(effective));
        expect(effective.items.find((one) => one.index === index)?.score).toBe(score.toPlain());
      }),
      { numRuns: 40 },
    );
  });
});
