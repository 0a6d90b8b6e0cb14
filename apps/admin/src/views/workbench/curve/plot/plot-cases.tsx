import type { Heap } from '../cases/case-dots.ts';
import type { PlotScale } from './plot-scale.ts';

/** Real cases, a larger dot for many at one place. What they are stands in the table below. */
export function PlotCases({ heaps, scale }: { readonly heaps: readonly Heap[]; readonly scale: PlotScale }) {
  return (
    <g>
      {heaps.map(({ x, share, count }) => (
        <circle
          key={`${x} ${share}`}
          className="plot-dot"
          cx={scale.toX(x)}
          cy={scale.toY(share)}
          r={Math.min(14, 2 + Math.sqrt(count))}
        />
      ))}
    </g>
  );
}
