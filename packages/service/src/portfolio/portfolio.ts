import type { AssessmentState, OrganisationRecord, ScoreCell } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { dueOn, lastOverdueYear, NOT_HANDED_IN } from '../assessments/deadline.ts';
import { readableOrganisations } from '../assessments/readable-organisations.ts';
import type { ServiceContext } from '../service-context.ts';
import { branchesOf } from './branches.ts';
import { addUp, type UnitFigures } from './unit-figures.ts';

export type PortfolioInput = {
  /** The units right below this one; without it, those the actor sees first that are more than one. */
  readonly organisationId?: string;
  /** The last year with forms where none is named. */
  readonly fiscalYear?: number;
};

export type PortfolioUnit = Omit<UnitFigures, 'states'> & {
  readonly organisationId: string;
  readonly name: string;
  /** Whether there are units below it to look into. */
  readonly hasUnits: boolean;
  readonly states: Readonly<Record<AssessmentState, number>>;
  readonly late: number;
};

/** How a year stands. */
export type Portfolio = {
  readonly fiscalYear: number | null;
  /** Those with forms, oldest first. */
  readonly years: readonly number[];
  /** The last day on which forms of the year are handed in, such as `2026-04-30`; null where nobody set one. */
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
  readonly units: readonly PortfolioUnit[];
  readonly cells: readonly ScoreCell[];
  /** How many forms have a finding of each code, the most first. */
  readonly findings: readonly { readonly code: string; readonly forms: number }[];
};

/** What a year comes to, unit by unit, of all that the actor may read. */
export async function portfolio(
  { store, deadline = null, now }: ServiceContext,
  actor: Actor,
  { organisationId, fiscalYear: wanted }: PortfolioInput,
): Promise<Portfolio> {
  const organisationIds = await readableOrganisations(store, actor, organisationId);
  const years = (await store.assessments.tally({ organisationIds })).map((tally) => tally.fiscalYear);
  const fiscalYear = wanted ?? years.at(-1) ?? null;
  const seen = new Set(organisationIds);
  const organisations = (await store.organisations.all()).filter(({ id }) => seen.has(id));
  const { groups, cells, findings } = await store.assessments.yearFigures({
    organisationIds: fiscalYear === null ? [] : organisationIds,
    fiscalYear: fiscalYear ?? 0,
  });
  const withForms = new Set(groups.map((group) => group.organisationId));
  const { branches, ownerOf } = branchesOf(organisations, { at: organisationId ?? null, withForms });
  const figures = addUp(groups, ownerOf);
  const overdue = lastOverdueYear(deadline, now());
  const isOverdue = overdue !== null && fiscalYear !== null && fiscalYear <= overdue;
  return {
    fiscalYear,
    years,
    dueOn: deadline === null || fiscalYear === null ? null : dueOn(deadline, fiscalYear),
    isOverdue,
    units: branches.map((branch) => unitOf(branch, figures(branch.id), isOverdue)),
    cells,
    findings: [...findings].map(([code, forms]) => ({ code, forms })).sort(mostFirst),
  };
}

type Branch = OrganisationRecord & { readonly hasUnits: boolean };

function unitOf({ id, name, hasUnits }: Branch, figures: UnitFigures, isOverdue: boolean): PortfolioUnit {
  const late = isOverdue ? NOT_HANDED_IN.reduce((sum, state) => sum + figures.states[state], 0) : 0;
  return { organisationId: id, name, hasUnits, ...figures, late };
}

type Counted = Portfolio['findings'][number];
const mostFirst = (a: Counted, b: Counted) => b.forms - a.forms || (a.code < b.code ? -1 : 1);
