import { namesInCondition, namesInRule } from '@plumbline/engine';
import type { PrintedPart } from '../printed/printed-document.ts';
import { articleList, type Book, NOTHING } from './book.ts';
import { headedTable, line } from './book-parts.ts';

/** The named numbers with their values, where they are used, and which indicators have values of their own. */
export function parametersPart(book: Book): PrintedPart[] {
  const { say, ruleSet } = book.words;
  const parameters = Object.entries(ruleSet.parameters);
  if (parameters.length === 0) return [];
  return [
    { ...line('heading', say('参数', 'Parameters')), anchor: 'parameters' },
    headedTable(
      [12, 6, 14, 13],
      [
        say('参数', 'Parameter'),
        say('值', 'Value'),
        say('用于', 'Used in'),
        say('指标另定的值', 'Own values of indicators'),
      ],
      parameters.map(([name, value]) => [
        name,
        { text: value, style: 'figure' },
        usedIn(name, book),
        ownValues(name, book),
      ]),
    ),
  ];
}

function usedIn(parameter: string, book: Book): string {
  const { ruleSet, conditionName } = book.words;
  const conditions = Object.entries(ruleSet.conditions)
    .filter(([, condition]) => namesInCondition(condition).parameters.includes(parameter))
    .map(([name]) => conditionName(name));
  return articleList(book, ({ rule }) => namesInRule(rule, ruleSet).parameters.includes(parameter), conditions);
}

function ownValues(parameter: string, { words: { say, ruleSet } }: Book): string {
  const values = ruleSet.framework.indicators.flatMap(({ code, parameters = {} }) => {
    const value = Object.hasOwn(parameters, parameter) ? parameters[parameter] : undefined;
    return value === undefined ? [] : [say(`${code}：${value}`, `${code}: ${value}`)];
  });
  return values.join(say('；', '; ')) || NOTHING;
}
