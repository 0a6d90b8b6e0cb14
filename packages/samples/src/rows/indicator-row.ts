import type { FormIndicator } from '@plumbline/core';
import type { Cells, Draw, Fate } from '../cells/cells.ts';
import { writeCells } from '../cells/write-cells.ts';
import { decimalText } from '../decimal-text.ts';
import { chance, pick, type Random, weighted } from '../random.ts';
import { declareScore, judge } from './declared-score.ts';
import { deviationReason } from './deviation.ts';
import { HEADINGS } from './groups.ts';
import type { Indicator } from './indicators.ts';
import { withOddities } from './oddities.ts';

/** A row, and its declared score in hundredths for the sum below it. */
export type DeclaredRow = { readonly row: FormIndicator; readonly declared: number };

/** What all rows of a form have in common. */
export type FormDraw = Omit<Draw, 'fate'>;

/** Writes the row of an indicator. `max` is its maximum score in hundredths, null where the form leaves it out. */
export function writeRow({ group, name, gauge }: Indicator, max: number | null, draw: FormDraw): DeclaredRow {
  const { plan, filing, fiscalYear, style, spending } = draw;
  const cells = withOddities(
    filing,
    gauge,
    writeCells(gauge, { plan, filing, fiscalYear, style, spending, fate: pick(filing, FATES) }),
  );
  const declared = max === null ? null : declareScore(filing, max, cells);
  const lostPoints = max !== null && declared !== null && declared < max;
  const row: FormIndicator = {
    category: HEADINGS[group].category,
    group: HEADINGS[group].group,
    name,
    code: null,
    target: cells.target,
    actual: cells.actual,
    maxScore: pointsText(max),
    declaredScore: pointsText(declared),
    deviationReason: deviationReason(filing, { outcome: cells.outcome, lostPoints, group, fiscalYear }),
    inputs: inputs(filing, max, cells),
  };
  return { row, declared: declared ?? 0 };
}

const FATES = weighted<Fate>(['exact', 92], ['more', 70], ['far', 13], ['missed', 25]);

/** Rows on which a person has judged, of those that need it. */
const JUDGED = 0.34;

function inputs(filing: Random, max: number | null, { outcome }: Cells): FormIndicator['inputs'] {
  return outcome === 'judged' && max !== null && chance(filing, JUDGED) ? judge(filing, max) : {};
}

function pointsText(hundredths: number | null): string | null {
  return hundredths === null ? null : decimalText(hundredths, 2);
}
