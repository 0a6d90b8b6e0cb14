import { chance, integer, pick, type Random, weighted } from '../random.ts';
import type { Kind } from '../words/departments.ts';

/** The three sums of a form in cents, and how they are printed. */
export type Amounts = {
  readonly original: number | null;
  readonly final: number | null;
  readonly spent: number | null;
  readonly print: MoneyPrint;
};

/** `places` after the point; the sums are multiples of the last of them. */
export type MoneyPrint = { readonly moneyUnit: '元' | '万元'; readonly places: number; readonly keepsZeros: boolean };

/**
 * What the project gets each year is drawn from `plan`, what became of it this year from `filing`.
 */
export function drawAmounts(plan: Random, filing: Random, kind: Kind): Amounts {
  const print = pick(plan, PRINTS);
  const step = print.moneyUnit === '元' ? 10 ** (2 - print.places) : 10 ** (6 - print.places);
  const usual = usualBudget(plan, LARGEST_BUDGETS[kind]) * (0.9 + 0.2 * filing());
  const original = floorTo(usual, Math.max(step, pick(filing, ROUND_SUMS)));
  const final = chance(filing, ZERO_BUDGET) ? 0 : floorTo(original * adjustment(filing), step);
  const spent = Math.min(floorTo(final * executionRate(filing), step), 2 * final);
  return leaveOut(filing, { original, final, spent, print });
}

/** In 元: bricks cost more than lessons. */
const LARGEST_BUDGETS: Readonly<Record<Kind, number>> = {
  training: 2_500_000,
  works: 40_000_000,
  lines: 50_000_000,
  purchase: 12_000_000,
  supplies: 6_000_000,
  relief: 45_000_000,
  award: 25_000_000,
  event: 4_000_000,
  service: 12_000_000,
  upkeep: 15_000_000,
  inspection: 3_000_000,
  study: 1_800_000,
};

const CENTS = 100;
const ZERO_BUDGET = 0.007;
const UNKNOWN = 0.007;

const PRINTS = weighted<MoneyPrint>(
  [{ moneyUnit: '元', places: 0, keepsZeros: false }, 42],
  [{ moneyUnit: '元', places: 2, keepsZeros: false }, 28],
  [{ moneyUnit: '元', places: 2, keepsZeros: true }, 15],
  [{ moneyUnit: '万元', places: 2, keepsZeros: false }, 7],
  [{ moneyUnit: '万元', places: 2, keepsZeros: true }, 2],
  [{ moneyUnit: '万元', places: 4, keepsZeros: false }, 4],
  [{ moneyUnit: '万元', places: 6, keepsZeros: false }, 2],
);

/** In cents: budgets are mostly in thousands or ten thousands of 元. */
const ROUND_SUMS = weighted([10_000 * CENTS, 6], [1000 * CENTS, 4], [100 * CENTS, 3], [CENTS, 2]);

/** From 30,000 元, most of them nearer to that than to the largest. */
function usualBudget(plan: Random, most: number): number {
  const share = plan();
  return (30_000 + most * share * share * share) * CENTS;
}

/** Final against original budget: mostly unchanged, else more often cut than raised. */
function adjustment(filing: Random): number {
  const kind = filing();
  if (kind < 0.6) return 1;
  return kind < 0.88 ? 0.55 + 0.45 * filing() : 1 + 0.4 * filing();
}

function executionRate(filing: Random): number {
  const kind = filing();
  const within = filing();
  if (kind < 0.15) return 1;
  if (kind < 0.17) return 1 + 0.15 * within;
  if (kind < 0.7) return 0.95 + 0.05 * within;
  return kind < 0.91 ? 0.85 + 0.1 * within : 0.15 + 0.7 * within;
}

function leaveOut(filing: Random, amounts: Amounts): Amounts {
  if (!chance(filing, UNKNOWN)) return amounts;
  const which = integer(filing, 0, 2);
  return which === 0
    ? { ...amounts, original: null }
    : which === 1
      ? { ...amounts, final: null }
      : { ...amounts, spent: null };
}

function floorTo(value: number, step: number): number {
  return Math.floor(value / step) * step;
}
