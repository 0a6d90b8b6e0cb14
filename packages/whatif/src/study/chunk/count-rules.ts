import type { CompiledRuleSet } from '@plumbline/engine';
import type { SegmentScores } from '../../batch/segment-scores.ts';
import type { Mask } from '../forms/selection.ts';
import type { RuleCount } from './chunk-result.ts';

/** How many items each score rule of a rule set scored; 0 for those that scored none. */
export function countRules({ scoreRules }: CompiledRuleSet, scores: SegmentScores, mask: Mask | null): RuleCount[] {
  const kinds = {
    execution: countsOf(scores.executionRules, mask?.forms ?? null, scoreRules.execution.length),
    indicator: countsOf(scores.rules, mask?.lines ?? null, scoreRules.indicator.length),
  };
  return (['execution', 'indicator'] as const).flatMap((item) =>
    scoreRules[item].map(({ rule }, at) => ({ item, rule: rule.id, items: kinds[item][at] as number })),
  );
}

function countsOf(rules: Int16Array, mask: Uint8Array | null, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let at = 0; at < rules.length; at++) {
    const rule = rules[at] as number;
    if (rule >= 0 && (mask === null || mask[at] === 1)) counts[rule] = (counts[rule] as number) + 1;
  }
  return counts;
}
