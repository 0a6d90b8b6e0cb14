import { normalizeText } from '@plumbline/core';
import { printFact } from '../facts/fact-value.ts';
import { amountFormula } from '../programs/formula.ts';
import { amountOf, type ScoreMethod, taken, unknown } from './method.ts';

/** A label's own amount: R19. A label the table does not know is unknown unless `otherwise` says what it is worth. */
export const lookup: ScoreMethod<'lookup'> = {
  evaluate: (params, context) => {
    const label = printFact(context.fact(params.of));
    if (label === null) return unknown;
    const index = params.table.findIndex(({ value }) => normalizeText(value) === normalizeText(label));
    const entry = params.table[index];
    if (entry) return taken(amountOf(entry, context), `entry:${entry.value}`);
    return params.otherwise ? taken(amountOf(params.otherwise, context), 'otherwise') : unknown;
  },
  formula: (params, context) => {
    const label = context.label(params.of);
    if (label === null) return null;
    const entry = params.table.find(({ value }) => normalizeText(value) === normalizeText(label)) ?? params.otherwise;
    return entry ? amountFormula(entry, context) : null;
  },
  branches: (params) => [
    ...params.table.map(({ value }) => `entry:${value}`),
    ...(params.otherwise ? ['otherwise'] : []),
  ],
  reads: ({ of }) => [of],
  fullMarksAt: () => [],
};
