import { expect, it } from 'vitest';
import { acceptAssessment, scoreAssessment, versionUse } from '../../src/index.ts';
import { clerk, evaluator, openWorld, otherForm, reviewer, SHANGHAI, stranger, submitted } from './support/world.ts';

it('counts, within one’s own organisations, the forms a version scored and those whose score it is', async () => {
  const context = await openWorld();
  const { assessment } = await submitted(context);
  await acceptAssessment(context, reviewer, { id: assessment.id, basedOn: assessment.revision, scorecardId: null });
  const other = await submitted(context, otherForm);
  await scoreAssessment(context, evaluator, { id: other.assessment.id, rules: SHANGHAI });
  const use = { organisationId: 'school', organisationName: 'school', fiscalYear: 2020, scored: 2 };
  const [counted] = await versionUse(context, reviewer, SHANGHAI);
  expect(counted).toMatchObject(use);
  expect(counted?.official).toBeGreaterThanOrEqual(1);
  // Whoever decides about the version is told as much as whoever reads the forms.
  expect(await versionUse(context, clerk, SHANGHAI)).toEqual([counted]);
  expect(await versionUse(context, stranger, SHANGHAI)).toEqual([]);
  await expect(versionUse(context, clerk, { ruleSetId: 'shanghai-2020', version: '9.9.9' })).rejects.toMatchObject({
    code: 'not-found',
  });
});
