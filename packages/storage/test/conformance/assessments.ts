import { expect, test } from 'vitest';
import { DuplicateError, ImmutableError, type Store, VersionConflictError } from '../../src/index.ts';
import {
  assessment,
  evidence,
  moment,
  organisation,
  override,
  revisionOf,
  scorecard,
  version,
} from '../support/records.ts';
import type { Opener } from './opener.ts';

export function assessmentsHold({ empty }: Opener): void {
  const second = assessment({
    revision: 2,
    state: 'submitted',
    form: '{"a":1}',
    updatedBy: 'ben',
    updatedAt: moment(8),
  });

  async function begun(): Promise<Store> {
    const store = await empty();
    await store.organisations.insert(organisation('root'));
    await store.versions.insert(version());
    await store.assessments.insert(assessment(), revisionOf(assessment()));
    return store;
  }

  test('every save is a revision with what changed, who saved it and why', async () => {
    const { assessments } = await begun();
    const returned = revisionOf(second, { reason: '请补充', changes: [{ path: '/a', old: '1', new: null }] });
    await assessments.save(second, 1, returned);
    expect(await assessments.find('assessment-1')).toEqual(second);
    expect(await assessments.revisions('assessment-1')).toEqual([revisionOf(assessment()), returned]);
    expect(await assessments.find('nothing')).toBeNull();
  });

  test('a save keeps whose the assessment is, who began it, and whether it is for show', async () => {
    const { assessments } = await begun();
    const moved = { ...second, organisationId: 'x', createdBy: 'x', createdAt: 'x', isDemo: true };
    await assessments.save(moved, 1, revisionOf(second));
    expect(await assessments.find('assessment-1')).toEqual(second);
  });

  test('a save that is based on an old revision is refused and changes nothing', async () => {
    const { assessments } = await begun();
    await assessments.save(second, 1, revisionOf(second));
    const late = assessments.save({ ...second, form: 'late' }, 1, revisionOf(second));
    await expect(late).rejects.toThrow(VersionConflictError);
    await expect(late).rejects.toMatchObject({ subject: 'assessment', basedOn: 1, current: 2 });
    expect(await assessments.find('assessment-1')).toEqual(second);
    expect(await assessments.revisions('assessment-1')).toHaveLength(2);
  });

  test('a save comes with the revision of that very save', async () => {
    const { assessments } = await begun();
    await expect(assessments.save(second, 1, revisionOf(assessment()))).rejects.toThrow('is not of revision 2');
    expect(await assessments.find('assessment-1')).toEqual(assessment());
  });

  test('an identifier is given once', async () => {
    const { assessments } = await begun();
    await expect(assessments.insert(assessment(), revisionOf(assessment()))).rejects.toThrow(DuplicateError);
    expect(await assessments.revisions('assessment-1')).toHaveLength(1);
  });

  test('what was scored with a version is counted by year and organisation, once an assessment, within the organisations asked for', async () => {
    const store = await begun();
    const { assessments } = store;
    await store.organisations.insert(organisation('bureau', 'root'));
    await store.versions.insert(version({ version: '1.1.0' }));
    const elsewhere = { id: 'assessment-2', organisationId: 'bureau', fiscalYear: 2024 } as const;
    for (const one of [elsewhere, { ...elsewhere, id: 'assessment-3' }])
      await assessments.insert(assessment(one), revisionOf(assessment(one)));
    const cards = [
      scorecard(),
      scorecard({ id: 'scorecard-2' }),
      scorecard({ id: 'scorecard-3', assessmentId: 'assessment-2' }),
      scorecard({ id: 'scorecard-4', assessmentId: 'assessment-3' }),
      scorecard({ id: 'scorecard-5', assessmentId: 'assessment-3', version: '1.1.0' }),
    ];
    for (const card of cards) await assessments.addScorecard(card);
    const official = { ...second, officialScorecardId: 'scorecard-2' };
    await assessments.save(official, 1, revisionOf(official));
    const use = (name: string, organisationIds: readonly string[]) =>
      assessments.useOfVersion({ ruleSetId: 'trial', version: name, organisationIds });
    const here = { organisationId: 'root', fiscalYear: 2025, scored: 1, official: 1 };
    const there = { organisationId: 'bureau', fiscalYear: 2024, scored: 2, official: 0 };
    expect(await use('1.0.0', ['root', 'bureau'])).toEqual([there, here]);
    expect(await use('1.0.0', ['root'])).toEqual([here]);
    expect(await use('1.1.0', ['root', 'bureau'])).toEqual([{ ...there, scored: 1 }]);
    expect(await use('1.0.0', [])).toEqual([]);
    expect(await use('9.9.9', ['root'])).toEqual([]);
  });

  test('scoring again appends, and the official scorecard is one of the same assessment', async () => {
    const { assessments } = await begun();
    const later = scorecard({ id: 'scorecard-0', total: null, rating: null, madeAt: moment(9) });
    for (const card of [later, scorecard()]) await assessments.addScorecard(card);
    expect(await assessments.scorecards('assessment-1')).toEqual([scorecard(), later]);
    expect(await assessments.findScorecard('scorecard-0')).toEqual(later);
    expect(await assessments.findScorecard('nothing')).toBeNull();
    expect(await assessments.lastScorecard('assessment-1', scorecard().inputHash)).toEqual(later);
    expect(await assessments.lastScorecard('assessment-1', 'f'.repeat(64))).toBeNull();
    expect(await assessments.lastScorecard('assessment-2', scorecard().inputHash)).toBeNull();
    await expect(assessments.addScorecard(later)).rejects.toThrow(DuplicateError);

    const official = { ...second, officialScorecardId: 'scorecard-1' };
    await assessments.save(official, 1, revisionOf(official));
    expect(await assessments.find('assessment-1')).toEqual(official);
    const other = assessment({ id: 'assessment-2', officialScorecardId: 'scorecard-1' });
    await expect(assessments.insert(other, revisionOf(other))).rejects.toThrow(/foreign key/i);
    expect(await assessments.find('assessment-2')).toBeNull();
  });

  test('a scorecard is of a revision and a version that there are', async () => {
    const { assessments } = await begun();
    await expect(assessments.addScorecard(scorecard({ revision: 2 }))).rejects.toThrow(/foreign key/i);
    await expect(assessments.addScorecard(scorecard({ version: '9.0.0' }))).rejects.toThrow(/foreign key/i);
  });

  test('an override is set with a reason, is lifted once, and stays on record', async () => {
    const { assessments } = await begun();
    await assessments.addScorecard(scorecard());
    const other = override({ id: 'override-0', indicatorIndex: 3, setAt: moment(8) });
    for (const set of [other, override()]) await assessments.addOverride(set);
    await assessments.liftOverride('override-1', moment(9));
    expect(await assessments.overrides('assessment-1')).toEqual([override({ liftedAt: moment(9) }), other]);
    await expect(assessments.liftOverride('override-1', moment(10))).rejects.toThrow(ImmutableError);
    await expect(assessments.addOverride(other)).rejects.toThrow(DuplicateError);
  });

  test('evidence is removed once and stays on record', async () => {
    const { assessments } = await begun();
    const other = evidence({ id: 'evidence-0', attachedAt: moment(8) });
    for (const file of [other, evidence()]) await assessments.addEvidence(file);
    await assessments.removeEvidence('evidence-1', moment(9));
    expect(await assessments.evidence('assessment-1')).toEqual([evidence({ removedAt: moment(9) }), other]);
    await expect(assessments.removeEvidence('evidence-1', moment(10))).rejects.toThrow(ImmutableError);
    await expect(assessments.addEvidence(other)).rejects.toThrow(DuplicateError);
  });
}
