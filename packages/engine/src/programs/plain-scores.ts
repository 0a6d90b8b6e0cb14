import type { DecimalString } from '@plumbline/core';
import type { CompiledRuleSet } from '../compile.ts';
import { DROPPED } from './item-program.ts';
import type { PreparedForm } from './prepared-form.ts';
import { type FormScores, toExactScores } from './scores.ts';

/** Scores as documents write them. */
export type PlainScores = {
  readonly items: readonly {
    readonly rule: string | null;
    readonly score: DecimalString | null;
    readonly notApplicable: boolean;
  }[];
  readonly total: DecimalString | null;
  readonly rating: string | null;
  readonly pending: number;
};

/** Quick scores written out. Units are whole numbers already: where the programs gave them, no exact number is made on the way. */
export function toPlainScores(compiled: CompiledRuleSet, prepared: PreparedForm, scores: FormScores): PlainScores {
  const { points, rules, total, pending } = scores;
  if (scores.exact) return plainOf(toExactScores(compiled, prepared, scores));
  const { rounding, grades } = compiled.ruleSet;
  return {
    items: prepared.items.map(({ item }, index) => ({
      rule: compiled.scoreRules[item][rules[index] ?? -1]?.rule.id ?? null,
      score: plainUnits(points[index] ?? Number.NaN, rounding.item.places),
      notApplicable: points[index] === DROPPED,
    })),
    total: plainUnits(total, rounding.total.places),
    rating: grades[scores.grade]?.id ?? null,
    pending,
  };
}

function plainOf({ items, total, rating, pending }: ReturnType<typeof toExactScores>): PlainScores {
  return {
    items: items.map(({ rule, score, notApplicable }) => ({ rule, score: score?.toPlain() ?? null, notApplicable })),
    total: total?.toPlain() ?? null,
    rating,
    pending,
  };
}

/** So many units of the last of so many places, without a zero at the end; null for what says that there are no points. */
function plainUnits(units: number, places: number): DecimalString | null {
  if (!(units >= 0)) return null;
  const scale = 10 ** places;
  if (units % scale === 0) return String(units / scale);
  const digits = String(units).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places).replace(/0+$/, '')}`;
}
