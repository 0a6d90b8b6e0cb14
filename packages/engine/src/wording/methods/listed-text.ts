import type { ScoreParams } from '@plumbline/core';
import { ruleTerms } from '@plumbline/locale';
import { factText, valueText } from '../fact-text.ts';
import { amountText, numberText } from '../number-text.ts';
import type { RuleWording } from '../rule-wording.ts';
import type { Said } from './said.ts';

export function lookupText({ of, table, otherwise }: ScoreParams<'lookup'>, words: RuleWording): Said {
  const { say } = words;
  const x = factText(of, words);
  const whole = say('分值', 'maximum score');
  const rest = otherwise ? amountText(otherwise, whole, words) : say('待定', 'pending');
  return {
    text: say(`对照表：按${x}查得下表的分数。`, `By a table: the score that stands beside ${x}.`),
    table: {
      head: [x, say('得分', 'score')],
      rows: [
        ...table.map((entry) => [valueText(of, entry.value, words), amountText(entry, whole, words)]),
        [say('其他', 'any other'), rest],
      ],
    },
  };
}

export function checklistText({ parts }: ScoreParams<'checklist'>, words: RuleWording): Said {
  const { say } = words;
  // Forms file a state by its English name, so it stands in the Chinese head too.
  const states = STATES.map((state) => {
    const { zh, en } = ruleTerms.checklistStates[state];
    return say(`${zh}（${state}）`, en);
  });
  return {
    text: say(
      '逐项累计：得分 = 下列各项分数之和；有一项未填写的，得分待定。',
      'By a checklist: score = the sum of its parts; while one of them is not given, the score is pending.',
    ),
    table: {
      head: [say('内容', 'part'), ...states],
      rows: parts.map(({ input, points, latePoints = '0' }) => [
        factText(input, words),
        numberText(points, 'points', words),
        numberText(latePoints, 'points', words),
        numberText('0', 'points', words),
      ]),
    },
  };
}

const STATES = ['done', 'late', 'missing'] as const;
