import type { BudgetTotal, SelfEvaluation } from '@plumbline/core';
import { decimalText, fixedText } from '../decimal-text.ts';
import { chance, pick, type Random, weighted } from '../random.ts';
import type { Amounts, MoneyPrint } from './amounts.ts';
import { drawSources } from './sources.ts';

/** The money rows of a form, and the declared score of the total row in hundredths. */
export type DeclaredBudget = { readonly budget: SelfEvaluation['budget']; readonly declared: number };

/** Writes the money rows. `max` is the maximum score of the execution, in hundredths; null where the form leaves it out. */
export function writeBudget(filing: Random, amounts: Amounts, max: number | null): DeclaredBudget {
  const { original, final, spent, print } = amounts;
  const declared = max === null ? null : declareScore(filing, amounts, max);
  const total: BudgetTotal = {
    original: moneyText(print, original),
    final: moneyText(print, final),
    expenditure: moneyText(print, spent),
    maxScore: max === null ? null : decimalText(max, 2),
    declaredRate: declareRate(filing, amounts),
    declaredScore: declared === null ? null : decimalText(declared, 2),
  };
  const sources = drawSources(filing, amounts).map(({ name, sums }) => ({
    name,
    original: moneyText(print, sums.original),
    final: moneyText(print, sums.final),
    expenditure: moneyText(print, sums.spent),
  }));
  return { budget: { total, sources }, declared: declared ?? 0 };
}

/** Sums are counted in cents; 万元 is a million of them. */
function moneyText({ moneyUnit, places, keepsZeros }: MoneyPrint, cents: number | null): string | null {
  if (cents === null) return null;
  const units = moneyUnit === '元' ? cents / 10 ** (2 - places) : cents / 10 ** (6 - places);
  return keepsZeros ? fixedText(units, places) : decimalText(units, places);
}

/** Hundredths of a percent, half up; some offices round up instead. Null without a budget to divide by. */
function rateOf(filing: Random, { final, spent }: Amounts): number | null {
  if (!final || spent === null) return null;
  const exact = (spent * 10_000) / final;
  return chance(filing, 0.15) ? Math.ceil(exact) : Math.round(exact);
}

function declareRate(filing: Random, amounts: Amounts): string | null {
  const rate = rateOf(filing, amounts);
  if (rate === null || chance(filing, 0.02)) return null;
  const printed = chance(filing, MISPRINTED) ? Math.max(0, rate + pick(filing, SLIPS)) : rate;
  switch (pick(filing, RATE_MANNERS)) {
    case 'fixed':
      return `${fixedText(printed, 2)}%`;
    case 'tenths':
      return `${decimalText(Math.round(printed / 10), 1)}%`;
    default:
      return `${decimalText(printed, 2)}%`;
  }
}

const MISPRINTED = 0.02;
const SLIPS = weighted([100, 2], [-100, 2], [9, 1], [-27, 1], [1000, 1], [-900, 1]);
const RATE_MANNERS = weighted(['shortest', 78], ['fixed', 18], ['tenths', 4]);

/** In proportion, in hundredths; what was overspent earns no more. */
function declareScore(filing: Random, amounts: Amounts, max: number): number | null {
  const { final, spent } = amounts;
  if (!final || spent === null) return chance(filing, 0.5) ? null : max;
  const exact = max * Math.min(1, spent / final);
  const manner = filing();
  if (manner < 0.05) return max;
  return manner < 0.15 ? Math.round(exact / 10) * 10 : Math.round(exact);
}
