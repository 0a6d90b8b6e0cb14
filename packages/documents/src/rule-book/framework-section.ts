import type { CategoryDefinition, GroupDefinition } from '@plumbline/core';
import { ruleTerms } from '@plumbline/locale';
import type { DraftCell } from '../layout/table-draft.ts';
import type { PrintedPart, PrintedSection } from '../printed/printed-document.ts';
import { type Book, NOTHING } from './book.ts';
import { headedTable, line } from './book-parts.ts';

/** Categories and groups with their maximum scores, and what becomes of points that nobody can earn. */
export function frameworkSection({ words }: Book): PrintedSection {
  const { say, pick, ruleSet } = words;
  const { framework } = ruleSet;
  return {
    name: say('指标体系', 'Framework'),
    landscape: false,
    parts: [
      line('title', say('指标体系', 'Framework')),
      headedTable(
        [10, 12, 8, 15],
        [
          say('一级指标', 'Category'),
          say('二级指标', 'Group'),
          say('分值', 'Maximum score'),
          say('表中的其他写法', 'Other spellings'),
        ],
        [
          [say('预算执行率', 'Budget execution rate'), NOTHING, executionScore(words), NOTHING],
          ...framework.categories.flatMap((category) => categoryRows(category, words)),
          [
            { text: say('满分', 'Full marks'), style: 'text', columnSpan: 2 },
            points(framework.maxScore, words),
            NOTHING,
          ],
        ],
      ),
      ...maxScoreLines(words),
      line(
        'text',
        say(
          `不适用的项：${pick(ruleTerms.notApplicablePolicies[framework.notApplicable])}。`,
          `Items that do not apply: ${pick(ruleTerms.notApplicablePolicies[framework.notApplicable])}.`,
        ),
      ),
    ],
  };
}

type Words = Book['words'];

const points = (score: string, { say }: Words) => say(`${score} 分`, `${score} points`);

function executionScore(words: Words): string {
  const { executionMaxScore } = words.ruleSet.framework;
  return executionMaxScore
    ? points(executionMaxScore, words)
    : words.say('以表为准，表上没有的不计分', 'as the form says; not scored where it says none');
}

function categoryRows(category: CategoryDefinition, words: Words): (string | DraftCell)[][] {
  const { say, pick } = words;
  const { groups = [] } = category;
  const name: DraftCell = { text: pick(category.label), style: 'text', rowSpan: groups.length + 1 };
  const own = [
    name,
    say('合计', 'all groups'),
    category.maxScore ? points(category.maxScore, words) : say('由单位自定', 'units choose'),
    spellings(category, words),
  ];
  return [own, ...groups.map((group) => groupRow(group, words))];
}

const groupRow = (group: GroupDefinition, words: Words) => [
  words.pick(group.label),
  group.maxScore ? points(group.maxScore, words) : words.say('不另定', 'not fixed'),
  spellings(group, words),
];

const spellings = ({ aliases = [] }: CategoryDefinition | GroupDefinition, { say }: Words) =>
  aliases.join(say('、', ', ')) || NOTHING;

/** Where the maximum score of a row comes from. */
function maxScoreLines({ say, ruleSet }: Words): PrintedPart[] {
  const { weightSplit } = ruleSet.framework;
  const order = say(
    '各行的分值：表上填有的以表为准；未填的，用指标体系为该指标定的分值；',
    'The maximum score of a row is the one on the form; where the form has none, the one the framework gives the indicator; ',
  );
  if (!weightSplit)
    return [line('text', `${order}${say('两者都没有的，得分待定。', 'where neither says, its score is pending.')}`)];
  const block = weightSplit.of === 'group' ? say('二级指标', 'group') : say('一级指标', 'category');
  const places =
    weightSplit.places === 0
      ? say('取整数', 'in whole points')
      : say(
          `取到 ${weightSplit.places} 位小数`,
          `to ${weightSplit.places} decimal ${weightSplit.places === 1 ? 'place' : 'places'}`,
        );
  return [
    line(
      'text',
      `${order}${say(
        `两者都没有的，由所属${block}的分值减去已有的分值后平均分摊，${places}，多出的部分由前面的行各多一个单位；所属${block}没有分值，或已有的分值超过它的，得分待定。`,
        `where neither says, an equal share of what its ${block} has left, ${places}, what is left over going one unit each to the first rows; where the ${block} has no maximum either, or has given away more than that, its score is pending.`,
      )}`,
    ),
  ];
}
