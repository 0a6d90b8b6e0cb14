import { VersionConflictError } from '@plumbline/storage';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  InvalidInputError,
  listAssessmentRevisions,
  restoreAssessmentRevision,
  type ServiceContext,
  saveAssessment,
  submitAssessment,
  withChanges,
} from '../../src/index.ts';
import { begin, colleague, evaluator, exampleForm, openWorld, otherForm } from './support/world.ts';

let context: ServiceContext;
beforeAll(async () => {
  context = await openWorld();
});

const called = (name: string) => ({ ...exampleForm, project: { ...exampleForm.project, name } });

describe('the revisions of an assessment', () => {
  it('tell of every save who made it and what it changed, so that each form follows from the one before', async () => {
    const fewer = { ...otherForm, indicators: otherForm.indicators.slice(2) };
    const later = [otherForm, fewer, called('甲'), otherForm, called('乙')];
    let assessment = await begin(context);
    for (const [index, form] of later.entries()) {
      const actor = index % 2 === 0 ? evaluator : colleague;
      assessment = await saveAssessment(context, actor, { id: assessment.id, basedOn: assessment.revision, form });
    }
    const revisions = await listAssessmentRevisions(context, evaluator, { id: assessment.id });
    expect(revisions.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5, 6]);
    let form: unknown = exampleForm;
    for (const revision of revisions) {
      form = withChanges(form, revision.changes);
      expect(JSON.parse(revision.form)).toEqual(form);
    }
    expect(revisions.map(({ savedBy }) => savedBy)).toEqual([
      'evaluator',
      'evaluator',
      'colleague',
      'evaluator',
      'colleague',
      'evaluator',
    ]);
    expect(JSON.parse(assessment.form)).toEqual(later.at(-1));
  });

  it('bring an earlier form back as one more revision', async () => {
    const { id } = await begin(context);
    await saveAssessment(context, evaluator, { id, basedOn: 1, form: called('乙') });
    const restored = await restoreAssessmentRevision(context, evaluator, { id, basedOn: 2, revision: 1 });
    expect([restored.revision, JSON.parse(restored.form)]).toEqual([3, exampleForm]);
    expect(await listAssessmentRevisions(context, evaluator, { id })).toHaveLength(3);
  });

  it('let one of two people through who save what both have seen, and the other loses nothing', async () => {
    const { id } = await begin(context);
    const attempts = await Promise.allSettled([
      saveAssessment(context, evaluator, { id, basedOn: 1, form: called('甲') }),
      saveAssessment(context, colleague, { id, basedOn: 1, form: called('乙') }),
    ]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [refused] = attempts.filter((one) => one.status === 'rejected');
    expect(refused?.reason).toBeInstanceOf(VersionConflictError);
    expect(refused?.reason).toMatchObject({ basedOn: 1, current: 2 });
    const again = await saveAssessment(context, colleague, { id, basedOn: 2, form: called('乙') });
    const revisions = await listAssessmentRevisions(context, evaluator, { id });
    const names = revisions.map(({ form }) => JSON.parse(form).project.name);
    expect(names).toHaveLength(3);
    expect(names.filter((name) => name === '甲')).toHaveLength(attempts[0].status === 'fulfilled' ? 1 : 0);
    expect(JSON.parse(again.form).project.name).toBe('乙');
  });

  it('tell whoever saw an old one that it is old, before they are told that its state has changed', async () => {
    const { id } = await begin(context);
    await submitAssessment(context, evaluator, { id, basedOn: 1, rules: null });
    await expect(saveAssessment(context, colleague, { id, basedOn: 1, form: exampleForm })).rejects.toBeInstanceOf(
      VersionConflictError,
    );
  });
});

describe('what is saved', () => {
  it('is a form, or is refused with every fault it has', async () => {
    const { id } = await begin(context);
    const form = { ...exampleForm, moneyUnit: '美元', declaredTotal: 95.95 };
    const error = await saveAssessment(context, evaluator, { id, basedOn: 1, form }).catch((reason: unknown) => reason);
    if (!(error instanceof InvalidInputError)) throw error;
    expect(error.diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['document/number-not-string', '/declaredTotal'],
      ['document/not-one-of', '/moneyUnit'],
    ]);
  });

  it('is of the year it was begun for', async () => {
    const { id } = await begin(context);
    const moved = { ...otherForm, fiscalYear: 2021 };
    await expect(saveAssessment(context, evaluator, { id, basedOn: 1, form: moved })).rejects.toMatchObject({
      diagnostics: [{ code: 'assessment/other-year', params: { year: 2021, filed: 2020 } }],
    });
  });
});
