import { type PlotScale, ticks } from './plot-scale.ts';

type Props = {
  readonly scale: PlotScale;
  readonly range: { readonly from: number; readonly to: number };
  readonly most: number;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xText: (x: number) => string;
};

/** Axes, grid and figures of a picture. */
export function PlotFrame({ scale, range, most, xLabel, yLabel, xText }: Props) {
  const { left, right, top, bottom, toX, toY, height } = scale;
  return (
    <g className="plot-frame">
      {ticks(0, most).map((share) => (
        <g key={share}>
          <line x1={left} x2={right} y1={toY(share)} y2={toY(share)} />
          <text x={left - 8} y={toY(share)} dy="0.32em" textAnchor="end">
            {Math.round(share * 100)}%
          </text>
        </g>
      ))}
      {ticks(range.from, range.to).map((x) => (
        <g key={x}>
          <line x1={toX(x)} x2={toX(x)} y1={top} y2={bottom} />
          <text x={toX(x)} y={bottom + 16} textAnchor="middle">
            {xText(x)}
          </text>
        </g>
      ))}
      <text className="plot-label" x={(left + right) / 2} y={height - 6} textAnchor="middle">
        {xLabel}
      </text>
      <text className="plot-label" x={left - 44} y={top - 12}>
        {yLabel}
      </text>
    </g>
  );
}
