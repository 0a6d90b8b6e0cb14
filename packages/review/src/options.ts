import { type DecimalString, Rational, type Readings } from '@plumbline/core';

/** The lines at which checks begin to speak; decimal strings, ratios as shares of 1. */
export type Thresholds = {
  /** From this share of its target on an overshoot has to be explained. Guangxi asks for a reason from 130%. */
  readonly overshoot: DecimalString;
  /** From this share on the target was too low whatever the reason; reviewers complain from 130% to 150%. */
  readonly farOvershoot: DecimalString;
  /** More than this share of the budget unspent is the yellow alert of systems in use. */
  readonly unspent: DecimalString;
  /** An indicator above the execution rate by more than this, relative to it, is the red alert of systems in use. */
  readonly outcomeMargin: DecimalString;
  /** One indicator with more points than this carries the form. */
  readonly concentration: DecimalString;
  /** Texts at least so alike may be copied. No regulation names a figure; below it, texts about one trade are alike by nature. */
  readonly copiedText: DecimalString;
  /** Shorter texts are alike by chance; in characters. */
  readonly shortestCopy: number;
  /** Forms with this share of equal indicator names have copied them. */
  readonly copiedIndicators: DecimalString;
  /** Fewer indicators are alike by chance. */
  readonly fewestIndicators: number;
};

export const DEFAULT_THRESHOLDS: Thresholds = {
  overshoot: '1.3',
  farOvershoot: '1.5',
  unspent: '0.2',
  outcomeMargin: '0.05',
  concentration: '60',
  copiedText: '0.9',
  shortestCopy: 20,
  copiedIndicators: '0.8',
  fewestIndicators: 5,
};

/** A grade of totals, from `from` on. */
export type GradeLine = { readonly id: string; readonly from: DecimalString };

export type ReviewOptions = {
  readonly thresholds?: Partial<Thresholds>;
  /** How targets are read where the scorecard does not tell; a bare number means at least, for a cost at most. */
  readonly readings?: Readings;
  /** Highest first. Without them 优 from 90, 良 from 80, 中 from 60, 差 below, as the ministry's rules have it. */
  readonly grades?: readonly GradeLine[];
};

/** Thresholds as exact numbers, and the rest of the options with nothing left open. */
export type Settings = {
  readonly limits: { readonly [K in keyof Thresholds]: Thresholds[K] extends number ? number : Rational };
  readonly readings: Readings;
  readonly grades: readonly { readonly id: string; readonly from: Rational }[];
};

const DEFAULT_READINGS: Readings = {
  bare: 'atLeast',
  bareByGroup: { cost: 'atMost' },
  zero: 'atMost',
  equal: 'atLeast',
};

const DEFAULT_GRADES: readonly GradeLine[] = [
  { id: 'excellent', from: '90' },
  { id: 'good', from: '80' },
  { id: 'fair', from: '60' },
  { id: 'poor', from: '0' },
];

/** Fills in the defaults. */
export function settle({ thresholds, readings, grades }: ReviewOptions = {}): Settings {
  if (!thresholds && !readings && !grades) return DEFAULTS;
  return settleAnew({ ...DEFAULT_THRESHOLDS, ...thresholds }, readings, grades);
}

function settleAnew(
  { shortestCopy, fewestIndicators, ...lines }: Thresholds,
  readings = DEFAULT_READINGS,
  grades = DEFAULT_GRADES,
): Settings {
  return {
    limits: {
      overshoot: Rational.of(lines.overshoot),
      farOvershoot: Rational.of(lines.farOvershoot),
      unspent: Rational.of(lines.unspent),
      outcomeMargin: Rational.of(lines.outcomeMargin),
      concentration: Rational.of(lines.concentration),
      copiedText: Rational.of(lines.copiedText),
      copiedIndicators: Rational.of(lines.copiedIndicators),
      shortestCopy,
      fewestIndicators,
    },
    readings,
    grades: grades.map(({ id, from }) => ({ id, from: Rational.of(from) })),
  };
}

const DEFAULTS = settleAnew(DEFAULT_THRESHOLDS);
