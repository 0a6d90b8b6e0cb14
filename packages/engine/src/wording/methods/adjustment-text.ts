import { type AmountParams, isDecimalString, Rational } from '@plumbline/core';
import { expressionText } from '../expression-text.ts';
import { amountText, numberIn } from '../number-text.ts';
import { type RuleWording, spaced } from '../rule-wording.ts';
import { asWritten } from './formula-text.ts';
import { countedText } from './per-unit-text.ts';
import { amountIn } from './said.ts';

/** What a deduction or an addition is worth; shares are of what `whole` names. */
export function adjustmentText(
  type: 'deduct' | 'add',
  params: AmountParams,
  whole: string,
  words: RuleWording,
): string {
  const { say } = words;
  const [zh, en] = type === 'deduct' ? ['扣分', 'Deduction'] : ['加分', 'Addition'];
  switch (params.method) {
    case 'fixed': {
      const amount = amountText(amountIn(params), whole, words);
      const never = isNegative(params, words) ? neverNegative(words) : '';
      return say(`${type === 'deduct' ? '扣除' : '增加'}${spaced(amount)}${never}。`, `${en}: ${amount}${never}.`);
    }
    case 'perUnit': {
      const counted = countedText(type, params, whole, words);
      const never = isNegative(params, words) ? neverNegative(words) : '';
      return say(`${zh}：${counted}${never}。`, `${en}: ${counted}${never}.`);
    }
    case 'expression': {
      const formula = expressionText(params.expression, words);
      const rest = `${neverNegative(words)}${say('。', '. ')}${asWritten(params.expression, words)}`;
      return say(`${zh} = ${formula}${rest}`, `${en} = ${formula}${rest}`);
    }
  }
}

const neverNegative = ({ say }: RuleWording) => say('（小于 0 的按 0 计）', ' (0 where it is less)');

function isNegative(params: AmountParams<'fixed' | 'perUnit'>, { ruleSet }: RuleWording): boolean {
  const amount = amountIn(params);
  const text = numberIn('points' in amount ? amount.points : amount.share, ruleSet);
  return text !== null && isDecimalString(text) && Rational.of(text).isNegative();
}
