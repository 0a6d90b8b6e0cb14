import { roundingText, ruleTerms } from '@plumbline/locale';
import type { PrintedSection } from '../printed/printed-document.ts';
import type { Book } from './book.ts';
import { factTable, line } from './book-parts.ts';

/** How rules work together, from a filed form to its grade; the same for all rule sets but for rounding and policies. */
export function procedureSection({ words }: Book): PrintedSection {
  const name = words.say('计分步骤', 'How points are made');
  const steps = [...readingSteps(words), ...itemSteps(words), ...totalSteps(words)];
  return {
    name,
    landscape: false,
    parts: [
      line('title', name),
      factTable(steps.map(([label, text], index) => [`${index + 1}. ${label}`, text] as const)),
    ],
  };
}

type Words = Book['words'];
type Step = readonly [label: string, text: string];

const readingSteps = ({ say }: Words): Step[] => [
  [
    say('识别', 'Reading'),
    say(
      '目标与实际照所填读取，数量换算为基本单位。未填或未能识别的为未知，不作 0。',
      'Targets and actuals are taken as filed, quantities in their base units. What is not filed or not understood is unknown, never 0.',
    ),
  ],
  [
    say('达标', 'Targets met'),
    say(
      '数值按比较符比较；区间含两端；期限含当日；“是”“否”相同为达标，不同为未达标；文字相同为达标，不同的无从判断。单位不能相比、未填或未能识别的，也无从判断。',
      'A number is held against its target by the comparator; a range includes both its ends, a deadline its own day; yes or no is met by the same answer and missed by the other; words are met by the same words, and other words leave it undecided. So do units that do not go together, and what is not filed or not understood.',
    ),
  ],
  [
    say('比较', 'Comparing'),
    say(
      '含有未知内容的比较一律不成立，不论问的是等于、不等于、大于还是小于；只有问“是否未知”的条件才能成立。',
      'A comparison with something unknown never holds, whichever way it is asked; only a condition that asks whether it is unknown does.',
    ),
  ],
];

const itemSteps = ({ say, language, ruleSet }: Words): Step[] => [
  [
    say('计分', 'Scoring'),
    say(
      '预算执行率和每一行指标各计一次：先看指标体系为该指标指定的优先适用的条文，其条件成立即用；否则按条文次序，用第一条条件成立的计分规则，其后各条不再适用。没有一条成立，或所用内容未知的，得分待定。',
      'The budget execution rate and every indicator row are scored once: by the rule the framework prefers for the indicator where its conditions hold, else by the first article whose conditions hold; later ones no longer apply. Where none holds, or something that is needed is unknown, the score is pending.',
    ),
  ],
  [
    say('调整', 'Adjusting'),
    say(
      '条件成立的扣分、加分全部计入，再取最低的封顶；结果不低于 0 分，不高于分值（所用计分规则的上限更高或不封顶的，从其上限）。有一项扣分或加分无法计算的，得分待定。',
      'All deductions and additions whose conditions hold count, then the lowest cap; the result is not below 0 and not above the maximum score (or the higher limit, or no limit, of the scoring rule). While a deduction or addition cannot be computed, the score is pending.',
    ),
  ],
  [
    say('单项取整', 'Item rounding'),
    say(
      `${roundingText(ruleSet.rounding.item, language)}；取整后仍不超过上述上限。`,
      `${roundingText(ruleSet.rounding.item, language)}; still not above that limit.`,
    ),
  ],
];

function totalSteps({ say, pick, language, ruleSet }: Words): Step[] {
  const { framework, rounding, gradeOn } = ruleSet;
  const policy = pick(ruleTerms.notApplicablePolicies[framework.notApplicable]);
  return [
    [say('不适用的项', 'Not applicable'), say(`${policy}。`, `${policy}.`)],
    [
      say('总分', 'Total'),
      say(
        '各项得分相加；依次计入对单项、二级指标、一级指标的否决（同一分数不重复扣除），扣分和加分，最低的封顶，对总分的否决。有待定项，或有一项扣分、加分无法计算的，没有总分。',
        'The item scores are added up; then come vetoes of items, groups and categories (no point is taken twice), deductions and additions, the lowest cap, and vetoes of the total. While an item is pending, or a deduction or addition cannot be computed, there is no total.',
      ),
    ],
    [
      say('总分上下限', 'Bounds of the total'),
      say(
        `不低于 0 分，不高于满分 ${framework.maxScore} 分；不封顶的各项之和已超过满分的，以其和为上限。`,
        `Not below 0 and not above full marks of ${framework.maxScore}; where items without a limit carry the sum of the items past full marks, that sum is the limit.`,
      ),
    ],
    [
      say('总分取整', 'Total rounding'),
      say(`${roundingText(rounding.total, language)}。`, `${roundingText(rounding.total, language)}.`),
    ],
    [
      say('等级', 'Grade'),
      gradeOn === 'rounded'
        ? say('按取整后的总分确定。', 'The rounded total decides.')
        : say('按取整前的总分确定。', 'The total before rounding decides.'),
    ],
    [
      say('核查', 'Findings'),
      say('最后提出核查意见，不影响得分。', 'At the end findings are raised; they change no points.'),
    ],
  ];
}
