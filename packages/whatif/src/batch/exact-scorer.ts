import { Rational } from '@plumbline/core';
import { type CompiledRuleSet, exactScores, readForm } from '@plumbline/engine';
import type { Segment } from '../columns/segment.ts';
import { unpackForm } from '../columns/unpack-form.ts';
import { LARGEST } from './deliver.ts';
import { type DraftScores, NO_FIGURE } from './segment-scores.ts';

/** Scores one form by exact rationals, and writes into the columns what they can hold. */
export function exactScorer(segment: Segment, compiled: CompiledRuleSet, draft: DraftScores): (form: number) => void {
  const { rounding, grades } = compiled.ruleSet;
  const positions = {
    execution: new Map(compiled.scoreRules.execution.map(({ rule }, index) => [rule.id, index])),
    indicator: new Map(compiled.scoreRules.indicator.map(({ rule }, index) => [rule.id, index])),
  };
  return (form) => {
    const read = readForm(unpackForm(segment, form), compiled);
    const scores = exactScores(compiled, read);
    draft.exact.set(form, scores);
    const isWhole = segment.whole.has(form);
    for (const [at, { rule, score, notApplicable }] of scores.items.entries()) {
      const { item, index } = read.items[at] as (typeof read.items)[number];
      const of = positions[item].get(rule ?? '') ?? -1;
      const points = inUnits(score, rounding.item.places);
      if (item === 'execution') {
        draft.executionPoints[form] = points;
        draft.executionRules[form] = of;
      } else if (!isWhole) {
        const line = (segment.starts[form] as number) + (index ?? 0);
        draft.points[line] = points;
        draft.rules[line] = of;
        draft.notApplicable[line] = notApplicable ? 1 : 0;
      }
    }
    draft.totals[form] = inUnits(scores.total, rounding.total.places);
    draft.grades[form] = grades.findIndex(({ id }) => id === scores.rating?.id);
    draft.pending[form] = scores.pending;
  };
}

function inUnits(score: Rational | null, places: number): number {
  const units = score?.times(Rational.of(10n ** BigInt(places)));
  if (units?.denominator !== 1n || units.numerator > BigInt(LARGEST)) return NO_FIGURE;
  return Number(units.numerator);
}
