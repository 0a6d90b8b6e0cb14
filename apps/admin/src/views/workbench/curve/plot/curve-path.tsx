import type { PlotScale } from './plot-scale.ts';

type Point = { readonly x: number; readonly share: number | null };

/** A line through samples; where the points are unknown there is none. */
export function CurvePath({
  samples,
  scale,
  className,
}: {
  readonly samples: readonly Point[];
  readonly scale: PlotScale;
  readonly className: string;
}) {
  let isDrawing = false;
  let path = '';
  for (const { x, share } of samples) {
    if (share === null) {
      isDrawing = false;
      continue;
    }
    path += `${isDrawing ? 'L' : 'M'}${scale.toX(x).toFixed(1)} ${scale.toY(share).toFixed(1)}`;
    isDrawing = true;
  }
  return <path className={className} d={path} fill="none" />;
}
