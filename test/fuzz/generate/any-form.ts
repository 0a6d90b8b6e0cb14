import type { FormIndicator, SelfEvaluation } from '@plumbline/core';
import { blankForm } from '@plumbline/engine';
import { archiveForm } from '@plumbline/samples';
import fc from 'fast-check';

/** A decimal as people write it, and seldom one that fits no double or has more places than anybody prints. */
const anyNumber = fc.oneof(
  {
    weight: 30,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.constantFrom('', '', '.5', '.25', '.125', '.3'))
      .map((parts) => parts.join('')),
  },
  { weight: 20, arbitrary: fc.constantFrom('0', '1', '3', '7', '9', '10', '20', '50', '100') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('100000000000000001', '0.000000000001', '9007199254740993', '123456.789012345'),
  },
);
const unit = fc.constantFrom('', '家', '次', '万次', '元', '万元', '%', '‰', '人次', '公里', '天');
const quantity = fc.tuple(anyNumber, unit).map((parts) => parts.join(''));
const comparator = fc.constantFrom('', '', '>=', '≥', '<=', '>', '<', '=', '不少于', '不超过');

const TARGETS = [
  '0起',
  '9月底前',
  '2020年12月30日前',
  '6月',
  '是',
  '及时',
  '健全',
  '约10场',
  '5%-8%',
  '逐步提升',
  '（一期）',
  null,
];
const ACTUALS = [
  '0',
  '2020年9月23日',
  '2021年1月6日',
  '11月',
  '是',
  '否',
  '及时',
  '基本健全',
  '约8场',
  '6%',
  '3至5家',
  '(一期)',
  '',
  null,
];

/** A target and an actual: most often quantities of one unit, else whatever a form may hold. */
const pair = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(comparator, anyNumber, anyNumber, unit)
      .map(([sign, wanted, reached, of]) => ({ target: `${sign}${wanted}${of}`, actual: `${reached}${of}` })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(comparator, fc.integer({ min: 1, max: 40 }), fc.integer({ min: -2, max: 2 }), unit)
      .map(([sign, wanted, off, of]) => ({
        target: `${sign}${wanted}${of}`,
        actual: `${Math.max(0, wanted + off)}${of}`,
      })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      target: fc.oneof(fc.constantFrom(...TARGETS), quantity),
      actual: fc.oneof(fc.constantFrom(...ACTUALS), quantity),
    }),
  },
);

const points = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom('10', '8', '6.5', '5', '12', '0', '20', '7.25') },
  // Off the grid of two places: the points of such rows are not whole numbers of units.
  { weight: 2, arbitrary: fc.constantFrom('3.333', '0.01', '33.3333') },
  { weight: 1, arbitrary: fc.constantFrom('-3', '0.123456789012', '99999999999') },
);

const state = fc.constantFrom('done', 'late', 'missing', null, 'unheard-of');
const rarely = <T>(value: T, freq: number) =>
  fc.oneof({ weight: freq, arbitrary: fc.constant(null) }, fc.constant(value));

const inputs: fc.Arbitrary<FormIndicator['inputs']> = fc
  .record({
    judged: fc.constantFrom(null, '0', '3', '7.5', '40', '10'),
    faults: fc.constantFrom(null, '0', '1', '2.5', '9'),
    absent: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(null, false) }, fc.constant(true)),
    plan: state,
    report: state,
    level: fc.constantFrom(null, 'low', 'middle', 'high', 'ＨＩＧＨ'),
    remark: fc.constantFrom(null, '(一期)', '正常'),
  })
  .chain((all) => fc.oneof(fc.constant(all), fc.constant({})));

const NAMES = ['第1项指标', '第２项指标', '第3项指标', '3号指标', '（一期）投入', '满意率'];

const row = (maxScore: fc.Arbitrary<string | null>): fc.Arbitrary<Partial<FormIndicator>> =>
  fc
    .tuple(
      pair,
      fc.record({
        name: fc.option(fc.constantFrom(...NAMES), { freq: 2 }),
        code: rarely('A1', 9),
        category: fc.constantFrom('产出指标', '产出类', '效益指标（30分）', '专项指标', '满意度指标', null),
        group: fc.constantFrom('数量指标', '质量指标', '社会效益指标', '可持续影响指标', null),
        maxScore,
        declaredScore: fc.option(points),
        deviationReason: fc.constantFrom(null, '雨季停工'),
        inputs,
      }),
    )
    .map(([values, { name, ...rest }]) => ({ ...rest, ...values, ...(name === null ? {} : { name }) }));

const budget = fc.record({
  original: fc.constantFrom(null, '0', '1000', '2000.50'),
  final: fc.constantFrom('0', '1000', '1000', '999.99', '417.5', null),
  expenditure: fc.constantFrom('0', '333.33', '1000', '1200', '415.33', null),
  maxScore: fc.constantFrom(null, '10', '10', '20'),
  declaredScore: fc.constantFrom(null, '9.95'),
});

function formOf(maxScore: fc.Arbitrary<string | null>): fc.Arbitrary<SelfEvaluation> {
  return fc
    .record({
      fiscalYear: fc.constantFrom(2020, 2020, 2022),
      formType: fc.constantFrom('project' as const, 'project' as const, 'department' as const, 'transfer' as const),
      budget,
      moneyUnit: fc.constantFrom('元' as const, '万元' as const),
      declaredTotal: fc.option(fc.constantFrom('0', '86.99', '100')),
      indicators: fc.array(row(maxScore), { maxLength: 9 }),
    })
    .map((short) => blankForm({ effective: { fromYear: 2020, untilYear: null } }, short));
}

/** Forms of a made-up archive, as they are filed. */
const archived = fc
  .integer({ min: 0, max: 99_999 })
  .map((index) => archiveForm({ seed: 20_201_231, forms: 100_000 }, index));

/** A form with every kind of value; half of them with every maximum score, a few as archives have them. */
export const anyForm: fc.Arbitrary<SelfEvaluation> = fc.oneof(
  { weight: 3, arbitrary: formOf(fc.option(points, { freq: 12 })) },
  { weight: 4, arbitrary: formOf(points) },
  { weight: 3, arbitrary: archived },
);
