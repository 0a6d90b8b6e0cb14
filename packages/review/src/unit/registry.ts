import { copiedIndicators } from './copied-indicators.ts';
import { copiedObjectives } from './copied-objectives.ts';
import { copiedReasons } from './copied-reasons.ts';
import { filedTwice } from './filed-twice.ts';
import { targetsOfOneName } from './targets-of-one-name.ts';
import type { UnitCheck } from './unit-check.ts';

/** Every check across the forms of a unit. */
export const UNIT_CHECKS: readonly UnitCheck[] = [
  filedTwice,
  copiedObjectives,
  copiedIndicators,
  copiedReasons,
  targetsOfOneName,
];
