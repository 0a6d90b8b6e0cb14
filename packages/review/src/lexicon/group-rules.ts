import { type FiledValue, normalizeText, type Severity } from '@plumbline/core';
import { betterDirection } from './better-direction.ts';

/** Where an indicator stands, and what its name and its unit say. */
export type GroupedRow = {
  readonly name: string;
  readonly category: string | null;
  readonly group: string | null;
  readonly target: FiledValue;
};

/** A group an indicator stands in wrongly, with the group it belongs in. */
export type Misplaced = { readonly better: string; readonly severity: Severity };

/**
 * Finds the group an indicator belongs in where its name and unit contradict the one it stands in; null where they do not. Counts of
 * surveys or of payments are counts, whatever is counted.
 *
 * @example misplaced({ name: '资金支付率', group: 'quantity', … }) // { better: 'cost', severity: 'warning' }
 */
export function misplaced({ name, category, group, target }: GroupedRow): Misplaced | null {
  if (group === null) return null;
  const row = { name: normalizeText(name), category, group, unit: unitKind(target), target };
  const rule = RULES.find((one) => one.better !== group && one.isWrong(row));
  return rule ? { better: rule.better, severity: rule.severity } : null;
}

type UnitKind = 'money' | 'proportion' | 'date' | 'count' | 'none';
type ReadRow = Omit<GroupedRow, 'group'> & { readonly group: string; readonly unit: UnitKind };
type GroupRule = Misplaced & { readonly isWrong: (row: ReadRow) => boolean };

function unitKind(target: FiledValue): UnitKind {
  if (target.kind === 'date') return 'date';
  const quantity = target.kind === 'quantity' ? target.quantity : target.kind === 'range' ? target.upper : null;
  if (!quantity || quantity.dimension === null) return 'none';
  if (quantity.dimension === 'money' || quantity.dimension === 'proportion') return quantity.dimension;
  return 'count';
}

const MONEY = /支付|拨付|支出|资金|经费|成本|费用|造价|单价|预算/;
const SATISFACTION = /满意度|满意率|满意程度/;
const SURVEY = /调查|问卷|测评|评议|回访/;
const QUALITY = /合格率|达标率|优良率|准确率|验收通过率/;
const IN_TIME = /及时率|及时性|按期|按时|准时|时限|时效/;
const COUNTED = /(?:数|数量|次数|人数|户数|家数|场次|人次|件数)(?:\([^()]*\))?$/;
const OUTPUT_GROUPS: ReadonlySet<string> = new Set(['quantity', 'quality', 'timeliness', 'cost']);

/** Payment is no quantity and satisfaction has its own group: reviewers send forms back for these. The others are worth a word. */
const RULES: readonly GroupRule[] = [
  {
    better: 'beneficiarySatisfaction',
    severity: 'warning',
    isWrong: ({ name, category, unit }) =>
      SATISFACTION.test(name) && !SURVEY.test(name) && unit !== 'count' && category !== 'satisfaction',
  },
  {
    better: 'cost',
    severity: 'warning',
    isWrong: ({ name, group, unit }) =>
      group === 'quantity' && unit !== 'count' && unit !== 'date' && MONEY.test(name) && !QUALITY.test(name),
  },
  {
    better: 'quality',
    severity: 'info',
    isWrong: ({ name, group, unit }) => group === 'quantity' && unit !== 'count' && QUALITY.test(name),
  },
  {
    better: 'timeliness',
    severity: 'info',
    isWrong: ({ name, group, unit }) => OUTPUT_GROUPS.has(group) && (unit === 'date' || IN_TIME.test(name)),
  },
  {
    better: 'quantity',
    severity: 'info',
    isWrong: ({ name, group, unit, target }) =>
      (group === 'quality' || group === 'timeliness') &&
      target.kind === 'quantity' &&
      (unit === 'count' || unit === 'none') &&
      COUNTED.test(name) &&
      !QUALITY_OF_COUNT.test(name) &&
      !isLimit(target) &&
      betterDirection(name) !== 'lower',
  },
];

/** At most so many, or none at all. */
const isLimit = ({ comparator, quantity }: Extract<FiledValue, { kind: 'quantity' }>) =>
  comparator === 'atMost' || comparator === 'lessThan' || /^-?0(?:\.0+)?$/.test(quantity.value);

const QUALITY_OF_COUNT = /合格|达标|优良|优秀|获奖|天数|分数|指数|系数|级/;
