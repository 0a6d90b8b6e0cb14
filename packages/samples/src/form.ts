import type { SelfEvaluation } from '@plumbline/core';
import { drawAmounts } from './budget/amounts.ts';
import { writeBudget } from './budget/budget.ts';
import { decimalText } from './decimal-text.ts';
import { declareTotal, ratingOf } from './declared-total.ts';
import { writeObjective } from './objective.ts';
import type { Settings } from './options.ts';
import { drawProject, type Slot } from './project.ts';
import { chance, integer, pick, type Random, randomSource, weighted } from './random.ts';
import { writeRow } from './rows/indicator-row.ts';
import { drawIndicators } from './rows/indicators.ts';
import { drawLayout } from './rows/layout.ts';
import { spoil } from './rows/spoil.ts';
import { drawWeights } from './rows/weights.ts';

/** Which form to make: whose project it is, of which year, and its number in the archive. */
export type Place = Slot & { readonly index: number };

/**
 * Makes one form. What a project is every year comes from one random source, what happened this year from another: so its forms
 * of several years have the same indicators, weights and mostly the same targets, and other results.
 */
export function makeForm({ seed, departments, rows }: Settings, place: Place): SelfEvaluation {
  const plan = randomSource(seed, place.unit, place.slot);
  const filing = randomSource(seed, place.index, YEARLY);
  const project = drawProject(plan, place, departments);
  const amounts = drawAmounts(plan, filing, project.topics[0].kind);
  const executionPoints = pick(plan, EXECUTION_POINTS);
  const groups = drawLayout(plan, rows);
  const indicators = drawIndicators(plan, project, groups);
  const weights = drawWeights(plan, groups, executionPoints === 10 ? 90 : 80);
  const points = spoil(filing, { execution: executionPoints * 100, rows: weights });
  const objective = writeObjective(plan, filing, project);
  const { budget, declared } = writeBudget(filing, amounts, points.execution);
  const { fiscalYear } = place;
  const draw = { plan, filing, fiscalYear, style: project.style, spending: amounts };
  const written = indicators.map((indicator, row) => writeRow(indicator, points.rows[row] ?? null, draw));
  const total = declareTotal(
    filing,
    written.reduce((sum, row) => sum + row.declared, declared),
  );
  return {
    schemaVersion: 1,
    fiscalYear,
    formType: project.formType,
    project: { name: project.name, code: projectCode(plan, fiscalYear) },
    supervisingDepartment: project.departmentName,
    implementingUnit: project.unitName,
    moneyUnit: amounts.print.moneyUnit,
    budget,
    objective,
    indicators: written.map(({ row }) => row),
    declaredTotal: total === null ? null : decimalText(total, 2),
    declaredMaxTotal: chance(filing, 0.97) ? '100' : null,
    declaredRating: total !== null && chance(plan, PRINTS_RATING) ? ratingOf(total) : null,
  };
}

/** Sets the yearly source apart from those of projects, whose slots are never negative. */
const YEARLY = -1;
const EXECUTION_POINTS = weighted<10 | 20>([10, 88], [20, 12]);
const PRINTS_RATING = 0.4;

function projectCode(plan: Random, fiscalYear: number): string | null {
  const number = integer(plan, 1, 99_999);
  return chance(plan, 0.55) ? `${fiscalYear}${String(number).padStart(6, '0')}` : null;
}
