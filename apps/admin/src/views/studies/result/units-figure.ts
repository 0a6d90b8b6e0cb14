import { Rational, type StudyResult } from '@plumbline/core';
import type { Say } from '../../../language/language.tsx';
import type { ChartTable } from '../../../parts/charts/chart-table.ts';
import { type Drawn, PLAIN } from '../../../parts/charts/drawn.ts';
import { rounded, signed } from '../../../parts/impact/impact-figures.ts';
import type { CaseCell } from './case-cell.tsx';
import { shortPoints } from './waterfall-figure.ts';
import { WORDS } from './words.ts';

type Group = { readonly count: number; readonly change: string };
type Units = Pick<StudyResult, 'byUnit' | 'byUnitYear' | 'byYear'>;

/** So many frames can be compared at a glance. */
export const MOST_FRAMES = 12;
const IN_A_ROW = 4;
const FRAME = 130;

/** The mean change of a group, exactly. */
const meanOf = ({ change, count }: Group): Rational =>
  count === 0 ? Rational.zero : Rational.of(change).over(Rational.of(BigInt(count)));

/** The units that move most points, up or down; of equal ones by name, so that two runs show the same. */
const unitsByChange = ({ byUnit }: Pick<Units, 'byUnit'>) =>
  byUnit.toSorted(
    (a, b) =>
      Rational.of(b.change).absolute().compare(Rational.of(a.change).absolute()) ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );

const yearsOf = ({ byYear }: Pick<Units, 'byYear'>) => byYear.map(({ key }) => key).toSorted();

/** Mean changes of every unit in every year, each with the way to its forms. */
export function unitsTable(result: Units, say: Say): ChartTable<CaseCell> {
  const years = yearsOf(result);
  const found = new Map(result.byUnitYear.map((group) => [`${group.year} ${group.unit}`, group]));
  const ofAll = new Map(result.byYear.map((group) => [group.key, group]));
  const all = result.byYear.reduce<{ count: number; change: Rational }>(
    (sum, { count, change }) => ({ count: sum.count + count, change: sum.change.plus(Rational.of(change)) }),
    { count: 0, change: Rational.zero },
  );
  return {
    columns: [
      say(WORDS.unit),
      say(WORDS.count),
      say(WORDS.raisedForms),
      say(WORDS.loweredForms),
      say(WORDS.mean),
      ...years,
    ],
    rows: [
      [
        { text: say(WORDS.allUnits) },
        { text: all.count.toLocaleString('en') },
        ...(['raised', 'lowered'] as const).map((side) =>
          counted(
            result.byYear.reduce((sum, group) => sum + group[side], 0),
            { direction: side },
          ),
        ),
        meanCell({ count: all.count, change: all.change.toPlain() }, null),
        ...years.map((year) => meanCell(ofAll.get(year), { year })),
      ],
      ...unitsByChange(result).map((unit) => [
        { text: unit.key },
        counted(unit.count, { unit: unit.key }),
        counted(unit.raised, { unit: unit.key, direction: 'raised' }),
        counted(unit.lowered, { unit: unit.key, direction: 'lowered' }),
        meanCell(unit, { unit: unit.key }),
        ...years.map((year) => meanCell(found.get(`${year} ${unit.key}`), { unit: unit.key, year })),
      ]),
    ],
  };
}

/** A count leads to what it counts; nothing leads nowhere. */
export const counted = (count: number, cases: CaseCell['cases']): CaseCell =>
  count === 0 || cases === undefined
    ? { text: count.toLocaleString('en') }
    : { text: count.toLocaleString('en'), cases };

type Where = { readonly unit?: string; readonly year?: string } | null;

function meanCell(group: Group | undefined, where: Where): CaseCell {
  if (!group || group.count === 0) return { text: '—' };
  const text = signed(rounded(meanOf(group).round({ places: 2, mode: 'half-up' })));
  if (where === null) return { text };
  const { unit, year } = where;
  return {
    text,
    // biome-ignore lint/plugin: a year is a whole number
    cases: { ...(unit === undefined ? {} : { unit }), ...(year === undefined ? {} : { year: Number(year) }) },
  };
}

/** A frame a unit, all on the same scale: the mean change of each year. */
export function unitsDrawn(result: Units, say: Say): Drawn {
  const years = yearsOf(result);
  const shown = unitsByChange(result).slice(0, MOST_FRAMES);
  const means = new Map(
    result.byUnitYear.map((group) => [
      `${group.year} ${group.unit}`,
      // biome-ignore lint/plugin: the height of a bar; the table beside it has the figure
      Number(meanOf(group).round({ places: 4, mode: 'half-up' })),
    ]),
  );
  const most = Math.max(
    0.01,
    ...shown.flatMap(({ key }) => years.map((year) => Math.abs(means.get(`${year} ${key}`) ?? 0))),
  );
  const columns = Math.min(IN_A_ROW, Math.max(1, shown.length));
  const width = 100 / columns;
  const places = shown.map((_, at) => ({
    left: `${(at % columns) * width + 3}%`,
    width: `${width - 5}%`,
    top: Math.floor(at / columns) * FRAME + 34,
    height: FRAME - 68,
  }));
  return {
    height: Math.ceil(shown.length / columns) * FRAME + 8,
    option: {
      ...PLAIN,
      title: shown.map(({ key }, at) => ({
        text: key,
        left: places[at]?.left,
        top: (places[at]?.top ?? 0) - 26,
        textStyle: { fontSize: 12, fontWeight: 400, color: '#1f2328', width: 220, overflow: 'truncate' },
      })),
      grid: places,
      xAxis: shown.map((_, at) => ({ type: 'category', gridIndex: at, data: years, axisLabel: { fontSize: 10 } })),
      yAxis: shown.map((_, at) => ({
        type: 'value',
        gridIndex: at,
        min: -most,
        max: most,
        splitNumber: 2,
        axisLabel: {
          fontSize: 10,
          formatter: shortPoints,
          showMinLabel: at % columns === 0,
          showMaxLabel: at % columns === 0,
        },
      })),
      series: shown.map(({ key }, at) => ({
        type: 'bar',
        name: say(WORDS.mean),
        xAxisIndex: at,
        yAxisIndex: at,
        data: years.map((year) => {
          const value = means.get(`${year} ${key}`) ?? null;
          return { value, itemStyle: { color: (value ?? 0) < 0 ? '#b3261e' : '#1e7b34' } };
        }),
      })),
    },
  };
}
