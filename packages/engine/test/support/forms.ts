import type { SelfEvaluation, ShortForm } from '@plumbline/core';
import fc from 'fast-check';
import { formWith } from './rule-set.ts';

type Row = NonNullable<ShortForm['indicators']>[number];

/** A decimal of up to four digits before the point and three after it. */
export const anyNumber = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.constantFrom('', '.5', '.25', '.125'))
  .map((parts) => parts.join(''));
const unit = fc.constantFrom('', '家', '次', '万次', '元', '万元', '%', '‰', '人次', '公里', '天');
const quantity = fc.tuple(anyNumber, unit).map((parts) => parts.join(''));
const comparator = fc.constantFrom('', '>=', '≥', '<=', '>', '<', '=', '不少于', '不超过');

const otherTargets = [
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
  null,
];
const otherActuals = ['0', '2020年9月23日', '11月', '是', '否', '及时', '基本健全', '约8场', '6%', '3至5家', '', null];

/** A target and an actual of any kind: most often quantities of one unit, else whatever a form may hold. */
const pair = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(comparator, anyNumber, anyNumber, unit)
      .map(([sign, wanted, reached, of]) => ({ target: `${sign}${wanted}${of}`, actual: `${reached}${of}` })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      target: fc.oneof(fc.constantFrom(...otherTargets), quantity),
      actual: fc.oneof(fc.constantFrom(...otherActuals), quantity),
    }),
  },
);

const points = fc.constantFrom('10', '8', '6.5', '3.333', '0', '20', '0.01', '33.3333');
const inputs = fc.record({
  judged: fc.constantFrom(null, '0', '3', '7.5', '40'),
  faults: fc.constantFrom(null, '0', '1', '2.5', '9'),
  absent: fc.constantFrom(null, true, false),
});

const row = (maxScore: fc.Arbitrary<string | null>): fc.Arbitrary<Row> =>
  fc
    .tuple(
      pair,
      fc.record({
        category: fc.constantFrom('产出指标', '效益指标', null),
        group: fc.constantFrom('数量指标', '质量指标', '社会效益指标', null),
        maxScore,
        declaredScore: fc.option(points),
        deviationReason: fc.constantFrom(null, '雨季停工'),
        inputs,
      }),
    )
    .map(([values, rest]) => ({ ...rest, ...values }));

const budget = fc.record({
  original: fc.constantFrom(null, '0', '1000', '2000.50'),
  final: fc.constantFrom(null, '0', '1000', '999.99'),
  expenditure: fc.constantFrom(null, '0', '333.33', '1000', '1200'),
  maxScore: fc.constantFrom(null, '10', '20'),
  declaredScore: fc.constantFrom(null, '9.95'),
});

function formOf(maxScore: fc.Arbitrary<string | null>): fc.Arbitrary<SelfEvaluation> {
  return fc
    .record({
      budget,
      moneyUnit: fc.constantFrom('元' as const, '万元' as const),
      declaredTotal: fc.option(fc.constantFrom('0', '86.99', '100')),
      indicators: fc.array(row(maxScore), { maxLength: 7 }),
    })
    .map((short) =>
      formWith({
        ...short,
        indicators: short.indicators.map((one, index) => ({ name: `第${index + 1}项指标`, ...one })),
      }),
    );
}

/** A form with every kind of value, of which any may be missing. No two indicators have the same name. */
export const anyForm = formOf(fc.option(points, { freq: 12 }));

/** {@link anyForm} with a maximum score in every row. */
export const anyPrintedForm = formOf(points);
