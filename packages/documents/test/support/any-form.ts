import type { BudgetSource, BudgetTotal, FormIndicator, IndicatorPart, SelfEvaluation } from '@plumbline/core';
import fc from 'fast-check';
import type { FormLayout, IndicatorValue, MoneyValue } from '../../src/layout/form-layout.ts';

const WORDS = [
  '社区',
  '培训',
  '道路',
  '巡查',
  '养护',
  '设备',
  '图书',
  '宣传',
  '服务',
  '维修',
  '检测',
  '补贴',
  '人数',
  '完成',
  '覆盖',
  'A',
  '3',
  '（二期）',
  'LED',
  '“云”',
];

/** Text as people write it in a cell: no space at its ends, and no word that is a label of a form. */
const words = (least: number, most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most }).map((parts) => parts.join(''));
const phrase = words(2, 6).map((text) => `甲${text}`);
const prose = words(3, 40).map((text) => `一、${text}；≥①②Ⅲ％，〔2020〕${text}。`);

const orNull = <T>(of: fc.Arbitrary<T>, freq = 4) => fc.option(of, { nil: null, freq });
const points = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.constantFrom('', '.5', '.25', '.95'))
  .map(([whole, places]) => `${whole}${places}`);
const money = fc
  .tuple(fc.integer({ min: 0, max: 2_000_000_000 }), fc.constantFrom('', '.00', '.5', '.07'))
  .map(([whole, places]) => `${whole}${places}`);
const rate = fc
  .integer({ min: 0, max: 15_000 })
  .map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}%`);

const measured = fc
  .tuple(
    fc.constantFrom('>=', '≥', '≤', '<=', '＝', '=', ''),
    fc.constantFrom('50', '0', '1.6', '98', '1,200', '0.35'),
    fc.constantFrom('家', '%', '万人次', '元/人', '', '％', '公里'),
  )
  .map((parts) => parts.join(''));
const target = fc.oneof(
  measured,
  phrase,
  fc.constantFrom('及时', '2022年12月30日', '9月底前', '98%以上', '不少于12种', '90%-95%', '定性：良好'),
);
const actual = fc.oneof(measured, phrase, fc.constantFrom('及时', '未完成', '100%', '8', '2022年11月2日'));

const CATEGORIES = ['产出指标', '效益指标', '满意度指标', '成本指标', '自设一级'];
const GROUPS = ['数量指标', '质量指标', '时效指标', '社会效益指标', '服务对象满意度指标', '成本指标', '自设二级'];

const part: fc.Arbitrary<IndicatorPart> = fc.record({
  name: phrase,
  target: orNull(target),
  actual: orNull(actual),
  maxScore: orNull(points),
  declaredScore: orNull(points),
});

const source: fc.Arbitrary<BudgetSource> = fc.record({
  name: fc.constantFrom('当年财政拨款', '上年结转资金', '其他资金', '省级补助', '区级配套资金'),
  original: orNull(money),
  final: orNull(money),
  expenditure: orNull(money),
});

/** Forms that say only what a layout has a place for, so that nothing is lost when they are printed in it. */
export function formsFor(layout: FormLayout): fc.Arbitrary<SelfEvaluation> {
  const columns = new Set<IndicatorValue>(layout.indicators.columns.map(({ kind }) => kind));
  const moneyColumns = new Set<MoneyValue>(layout.money.columns.map(({ kind }) => kind));
  const head = new Set(layout.head.flat().map(({ field }) => field));
  const where = <T>(holds: boolean, of: fc.Arbitrary<T>) => (holds ? orNull(of) : fc.constant(null));
  const inMoney = (kind: MoneyValue, of: fc.Arbitrary<string>) => where(moneyColumns.has(kind), of);
  const reviewed = columns.has('reviewScore');
  const indicator = fc
    .record({
      category: where(columns.has('category'), fc.constantFrom(...CATEGORIES)),
      group: where(columns.has('group'), fc.constantFrom(...GROUPS)),
      name: phrase,
      code: fc.constant(null),
      target: orNull(target, 9),
      actual: orNull(actual, 9),
      maxScore: where(columns.has('maxScore'), points),
      declaredScore: orNull(points, 9),
      reviewScore: orNull(points),
      deviationReason: where(columns.has('reason'), prose),
      parts: fc.oneof(
        { weight: 4, arbitrary: fc.constant<IndicatorPart[]>([]) },
        { weight: 1, arbitrary: fc.array(part, { minLength: 1, maxLength: 3 }) },
      ),
      inputs: fc.constant({}),
    })
    .map(({ reviewScore, parts, ...row }): FormIndicator => {
      const printed = columns.has('part')
        ? parts
        : parts.map((one) => ({ ...one, maxScore: null, declaredScore: null }));
      return { ...row, ...(reviewed && { reviewScore }), ...(printed.length > 0 && { parts: printed }) };
    });
  const points20 = layout.money.side.includes('{points}')
    ? fc.constantFrom('10', '20', null)
    : inMoney('maxScore', points);
  return fc
    .record({
      schemaVersion: fc.constant(1 as const),
      fiscalYear: fc.integer({ min: 2015, max: 2030 }),
      formType: fc.constantFrom(...(Object.keys(layout.titles) as SelfEvaluation['formType'][])),
      project: fc.record({ name: phrase, code: orNull(fc.constantFrom('51092322T000000436802', '310115202000123')) }),
      supervisingDepartment: where(head.has('supervisingDepartment'), phrase),
      implementingUnit: where(head.has('implementingUnit'), phrase),
      moneyUnit: fc.constantFrom('元' as const, '万元' as const),
      budget: fc.record({
        total: fc
          .record({
            original: inMoney('original', money),
            final: inMoney('final', money),
            expenditure: inMoney('expenditure', money),
            maxScore: points20,
            declaredRate: inMoney('declaredRate', rate),
            declaredScore: inMoney('declaredScore', points),
            reviewScore: orNull(points),
          })
          .map(
            ({ reviewScore, ...total }): BudgetTotal => ({
              ...total,
              ...(moneyColumns.has('reviewScore') && { reviewScore }),
            }),
          ),
        sources: layout.money.sources === 'none' ? fc.constant<BudgetSource[]>([]) : fc.array(source, { maxLength: 3 }),
      }),
      objective:
        layout.objective === null
          ? fc.constant<SelfEvaluation['objective']>({ planned: null, achieved: null })
          : fc.record({ planned: orNull(prose), achieved: orNull(prose) }),
      indicators: fc.array(indicator, { minLength: 1, maxLength: 12 }),
      declaredTotal: orNull(points),
      declaredMaxTotal: where(columns.has('maxScore'), points),
      declaredRating: where(layout.foot.rating !== 'none', fc.constantFrom('优', '良', '中', '差')),
      reviewTotal: orNull(points),
    })
    .map(({ reviewTotal, ...form }): SelfEvaluation => ({ ...form, ...(reviewed && { reviewTotal }) }));
}
