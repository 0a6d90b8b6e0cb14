import { DECLARED_CASES } from './cases/declared.ts';
import { INDICATOR_CASES } from './cases/indicators.ts';
import { MONEY_CASES } from './cases/money.ts';
import { SCORE_CASES } from './cases/scores.ts';
import { SUM_CASES } from './cases/sums.ts';

/** For every check a form that raises it and the nearest that does not. */
export const CASES = [...SUM_CASES, ...MONEY_CASES, ...INDICATOR_CASES, ...SCORE_CASES, ...DECLARED_CASES];
