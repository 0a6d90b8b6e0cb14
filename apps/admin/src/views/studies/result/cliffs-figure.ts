import type { GradeLine, StudyResult } from '@plumbline/core';
import type { Say } from '../../../language/language.tsx';
import type { ChartTable } from '../../../parts/charts/chart-table.ts';
import { type Drawn, PLAIN } from '../../../parts/charts/drawn.ts';
import { WORDS } from './words.ts';

type Cliffs = StudyResult['cliffs'];
type Name = (grade: string | null) => string;

/** How many forms stop at each line, before and after. */
export function cliffsTable({ base, candidate }: Cliffs, nameOf: Name, say: Say): ChartTable {
  const row = (side: string) => (line: GradeLine) => [
    { text: `${nameOf(line.grade)} ≥ ${line.from}` },
    { text: side },
    ...[line.pointBelow, line.unitBelow, line.at, line.pointAbove].map((count) => ({
      text: count.toLocaleString('en'),
    })),
  ];
  return {
    words: 2,
    columns: [WORDS.line, WORDS.side, WORDS.pointBelow, WORDS.unitBelow, WORDS.at, WORDS.pointAbove].map((words) =>
      say(words),
    ),
    rows: [...(base ?? []).map(row(say(WORDS.before))), ...candidate.map(row(say(WORDS.after)))],
  };
}

/** Just short of each line and just above it, before and after: bars that stand apart are a pile or a cliff. */
export function cliffsDrawn({ base, candidate }: Cliffs, nameOf: Name, say: Say): Drawn {
  const lines = candidate.map(({ grade, from }) => `${nameOf(grade)} ≥ ${from}`);
  const bar = (name: string, color: string, data: readonly number[]) => ({
    type: 'bar',
    name,
    itemStyle: { color },
    data,
  });
  const ofSide = (side: readonly GradeLine[], words: string, colours: readonly [string, string]) => [
    bar(
      `${words}：${say(WORDS.pointBelow)}`,
      colours[0],
      side.map(({ pointBelow }) => pointBelow),
    ),
    bar(
      `${words}：${say(WORDS.pointAbove)}`,
      colours[1],
      side.map(({ pointAbove }) => pointAbove),
    ),
  ];
  return {
    height: 300,
    option: {
      ...PLAIN,
      legend: { top: 0, itemGap: 12 },
      grid: { top: 60, bottom: 28, left: 48, right: 16 },
      xAxis: { type: 'category', data: lines },
      yAxis: { type: 'value', minInterval: 1 },
      series: [
        ...(base ? ofSide(base, say(WORDS.before), ['#c9ced6', '#7d8794']) : []),
        ...ofSide(candidate, say(WORDS.after), ['#9fc3e6', '#0b4f8a']),
      ],
    },
  };
}

/** How often each score rule scored an item; those that never did are dead. */
export const rulesTable = ({ rules }: Cliffs, nameOf: (rule: string) => string, say: Say): ChartTable => ({
  columns: [say(WORDS.toRule), say(WORDS.items)],
  rows: rules.map(({ rule, items }) => [{ text: nameOf(rule) }, { text: items.toLocaleString('en') }]),
});

export const deadRules = ({ rules }: Cliffs): readonly string[] =>
  rules.filter(({ items }) => items === 0).map(({ rule }) => rule);
