import { type CompiledRuleSet, sampleRule } from '@plumbline/engine';
import type { Handle } from '../handles/handle.ts';

/** A place of the picture. What is drawn may be a double; what is written never is. `share` is null where the points are unknown. */
export type Sample = { readonly x: number; readonly share: number | null; readonly branches: readonly string[] };

const SAMPLES = 240;
/** So close to a line the points are those of the other side of it. */
const BESIDE = 1e-6;

/** What a rule gives over a range of the fact it is computed from, as shares of the maximum score, at both sides of every line in it. */
export function sampleMethod(
  compiled: CompiledRuleSet,
  ruleId: string,
  fact: string,
  {
    from,
    to,
    lines,
    maxScore,
  }: { readonly from: number; readonly to: number; readonly lines: readonly number[]; readonly maxScore: string },
): Sample[] {
  const even = Array.from({ length: SAMPLES + 1 }, (_, index) => from + ((to - from) * index) / SAMPLES);
  const xs = [...even, ...lines.flatMap((x) => [x - BESIDE, x, x + BESIDE])].filter((x) => x >= from && x <= to);
  return xs
    .sort((a, b) => a - b)
    .map((x) => {
      const sample = sampleRule(compiled, ruleId, { [fact]: x.toFixed(8) }, maxScore);
      const points = sample?.points ?? null;
      const share = points === null ? null : Number(points.toPlain()) / Number(maxScore);
      return { x, share, branches: sample?.branches ?? [] };
    });
}

/** How far the picture of a rule reaches: over all that can be moved, and a little beyond. */
export function rangeOf(handles: readonly Handle[], isRatio: boolean): { readonly from: number; readonly to: number } {
  const xs = handles.filter(({ axis }) => axis === 'fact').map(({ place, scale }) => Number(place.value) * scale);
  const most = Math.max(...xs, isRatio ? 1.25 : 0);
  const least = Math.min(...xs, 0);
  const to = most <= least ? least + 10 : most;
  return { from: least, to: to + (to - least) * 0.2 };
}
