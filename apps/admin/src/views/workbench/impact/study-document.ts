import { ENGINE_VERSION } from '@plumbline/engine';
import { gradeMoves, worstUnit } from '../../../parts/impact/impact-figures.ts';
import type { Impact } from './impact-messages.ts';

const KEPT_MOVERS = 20;

/**
 * What is kept of an impact when a version is decided about: figures, and which assessments moved most; no names of projects. `dataDate`: the newest
 * change among the forms. `grades`: of the candidate, best first.
 */
export function studyDocument(impact: Impact, dataDate: string | null, grades: readonly string[]) {
  const { years, forms, compared, skipped, raised, lowered, base, candidate, change, migration, histograms } = impact;
  return {
    schemaVersion: 1,
    simulation: true,
    engineVersion: ENGINE_VERSION,
    population: { years, forms, compared, skipped, dataDate },
    base: impact.baseHash === null ? { kind: 'declared' } : { kind: 'version', hash: impact.baseHash },
    candidateHash: impact.candidateHash,
    cards: {
      raised,
      lowered,
      meanChange: change.mean,
      grades: gradeMoves(impact, grades),
      worstUnit: worstUnit(impact),
    },
    totals: { base, candidate, change },
    migration,
    histograms,
    movers: impact.movers.slice(0, KEPT_MOVERS).map((mover) => ({
      assessmentId: mover.assessmentId,
      fiscalYear: mover.fiscalYear,
      base: mover.base,
      candidate: mover.candidate,
      change: mover.change,
    })),
  };
}
