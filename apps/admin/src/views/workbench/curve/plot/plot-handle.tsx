import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useSay } from '../../../../language/language.tsx';
import type { Handle } from '../handles/handle.ts';
import { snapped, stepped } from '../handles/snap.ts';
import type { PlotScale } from './plot-scale.ts';

type Props = {
  readonly handle: Handle;
  readonly scale: PlotScale;
  /** Where it stands on the axis it does not move along, in numbers of the picture. */
  readonly beside: number;
  /** Whole parts of one that it moves by, and the finer ones with Shift. */
  readonly steps: { readonly usual: number; readonly fine: number };
  readonly valueText: (value: string) => string;
  readonly onMove: (value: string) => void;
  readonly isLine: boolean;
};

/** A number of a rule that is taken hold of, by pointer or keyboard. What it moves to is a decimal on a grid, within its neighbours. */
export function PlotHandle({ handle, scale, beside, steps, valueText, onMove, isLine }: Props) {
  const say = useSay();
  const held = useRef(false);
  const { axis, place, label } = handle;
  const position = Number(place.value) * handle.scale;
  const x = axis === 'fact' ? scale.toX(position) : scale.toX(beside);
  const y = axis === 'fact' ? scale.toY(beside) : scale.toY(position);
  const moveTo = (value: string) => {
    if (isWithin(handle, value) && value !== place.value) onMove(value);
  };
  const pointed = (event: PointerEvent<SVGGElement>) => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!held.current || !box) return;
    const at = axis === 'fact' ? scale.fromX(event.clientX - box.left) : scale.fromY(event.clientY - box.top);
    moveTo(snapped(at / handle.scale, event.shiftKey ? steps.fine : steps.usual));
  };
  const pressed = (event: KeyboardEvent) => {
    const by = KEYS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    moveTo(stepped(place.value, event.shiftKey ? steps.fine : steps.usual, by));
  };
  return (
    <g
      className={`plot-handle plot-handle-${axis}`}
      role="slider"
      tabIndex={0}
      aria-label={say(label)}
      aria-orientation={axis === 'fact' ? 'horizontal' : 'vertical'}
      aria-valuenow={Number(place.value)}
      aria-valuetext={valueText(place.value)}
      {...(handle.least === null ? {} : { 'aria-valuemin': handle.least })}
      {...(handle.most === null ? {} : { 'aria-valuemax': handle.most })}
      onPointerDown={(event) => {
        held.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
        event.preventDefault();
      }}
      onPointerMove={pointed}
      onPointerUp={() => {
        held.current = false;
      }}
      onKeyDown={pressed}
    >
      {isLine && axis === 'fact' && <line className="plot-threshold" x1={x} x2={x} y1={scale.top} y2={scale.bottom} />}
      {isLine && axis === 'share' && <line className="plot-threshold" x1={scale.left} x2={scale.right} y1={y} y2={y} />}
      <circle className="plot-handle-reach" cx={x} cy={y} r={14} />
      <rect className="plot-handle-grip" x={x - 6} y={y - 6} width={12} height={12} rx={axis === 'fact' ? 6 : 2} />
    </g>
  );
}

const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};

/** Neighbours may be met, never passed. */
const isWithin = ({ least, most }: Handle, value: string) =>
  (least === null || Number(value) >= least) && (most === null || Number(value) <= most);
