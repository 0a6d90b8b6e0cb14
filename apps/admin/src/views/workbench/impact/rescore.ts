import { type CompiledRuleSet, scorecardOf } from '@plumbline/engine';
import { createStudy, type FormTitle, type MigrationCell, type Study } from '@plumbline/whatif';
import type { PastForms } from '../archive/past-forms.ts';
import type { Crew, Written } from './crew/crew.ts';
import type { CaseComparison, Impact, Mover } from './impact-messages.ts';

/** The forms that are open, who scores them, and what they are compared with; null for what they declared. */
export type Population = { readonly forms: PastForms; readonly crew: Crew; readonly base: CompiledRuleSet | null };

const MOVERS = 200;

type Asked = {
  readonly years: readonly number[];
  readonly askedAt: number;
  readonly cell: MigrationCell | null;
};

/** Past forms under a candidate, compared with the base. `pause` as in `Share`; null where it was not gone on with. */
export async function rescore(
  population: Population,
  candidate: Written,
  { years, askedAt, cell }: Asked,
  pause: () => Promise<boolean>,
): Promise<Impact | null> {
  const started = performance.now();
  const { forms, base } = population;
  const studies = await studiesOf(population, candidate, MOVERS, cell ? [null, cell] : [null], pause);
  const [study, inCell] = studies ?? [];
  if (!study) return null;
  const { movers, ...statistics } = study.statistics();
  return {
    ...statistics,
    movers: movers.map(named(forms)),
    inCell: cell && inCell ? { cell, movers: inCell.statistics().movers.map(named(forms)) } : null,
    text: candidate.text,
    years,
    candidateHash: candidate.compiled.hash,
    baseHash: base?.hash ?? null,
    took: performance.now() - started,
    askedAt,
  };
}

/** Every form whose total changes, or those of a cell, the furthest first. */
export async function allMovers(
  population: Population,
  candidate: Written,
  cell: MigrationCell | null,
  pause: () => Promise<boolean>,
): Promise<readonly Mover[] | null> {
  const { forms } = population;
  const studies = await studiesOf(population, candidate, Math.max(1, forms.count), [cell], pause);
  return studies?.[0]?.statistics().movers.map(named(forms)) ?? null;
}

/** For each cell what all threads counted together. */
async function studiesOf(
  { crew, base }: Population,
  candidate: Written,
  movers: number,
  cells: readonly (MigrationCell | null)[],
  pause: () => Promise<boolean>,
): Promise<readonly Study[] | null> {
  const counted = await crew.tallies(candidate, { movers, cells }, pause);
  if (counted === null) return null;
  return cells.map((cell, index) => {
    const only = cell === null ? {} : { moversIn: cell };
    const study = createStudy({ base, candidate: candidate.compiled, movers, ...only });
    for (const tallies of counted) if (tallies[index]) study.include(tallies[index]);
    return study;
  });
}

const named =
  (forms: PastForms) =>
  (mover: Omit<Mover, keyof FormTitle | 'assessmentId'>): Mover => ({
    ...mover,
    ...forms.title(mover.form),
    assessmentId: forms.assessmentIds[mover.form] ?? '',
  });

/** One form in full, under both. */
export function compareCase(
  forms: PastForms,
  position: number,
  base: CompiledRuleSet | null,
  candidate: CompiledRuleSet | null,
): CaseComparison {
  const form = forms.form(position);
  return {
    position,
    before: base && scorecardOf(base, form),
    after: candidate && scorecardOf(candidate, form),
  };
}
