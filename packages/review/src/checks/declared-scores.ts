import type { CauseClass, Rational, ReviewCode } from '@plumbline/core';
import { type Cause, decideCause } from '../causes/decide-cause.ts';
import type { Draft } from '../finding.ts';
import { percent, shortened } from '../print/percent.ts';
import { shortText } from '../print/short-text.ts';
import { sizeOf } from '../view/figures.ts';
import type { FormView } from '../view/form-view.ts';
import type { ScoredView } from '../view/scored-view.ts';
import type { Check } from './check.ts';

/** Every declared score that differs from the computed one: one finding, with the cause that recomputing gives. */
export const declaredScores: Check = {
  id: 'declared-scores',
  codes: [
    'review/points-kept-unexplained',
    'review/points-kept-explained',
    'review/points-taken-unexplained',
    'review/points-taken-explained',
    'review/execution-score-differs',
    'review/score-rounding',
    'review/score-miscalculated',
    'review/score-of-original-budget',
    'review/score-uncapped',
    'review/score-other-formula',
    'review/score-judged',
    'review/score-unread',
    'review/score-too-low',
    'review/score-unexplained',
    'review/score-not-counted',
  ],
  find: (view) => view.scores.flatMap((scored) => checkScore(scored, view)),
};

function checkScore(scored: ScoredView, view: FormView): Draft[] {
  const { declared, computed } = scored;
  if (declared === null || computed === null || declared.equals(computed)) return [];
  const cause = decideCause({ scored, declared, computed, view });
  const { code, severity } = kindOf(scored, cause);
  const isUnexplained = code === 'review/points-kept-unexplained' || code === 'review/points-taken-unexplained';
  return [
    {
      code,
      severity,
      required: isUnexplained,
      path: `${scored.path}/declaredScore`,
      numbers: numbersOf(scored, declared, computed),
      words: { ...wordsOf(scored, view), ...cause.words },
      cause: cause.cause,
    },
  ];
}

type Kind = Pick<Draft, 'code' | 'severity'>;

const warning = (code: ReviewCode): Kind => ({ code, severity: 'warning' });
const info = (code: ReviewCode): Kind => ({ code, severity: 'info' });

function kindOf({ row }: ScoredView, { cause }: Cause): Kind {
  if (!row && GENERAL.has(cause)) return warning('review/execution-score-differs');
  switch (cause) {
    case 'kept-on-missed':
      return warning(row?.explained ? 'review/points-kept-explained' : 'review/points-kept-unexplained');
    case 'taken-on-met':
      return row?.explained ? info('review/points-taken-explained') : warning('review/points-taken-unexplained');
    case 'rounding-mode':
      return info('review/score-rounding');
    case 'arithmetic-slip':
      return warning('review/score-miscalculated');
    case 'original-budget':
      return warning('review/score-of-original-budget');
    case 'uncapped':
      return warning('review/score-uncapped');
    case 'other-formula':
      return warning('review/score-other-formula');
    case 'judgement':
      return info('review/score-judged');
    case 'unparsed':
      return warning('review/score-unread');
    case 'uneven-leniency':
      return warning('review/score-too-low');
    case 'not-counted':
      return warning('review/score-not-counted');
    default:
      return warning(tooLow(row) ? 'review/score-too-low' : 'review/score-unexplained');
  }
}

/** The words about a target and a reason do not fit the money row. */
const GENERAL: ReadonlySet<CauseClass> = new Set(['kept-on-missed', 'taken-on-met', 'unexplained']);

const tooLow = (row: ScoredView['row']) => row?.met === false;

function numbersOf({ exact, maxScore, ratio }: ScoredView, declared: Rational, computed: Rational): Draft['numbers'] {
  return { declared, computed, difference: declared.minus(computed), exact, max: maxScore, ratio };
}

/** The difference is printed without its sign: the sentence says which way it goes. */
function wordsOf(scored: ScoredView, { money }: FormView): Record<string, string | null> {
  const { row, declared, computed, ratio, exact } = scored;
  return {
    name: scored.name,
    difference: declared && computed ? sizeOf(declared.minus(computed)) : null,
    ratio: ratio && percent(ratio),
    exact: exact && shortened(exact, 4),
    ...(row
      ? { target: shortText(row.row.target), actual: shortText(row.row.actual) }
      : { rate: money.rate && percent(money.rate) }),
  };
}
