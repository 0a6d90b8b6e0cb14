import type { FormLayout, IndicatorColumn } from '../form-layout.ts';
import { national } from './national.ts';

/** With a column for the score that somebody else gives on review. */
export const reviewed: FormLayout = {
  ...national,
  id: 'reviewed',
  name: { zh: '带复核分', en: 'With review scores' },
  money: { ...national.money, columns: [...national.money.columns, { kind: 'reviewScore', label: '复核分' }] },
  indicators: {
    ...national.indicators,
    columns: withColumn(national.indicators.columns, 'declaredScore', {
      kind: 'reviewScore',
      label: '复核分',
      width: 4,
    }),
  },
};

/** With a fourth level, whose rows are not scored. */
export const fourthLevel: FormLayout = {
  ...national,
  id: 'fourth-level',
  name: { zh: '带四级指标', en: 'With a fourth level' },
  indicators: {
    ...national.indicators,
    columns: withColumn(national.indicators.columns, 'name', { kind: 'part', label: '四级指标', width: 8 }),
  },
};

/** The rows of the sources repeat the points and the score of the total, which count once. */
export const repeatedScores: FormLayout = {
  ...national,
  id: 'repeated-scores',
  name: { zh: '资金来源行重复得分', en: 'Fund rows that repeat the score' },
  money: { ...national.money, sources: 'repeated' },
};

function withColumn(
  columns: readonly IndicatorColumn[],
  after: IndicatorColumn['kind'],
  column: IndicatorColumn,
): readonly IndicatorColumn[] {
  return columns.flatMap((one) => (one.kind === after ? [one, column] : [one]));
}
