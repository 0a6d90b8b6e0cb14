import type { IndicatorDefinition } from '@plumbline/core';
import { blockLabel } from '@plumbline/engine';
import { ruleTerms } from '@plumbline/locale';
import type { PrintedSection } from '../printed/printed-document.ts';
import { type Book, NOTHING } from './book.ts';
import { headedTable, line } from './book-parts.ts';

/** The indicators a rule set defines one by one; no section where it defines none. */
export function indicatorsSection({ words }: Book): PrintedSection[] {
  const { say, ruleSet } = words;
  const { indicators } = ruleSet.framework;
  if (indicators.length === 0) return [];
  const name = say('指标', 'Indicators');
  const columns = columnsOf(words).filter(
    ({ isAlways, text }) => isAlways || indicators.some((indicator) => text(indicator) !== ''),
  );
  const section: PrintedSection = {
    name,
    landscape: columns.length > PORTRAIT_COLUMNS,
    parts: [
      line('title', name),
      line(
        'text',
        say(
          '表上的一行，先按指标编码、再按名称或其他写法与本表对应；对应不上的，按表上所在的一级、二级指标计。',
          'A row of a form is found here by its code, else by its name or another spelling; one that is not found counts by the category and group it stands under.',
        ),
      ),
      headedTable(
        columns.map(({ width }) => width),
        columns.map(({ head }) => head),
        indicators.map((indicator) => columns.map(({ text }) => text(indicator) || NOTHING)),
      ),
    ],
  };
  return [section];
}

/** More columns than this need the long side of the paper. */
const PORTRAIT_COLUMNS = 6;

type Column = {
  readonly head: string;
  readonly width: number;
  /** Printed even where no indicator has anything in it. */
  readonly isAlways: boolean;
  readonly text: (indicator: IndicatorDefinition) => string;
};

/** What a definition may say; a column nobody needs is left out. */
function columnsOf({ say, pick, ruleSet, ruleName }: Book['words']): readonly Column[] {
  const column = (zh: string, en: string, width: number, text: Column['text']): Column => ({
    head: say(zh, en),
    width,
    isAlways: false,
    text,
  });
  const block = (kind: 'category' | 'group', id: string | undefined) => {
    const label = id === undefined ? undefined : blockLabel(kind, id, ruleSet);
    return label ? pick(label) : (id ?? '');
  };
  const listed = say('、', ', ');
  return [
    { ...column('编码', 'Code', 7, ({ code }) => code), isAlways: true },
    { ...column('名称', 'Name', 15, ({ name }) => name), isAlways: true },
    column('其他写法', 'Other spellings', 9, ({ aliases = [] }) => aliases.join(listed)),
    column('一级指标', 'Category', 7, ({ category }) => block('category', category)),
    column('二级指标', 'Group', 7, ({ group }) => block('group', group)),
    column('单位', 'Unit', 4, ({ unit = '' }) => unit),
    column('方向', 'Direction', 6, ({ direction }) => (direction ? pick(ruleTerms.directions[direction]) : '')),
    column('分值', 'Maximum score', 5, ({ maxScore }) => maxScore ?? ''),
    column('优先适用', 'Preferred rule', 6, ({ rule }) => (rule === undefined ? '' : ruleName(rule))),
    column('另定的参数', 'Own parameters', 12, ({ parameters = {} }) =>
      Object.entries(parameters)
        .map(([name, value]) => `${name} = ${value}`)
        .join(say('；', '; ')),
    ),
  ];
}
