import type { Rational } from '@plumbline/core';
import { signed } from '../../../parts/impact/impact-figures.ts';

type Props = {
  /** Null where it is not known. */
  readonly change: Rational | null;
  /** The longest of the bars that stand under each other. */
  readonly most: Rational;
};

const HALF = 60;
const HEIGHT = 12;

/** A change as a bar from the middle, to the right where it is a gain; the figure stands beside it. */
export function ChangeBar({ change, most }: Props) {
  if (change === null) return '—';
  const isLoss = change.isNegative();
  const width = most.isZero() ? 0 : lengthOf(change.absolute().over(most));
  return (
    <span className="study-bar">
      <svg width={2 * HALF} height={HEIGHT} aria-hidden="true">
        <line x1={HALF} x2={HALF} y1={0} y2={HEIGHT} />
        <rect
          className={isLoss ? 'study-bar-loss' : 'study-bar-gain'}
          x={isLoss ? HALF - width : HALF}
          width={width}
          y={1}
          height={HEIGHT - 2}
        />
      </svg>
      <span className="figure">{signed(change.toPlain())}</span>
    </span>
  );
}

// biome-ignore lint/plugin: the length of a bar; the figure stands beside it
const lengthOf = (share: Rational): number => Number(share.round({ places: 3, mode: 'half-up' })) * HALF;
