import { useRef } from 'react';
import { useSay } from '../../../../language/language.tsx';
import type { Heap } from '../cases/case-dots.ts';
import type { Handle } from '../handles/handle.ts';
import { WORDS } from '../words.ts';
import { CurvePath } from './curve-path.tsx';
import { PlotCases } from './plot-cases.tsx';
import { PlotFrame } from './plot-frame.tsx';
import { PlotHandle } from './plot-handle.tsx';
import { type PlotScale, plotScale } from './plot-scale.ts';
import { useWidth } from './use-width.ts';

type Sample = { readonly x: number; readonly share: number | null };

export type PlotProps = {
  readonly name: string;
  readonly samples: readonly Sample[];
  /** The same before the changes; null where it would be the same. */
  readonly before: readonly Sample[] | null;
  readonly range: { readonly from: number; readonly to: number };
  readonly most: number;
  readonly xLabel: string;
  readonly xText: (x: number) => string;
  readonly handles: readonly Handle[];
  readonly stretches: readonly { readonly from: number; readonly to: number; readonly name: string }[];
  readonly cliffs: readonly { readonly x: number; readonly by: number }[];
  /** Real cases, at their places in the picture. */
  readonly heaps: readonly Heap[];
  readonly isRatio: boolean;
  /** Null where nothing can be changed. */
  readonly onMove: ((handle: Handle, value: string) => void) | null;
};

const HEIGHT = 320;

/** Points over a fact, with what can be moved. Every picture has its table beside it. */
export function Plot(props: PlotProps) {
  const say = useSay();
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const { name, samples, before, range, most, onMove } = props;
  const scale = plotScale(width, HEIGHT, range, most);
  return (
    <div ref={host}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: no fieldset is a picture
        <svg className="curve-plot" width={width} height={HEIGHT} aria-label={name} role="group">
          <Stretches {...props} scale={scale} />
          <PlotFrame
            scale={scale}
            range={range}
            most={most}
            xLabel={props.xLabel}
            yLabel={say(WORDS.share)}
            xText={props.xText}
          />
          {before && <CurvePath samples={before} scale={scale} className="plot-base" />}
          <CurvePath samples={samples} scale={scale} className="plot-curve" />
          <PlotCases heaps={props.heaps} scale={scale} />
          {props.cliffs.map(({ x, by }) => (
            <path key={`${x} ${by}`} className="plot-cliff" d={`M${scale.toX(x)} ${scale.bottom + 1}l-5 8h10z`} />
          ))}
          {onMove && <Handles {...props} onMove={onMove} scale={scale} />}
        </svg>
      )}
      {onMove && <small>{say(WORDS.hint)}</small>} {before && <small>{say(WORDS.base)}</small>}
    </div>
  );
}

function Stretches({ stretches, scale }: Pick<PlotProps, 'stretches'> & { readonly scale: PlotScale }) {
  return stretches.map(({ from, to, name }, index) => {
    const x = scale.toX(from);
    const width = Math.max(0, scale.toX(to) - x);
    return (
      <g key={`${from}`}>
        <rect
          className={index % 2 === 1 ? 'plot-stretch plot-stretch-odd' : 'plot-stretch'}
          x={x}
          width={width}
          y={scale.top}
          height={scale.bottom - scale.top}
        />
        {width > 48 && (
          <text className="plot-stretch-name" x={x + width / 2} y={scale.top - 6} textAnchor="middle">
            {shortened(name, width)}
          </text>
        )}
      </g>
    );
  });
}

/** What fits over a stretch, a sign of Chinese taking twice the room. */
function shortened(name: string, width: number): string {
  const room = Math.floor(width / 6);
  let used = 0;
  for (const [index, sign] of [...name].entries()) {
    used += /[\u2e80-\uffef]/.test(sign) ? 2 : 1;
    if (used > room) return `${[...name].slice(0, Math.max(1, index - 1)).join('')}…`;
  }
  return name;
}

function Handles({
  handles,
  samples,
  scale,
  range,
  isRatio,
  xText,
  onMove,
}: PlotProps & { readonly scale: PlotScale; readonly onMove: NonNullable<PlotProps['onMove']> }) {
  return handles.map((handle) => {
    const position = Number(handle.place.value) * handle.scale;
    if (handle.axis === 'fact' && (position < range.from || position > range.to)) return null;
    const isRatioOf = isRatio || (handle.axis === 'fact' && handle.scale !== 1) || handle.axis === 'share';
    const usual = handle.scale < 1 && handle.axis === 'share' ? 10 : isRatioOf ? 100 : 1;
    return (
      <PlotHandle
        key={handle.key}
        handle={handle}
        scale={scale}
        beside={besideOf(handle, samples, position, range)}
        steps={{ usual, fine: usual * 10 }}
        valueText={(value) => (handle.axis === 'fact' ? xText(Number(value) * handle.scale) : value)}
        isLine={handle.key.startsWith('threshold') || (handle.axis === 'share' && handle.other === null)}
        onMove={(value) => onMove(handle, value)}
      />
    );
  });
}

/** On the other axis it stands where it was put, or else on the curve; a share that holds everywhere at the left edge. */
function besideOf(
  { axis, other }: Handle,
  samples: readonly Sample[],
  position: number,
  { from, to }: PlotProps['range'],
): number {
  if (other !== null) return other;
  if (axis === 'share') return from + (to - from) * 0.02;
  const nearest = samples.reduce<Sample | null>(
    (best, sample) =>
      sample.share !== null && (best === null || Math.abs(sample.x - position) < Math.abs(best.x - position))
        ? sample
        : best,
    null,
  );
  return nearest?.share ?? 0;
}
