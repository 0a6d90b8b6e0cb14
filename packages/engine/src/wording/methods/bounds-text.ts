import type { NumberOrParameter, ScoreMethodName, ScoreParams } from '@plumbline/core';
import { amountText } from '../number-text.ts';
import { type RuleWording, spaced } from '../rule-wording.ts';

/** Between which limits the score of a method stays; null where the method can give nothing beyond them. */
export function boundsText(params: ScoreParams, words: RuleWording): string | null {
  if (!BOUNDED[params.method]) return null;
  const { say } = words;
  const { cap, floor = '0' } = params as {
    readonly cap?: NumberOrParameter | null;
    readonly floor?: NumberOrParameter;
  };
  const whole = say('分值', 'maximum score');
  const least = amountText({ share: floor }, whole, words);
  const most =
    cap === null
      ? say('不封顶', 'no upper limit')
      : cap === undefined
        ? say(`最高为${whole}`, `at most the ${whole}`)
        : say(
            `最高为${amountText({ share: cap }, whole, words)}`,
            `at most ${amountText({ share: cap }, whole, words)}`,
          );
  return say(`${most}，最低为${spaced(least)}`, `${most}, at least ${least}`);
}

/** Whether a method takes a cap and a floor. */
const BOUNDED: Readonly<Record<ScoreMethodName, boolean>> = {
  full: false,
  zero: false,
  fixed: true,
  proportional: true,
  reciprocal: true,
  linear: true,
  curve: true,
  steps: true,
  perUnit: true,
  lookup: true,
  judged: false,
  checklist: true,
  expression: true,
  notApplicable: false,
};
