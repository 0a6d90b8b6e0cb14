import type { Random } from '../random.ts';
import type { Style } from './style.ts';

/**
 * How a row came out. `judged` is two texts that differ, `unknown` an actual that is missing or says nothing; neither can be
 * called met or missed by anyone but a person.
 */
export type Outcome = 'met' | 'far' | 'missed' | 'judged' | 'unknown';

/** Target and actual as filed. `share` is how much of the target was reached, 0 to 1, for those who score in proportion. */
export type Cells = {
  readonly target: string;
  readonly actual: string | null;
  readonly outcome: Outcome;
  readonly share: number;
};

/** What the year brought: exactly the target, a little more, far more, or less. */
export type Fate = 'exact' | 'more' | 'far' | 'missed';

/**
 * What a row is written from. `plan` is the same for a project in every year, so that its targets are; `filing` is this year's.
 * How many numbers a row takes from `plan` must not depend on `filing`, else the rows below it would change every year.
 */
export type Draw = {
  readonly plan: Random;
  readonly filing: Random;
  readonly fiscalYear: number;
  readonly style: Style;
  readonly fate: Fate;
  readonly spending: Spending;
};

/** The money of the form in cents; null where the form leaves it out. */
type Spending = {
  readonly original: number | null;
  readonly final: number | null;
  readonly spent: number | null;
};
