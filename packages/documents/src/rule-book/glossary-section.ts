import { type FactDefinition, factText, namesInCondition, namesInRule, VOCABULARY, valueText } from '@plumbline/engine';
import { ruleTerms } from '@plumbline/locale';
import type { PrintedSection } from '../printed/printed-document.ts';
import { holdsAlways } from './articles.ts';
import { type Book, NOTHING } from './book.ts';
import { headedTable, line } from './book-parts.ts';

/** What the rules read of a form: every fact they name, what it means, in which unit, and when it is unknown. */
export function glossarySection(book: Book): PrintedSection {
  const { words } = book;
  const { say, pick } = words;
  const name = say('名词解释', 'Glossary');
  return {
    name,
    landscape: false,
    parts: [
      line('title', name),
      headedTable(
        [10, 11, 12, 6, 8],
        [
          say('名词', 'Term'),
          say('标识', 'Identifier'),
          say('含义', 'Meaning'),
          say('单位', 'Unit'),
          say('何时未知', 'Unknown when'),
        ],
        factsUsed(book).map((fact) => [
          factText(fact.name, words),
          fact.name,
          meaning(fact, words),
          fact.unit === null ? NOTHING : pick(ruleTerms.factUnits[fact.unit]),
          fact.absentWhen === null ? NOTHING : pick(fact.absentWhen),
        ]),
      ),
      line(
        'text',
        say(
          '以目标值的基本单位计的数：万、亿已乘入，公里换算为米，其余单位类推；百分数以小数计，90% 为 0.9。',
          'Numbers in the base unit of the target have 万 and 亿 multiplied out and kilometres in metres, and so on; percentages are decimals: 90% is 0.9.',
        ),
      ),
      line(
        'text',
        say(
          '加引号的名词是另需填报的资料，见“基本规定”中的“表外资料”。说明语中方括号内的“目标”“实际”为表上所填的原文，“失分”为分值减得分，“增减分数”为本条扣、加的分数。',
          'Terms in quotation marks are asked for beyond the form; see the basics. In sentences, [target] and [actual] are the texts as filed, [points lost] is maximum score less score, and [points changed] is what the article itself takes or adds.',
        ),
      ),
    ],
  };
}

/** In the order of the vocabulary. */
function factsUsed({ articles, words: { ruleSet } }: Book): FactDefinition[] {
  const names = new Set([
    ...articles.flatMap(({ rule }) => {
      const { facts } = namesInRule(rule, ruleSet);
      // What is printed as “always” names no fact.
      return holdsAlways(rule) ? facts.filter((fact) => fact !== 'item') : facts;
    }),
    ...Object.values(ruleSet.conditions).flatMap((condition) => namesInCondition(condition).facts),
  ]);
  return [...VOCABULARY.values()].filter(({ name }) => names.has(name));
}

function meaning({ name, meaning: text, values }: FactDefinition, words: Book['words']): string {
  const { say, pick } = words;
  if (values === null) return pick(text);
  const labels = values.map((value) => valueText(name, value, words));
  if (labels.every((label) => pick(text).includes(label))) return pick(text);
  const list = labels.join(say('、', ', '));
  return say(`${pick(text)}；取值：${list}`, `${pick(text)}; one of: ${list}`);
}
