import type { Language, SelfEvaluation } from '@plumbline/core';

/** Points that people set on review, and the total with them. */
export type EffectivePoints = {
  readonly overrides: readonly {
    /** The position of the indicator; null for the execution of the budget. */
    readonly indicatorIndex: number | null;
    readonly computedScore: string | null;
    readonly score: string;
    readonly reason: string;
  }[];
  readonly total: string | null;
};

/** In lines, below the form: which points were set in place of the computed ones, why, and what they make. None where none were set. */
export function effectiveNotes(
  { indicators }: SelfEvaluation,
  { overrides, total }: EffectivePoints,
  language: Language,
): string[] {
  if (overrides.length === 0) return [];
  const words = WORDS[language];
  const sets = overrides.map(({ indicatorIndex, computedScore, score, reason }) => {
    const name = indicatorIndex === null ? words.execution : (indicators[indicatorIndex]?.name ?? '');
    return words.set(name, computedScore ?? words.pending, score, reason);
  });
  return [...sets, words.total(total ?? words.pending)];
}

const WORDS = {
  zh: {
    execution: '预算执行率',
    pending: '待定',
    set: (name: string, computed: string, score: string, reason: string) =>
      `复核改分：${name} ${computed} → ${score}，理由：${reason}`,
    total: (total: string) => `计入复核改分的得分：${total}`,
  },
  en: {
    execution: 'Budget execution',
    pending: 'not settled',
    set: (name: string, computed: string, score: string, reason: string) =>
      `Set on review: ${name} ${computed} → ${score}, because: ${reason}`,
    total: (total: string) => `With points set on review: ${total}`,
  },
} as const;
