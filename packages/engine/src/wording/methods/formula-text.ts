import type { ScoreParams } from '@plumbline/core';
import { expressionText } from '../expression-text.ts';
import type { RuleWording } from '../rule-wording.ts';
import { plainly, type Said } from './said.ts';

export function formulaText({ expression }: ScoreParams<'expression'>, words: RuleWording): Said {
  const formula = expressionText(expression, words);
  return plainly(
    words.say(
      `算式：得分 = ${formula}。${asWritten(expression, words)}`,
      `By a formula: score = ${formula}. ${asWritten(expression, words)}`,
    ),
  );
}

/** The expression letter for letter: what the machine reads, for who compares it with the rule set. */
export const asWritten = (expression: string, { say }: RuleWording) =>
  say(`（规则集写作 ${expression}）`, `(In the rule set: ${expression})`);
