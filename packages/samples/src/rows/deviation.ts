import type { Outcome } from '../cells/cells.ts';
import { chance, type NonEmpty, pick, type Random } from '../random.ts';
import {
  COST_CAUSES,
  EFFECT_CAUSES,
  EPIDEMIC_CAUSES,
  OUTPUT_CAUSES,
  OVERSHOOT_REASONS,
  REMARKS,
  REMEDIES,
  SHORTCOMINGS,
} from '../words/reasons.ts';
import { type Group, HEADINGS } from './groups.ts';

/** A row that may need a reason. */
export type Deviation = {
  readonly outcome: Outcome;
  readonly lostPoints: boolean;
  readonly group: Group;
  readonly fiscalYear: number;
};

/** 偏差原因分析及改进措施: on most rows that were missed, on some that went far beyond, seldom elsewhere. */
export function deviationReason(filing: Random, deviation: Deviation): string | null {
  switch (deviation.outcome) {
    case 'missed':
      return chance(filing, 0.9) ? reasonMissed(filing, deviation) : null;
    case 'far':
      return chance(filing, 0.45) ? pick(filing, OVERSHOOT_REASONS) : null;
    case 'unknown':
      return chance(filing, 0.15) ? pick(filing, causes(deviation.group)) : null;
    default:
      if (deviation.lostPoints) return chance(filing, 0.75) ? pick(filing, SHORTCOMINGS) : null;
      return chance(filing, 0.012) ? pick(filing, REMARKS) : null;
  }
}

function reasonMissed(filing: Random, { group, fiscalYear }: Deviation): string {
  const epidemic = fiscalYear >= 2020 && fiscalYear <= 2022 && group !== 'cost' && chance(filing, 0.35);
  const cause = pick(filing, epidemic ? EPIDEMIC_CAUSES : causes(group));
  return chance(filing, 0.65) ? `${cause}；${pick(filing, REMEDIES)}。` : cause;
}

function causes(group: Group): NonEmpty<string> {
  if (group === 'cost') return COST_CAUSES;
  return HEADINGS[group].of === 'output' ? OUTPUT_CAUSES : EFFECT_CAUSES;
}
