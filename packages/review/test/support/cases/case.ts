import type { CauseClass, ReviewCode } from '@plumbline/core';
import { at, both, type Change, head, money, sources } from '../forms.ts';

/**
 * A change of the clean form that raises a finding, and the nearest one that does not. `says` is what both languages print; `path` where
 * the finding stands.
 */
export type Case = {
  readonly code: ReviewCode;
  readonly when: string;
  readonly raises: Change;
  readonly path: string;
  readonly numbers?: Readonly<Record<string, string>>;
  readonly cause?: CauseClass;
  readonly says?: string;
  readonly unless: string;
  readonly spares: Change;
};

export const REASON = '汛期停开，读者改到线上参加活动，来年提前安排。';
export const long = (text: string) => `${text}全年开放图书室并办好读书活动，让居民就近借到书。`;

export const parts = (field: 'maxScore' | 'declaredScore', ...points: readonly string[]) =>
  points.map((value, index) => ({
    name: `其中${index + 1}`,
    target: null,
    actual: null,
    maxScore: null,
    declaredScore: null,
    [field]: value,
  }));

export const countedParts = (...actuals: readonly string[]) =>
  actuals.map((actual, index) => ({
    name: `其中${index + 1}`,
    target: null,
    actual,
    maxScore: null,
    declaredScore: null,
  }));

export const missedBy = (actual: string, declaredScore: string, deviationReason: string | null = REASON): Change =>
  at(0, { actual, declaredScore, deviationReason });

export const spent = (expenditure: string, declaredRate: string | null, declaredScore: string): Change =>
  both(
    money({ expenditure, declaredRate, declaredScore }),
    sources(['当年财政拨款', '1000000', expenditure]),
    head({ declaredTotal: null }),
  );

export const reviewed = (total: string, ...scores: readonly (string | null)[]): Change =>
  both(
    money({ reviewScore: '10' }),
    head({ reviewTotal: total }),
    ...scores.map((reviewScore, index) => at(index, { reviewScore })),
  );
