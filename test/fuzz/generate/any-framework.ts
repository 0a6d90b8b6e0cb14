import { type Framework, type IndicatorDefinition, NOT_APPLICABLE_POLICIES } from '@plumbline/core';
import fc from 'fast-check';
import { CATEGORIES, PARAMETERS } from './words.ts';

const label = (zh: string, en: string) => ({ zh, en });

const maximum = fc.constantFrom<string | null>(null, '30', '50', '12.5');
const group = (id: string, zh: string) => maximum.map((maxScore) => ({ id, label: label(zh, id), maxScore }));

/**
 * Categories with groups. Only groups or a category without groups have maxima, for those that rows are shared out from: the
 * maximum of a category must be the sum of its groups'.
 */
const categories: fc.Arbitrary<Framework['categories']> = fc
  .tuple(maximum, group('quantity', '数量指标'), group('quality', '质量指标'), group('socialBenefit', '社会效益指标'))
  .map(([maxScore, quantity, quality, social]) => [
    { id: 'output', label: label('产出指标', 'Output'), aliases: ['产出类'], groups: [quantity, quality] },
    { id: 'benefit', label: label('效益指标', 'Benefit'), groups: [social] },
    { id: 'special', label: label('专项指标', 'Special'), maxScore },
  ]);

/** What a row called 第n项指标 may be defined as: for some another unit, a preferred rule, or values of its own. */
const definition = (index: number): fc.Arbitrary<IndicatorDefinition> =>
  fc
    .record(
      {
        aliases: fc.constant<string[]>([`${index}号指标`]),
        category: fc.constantFrom(...CATEGORIES),
        unit: fc.constantFrom('家', '次', '%', '万元'),
        direction: fc.constantFrom('higher' as const, 'lower' as const),
        maxScore: fc.constantFrom(null, '8', '3.333'),
        rule: fc.constantFrom('score-0', 'score-1'),
        parameters: fc.record(
          {
            line: fc.constantFrom(...PARAMETERS.line),
            points: fc.constantFrom(...PARAMETERS.points),
            pass: fc.constantFrom(...PARAMETERS.pass),
            unit: fc.constantFrom(...PARAMETERS.unit),
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    )
    .chain((known) => groupWithin(known.category).map((own) => ({ ...known, ...own })))
    .map((known) => ({ code: `A${index}`, name: `第${index}项指标`, ...known, ...unlessSpecial(known) }));

/** The special category has a maximum of its own, which that of one indicator would have to be equal to. */
const unlessSpecial = ({ category }: { category?: string }) => (category === 'special' ? { maxScore: null } : {});

const GROUPS_OF: Readonly<Record<string, readonly string[]>> = {
  output: ['quantity', 'quality'],
  benefit: ['socialBenefit'],
};

/** A group of the category, or none: a group that its category has not is a fault. */
const groupWithin = (category = ''): fc.Arbitrary<{ group?: string }> =>
  fc.constantFrom({}, ...(GROUPS_OF[category] ?? []).map((group) => ({ group })));

export const anyFramework: fc.Arbitrary<Framework> = fc
  .record({
    categories,
    notApplicable: fc.constantFrom(...NOT_APPLICABLE_POLICIES),
    indicators: fc.tuple(definition(1), definition(2), definition(3)).chain((all) => fc.subarray(all)),
    executionMaxScore: fc.constantFrom(undefined, undefined, null, '10', '20'),
    weightSplit: fc.option(
      fc.record({ of: fc.constantFrom('group' as const, 'category' as const), places: fc.constantFrom(0, 1, 2) }),
      { freq: 2 },
    ),
  })
  .map(({ executionMaxScore, weightSplit, ...rest }) => ({
    maxScore: '100',
    ...rest,
    ...(executionMaxScore === undefined ? {} : { executionMaxScore }),
    ...(weightSplit === null ? {} : { weightSplit }),
  }));
