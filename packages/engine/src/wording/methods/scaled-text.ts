import type { ScoreParams } from '@plumbline/core';
import { factText, factUnit } from '../fact-text.ts';
import { figureText, highestFirst, numberText } from '../number-text.ts';
import { apart, type RuleWording } from '../rule-wording.ts';
import { plainly, type Said } from './said.ts';

export function proportionalText({ of }: ScoreParams<'proportional'>, words: RuleWording): Said {
  const x = factText(of, words);
  return plainly(words.say(`按比例：得分 = 分值 × ${x}。`, `In proportion: score = maximum score × ${x}.`));
}

export function reciprocalText({ of }: ScoreParams<'reciprocal'>, words: RuleWording): Said {
  const x = factText(of, words);
  return plainly(
    words.say(
      `按反比：得分 = 分值 ÷ ${x}；${x}为 0 时得分待定。`,
      `In inverse proportion: score = maximum score ÷ ${x}; where ${x} is 0 the score is pending.`,
    ),
  );
}

export function linearText(params: ScoreParams<'linear'>, words: RuleWording): Said {
  const { of, zeroAt, fullAt } = params;
  const x = factText(of, words);
  const unit = factUnit(of);
  const [zero, full] = [numberText(zeroAt, unit, words), numberText(fullAt, unit, words)];
  return plainly(
    words.say(
      `线性：${x}为 ${apart(full)}时得满分，为 ${apart(zero)}时得 0 分，按两点间的直线计：得分 = 分值 ×${lineText(params, words)}。`,
      `On a straight line: full marks where ${x} is ${full}, none where it is ${zero}: score = maximum score × ${lineText(params, words)}.`,
    ),
  );
}

/** The share along the line, written so that both differences are positive between its ends. */
function lineText({ of, zeroAt, fullAt }: ScoreParams<'linear'>, words: RuleWording): string {
  const x = factText(of, words);
  const [from, to] = [figureText(zeroAt, factUnit(of), words), figureText(fullAt, factUnit(of), words)];
  const [first] = highestFirst([zeroAt, fullAt], (one) => one, words);
  const [covered, whole] =
    first === zeroAt
      ? [
          [from, x],
          [from, to],
        ]
      : [
          [x, from],
          [to, from],
        ];
  return words.say(
    `（${covered.join(' − ')}）÷（${whole.join(' − ')}）`,
    `(${covered.join(' − ')}) ÷ (${whole.join(' − ')})`,
  );
}
