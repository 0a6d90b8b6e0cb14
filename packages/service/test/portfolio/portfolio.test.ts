import { beforeAll, describe, expect, it } from 'vitest';
import { createAssessment, NotFoundError, portfolio, type ServiceContext } from '../../src/index.ts';
import {
  begin,
  clerk,
  evaluator,
  exampleForm,
  openWorld,
  otherForm,
  person,
  reviewer,
  stranger,
  submitted,
} from '../assessments/support/world.ts';

let context: ServiceContext;
beforeAll(async () => {
  context = { ...(await openWorld()), deadline: '04-30' };
  await submitted(context, exampleForm);
  await submitted(context, otherForm);
  await begin(context, exampleForm);
  await createAssessment(context, stranger, { organisationId: 'clinic', form: { ...exampleForm, fiscalYear: 2021 } });
});

describe('a year', () => {
  it('comes to its units, states, grades, means and findings', async () => {
    const year = await portfolio(context, reviewer, { fiscalYear: 2020 });
    expect(year).toMatchObject({ fiscalYear: 2020, years: [2020, 2021], dueOn: '2021-04-30', isOverdue: true });
    expect(year.units.map(({ organisationId }) => organisationId)).toEqual(['clinic', 'school']);
    const school = year.units.find(({ organisationId }) => organisationId === 'school');
    expect(school).toMatchObject({
      name: 'school',
      hasUnits: false,
      states: { draft: 1, submitted: 2, returned: 0, accepted: 0, rechecked: 0 },
      forms: 3,
      late: 1,
      compared: 2,
      // (99.95 + 71.99) / 2
      computedMean: '85.97',
      unknown: 0,
    });
    expect(school?.ratings.reduce((sum, { forms }) => sum + forms, 0)).toBe(2);
    expect(year.cells.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(year.cells).toContainEqual({ declared: 86, computed: 71, count: 1 });
    expect(year.findings).toContainEqual({ code: 'review/total-differs', forms: 2 });
    const counts = year.findings.map(({ forms }) => forms);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const clinic = year.units.find(({ organisationId }) => organisationId === 'clinic');
    expect(clinic).toMatchObject({ forms: 0, compared: 0, computedMean: null, declaredMean: null, late: 0 });
  });

  it('is the last one with forms where none is named, and of the unit that is named', async () => {
    expect(await portfolio(context, reviewer, {})).toMatchObject({ fiscalYear: 2021 });
    const school = await portfolio(context, reviewer, { organisationId: 'school' });
    expect(school).toMatchObject({ fiscalYear: 2020, years: [2020], units: [{ organisationId: 'school', forms: 3 }] });
  });

  it('has nobody late where no deadline is set', async () => {
    const year = await portfolio({ ...context, deadline: null }, reviewer, { fiscalYear: 2020 });
    expect([year.dueOn, year.isOverdue, year.units.map(({ late }) => late)]).toEqual([null, false, [0, 0]]);
  });

  it('shows everybody what is theirs, and nothing of others', async () => {
    expect((await portfolio(context, evaluator, {})).units.map(({ name }) => name)).toEqual(['school']);
    const foreign = await portfolio(context, stranger, {});
    expect([foreign.years, foreign.units.map(({ name }) => name)]).toEqual([[2021], ['clinic']]);
    await expect(portfolio(context, stranger, { organisationId: 'school' })).rejects.toThrow(NotFoundError);
    const nothing = { fiscalYear: null, years: [], dueOn: null, isOverdue: false, units: [], cells: [], findings: [] };
    expect(await portfolio(context, clerk, {})).toEqual(nothing);
    expect(await portfolio(context, person('nobody', 'school'), {})).toEqual(nothing);
  });
});
