import type { ScoreParams } from '@plumbline/core';
import { ruleTerms } from '@plumbline/locale';
import { amountText } from '../number-text.ts';
import type { RuleWording } from '../rule-wording.ts';
import { amountIn, plainly, type Said } from './said.ts';

export const fullText = (_: ScoreParams<'full'>, { say }: RuleWording): Said =>
  plainly(say('得满分：得分 = 分值。', 'Full marks: score = maximum score.'));

export const zeroText = (_: ScoreParams<'zero'>, { say }: RuleWording): Said =>
  plainly(say('不得分：得分 = 0 分。', 'No points: score = 0.'));

export function fixedText(params: ScoreParams<'fixed'>, words: RuleWording): Said {
  const amount = amountText(amountIn(params), words.say('分值', 'maximum score'), words);
  return plainly(words.say(`固定得分：得分 = ${amount}。`, `A fixed amount: score = ${amount}.`));
}

/** What becomes of the points is said with it: the framework's policy stands elsewhere in a rule set. */
export function notApplicableText(_: ScoreParams<'notApplicable'>, { say, ruleSet }: RuleWording): Said {
  const { zh, en } = ruleTerms.notApplicablePolicies[ruleSet.framework.notApplicable];
  return plainly(say(`本项不适用，不计分；${zh}。`, `The item does not apply and is not scored; ${en}.`));
}
