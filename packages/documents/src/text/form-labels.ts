import { CATEGORY_LABELS, GROUP_LABELS, type IndicatorLabel } from '@plumbline/core';
import { HEAD_LABELS as KNOWN_HEAD } from '../labels/head-labels.ts';
import { MONEY_LABELS } from '../labels/money-labels.ts';
import { ROW_LABELS } from '../labels/row-labels.ts';
import { plain } from './text-lines.ts';

/** What a printed column of the indicator table holds. */
export type IndicatorColumn =
  | 'nature'
  | 'target'
  | 'unit'
  | 'actual'
  | 'maxScore'
  | 'declaredScore'
  | 'reason'
  | 'other';
/** What a printed column of the money table holds. */
export type BudgetColumn = 'original' | 'final' | 'expenditure' | 'maxScore' | 'declaredRate' | 'declaredScore';
export type HeadField = 'projectName' | 'supervisingDepartment' | 'implementingUnit' | 'other';

type Spellings<T extends string> = readonly (readonly [T, readonly string[]])[];

export const INDICATOR_COLUMNS: Spellings<IndicatorColumn> = [
  ['nature', ROW_LABELS.nature.within],
  ['unit', ROW_LABELS.unit.within],
  ['target', ROW_LABELS.target.within],
  ['actual', ROW_LABELS.actual.within],
  ['maxScore', ROW_LABELS.maxScore.within],
  ['declaredScore', ROW_LABELS.declaredScore.within],
  ['reason', ROW_LABELS.reason.within],
  ['other', [...ROW_LABELS.reviewScore.within, ...ROW_LABELS.computed.within, ...ROW_LABELS.other.within]],
];

export const BUDGET_COLUMNS: Spellings<BudgetColumn> = [
  ['original', MONEY_LABELS.original.within],
  ['final', MONEY_LABELS.final.within],
  ['expenditure', MONEY_LABELS.expenditure.within],
  ['maxScore', MONEY_LABELS.maxScore.within],
  ['declaredRate', MONEY_LABELS.declaredRate.within],
  ['declaredScore', MONEY_LABELS.declaredScore.within],
];

/** Labels of the money end a field of the head, and so does a unit's name, which text has in places of its own. */
const ENDS_A_FIELD = ['单位名称', '填报单位', '项目编码', '年初预算', '全年预算', '年度资金总额'];

export const HEAD_LABELS: Spellings<HeadField> = [
  ['projectName', KNOWN_HEAD.projectName.within],
  ['supervisingDepartment', KNOWN_HEAD.supervisingDepartment.within],
  ['implementingUnit', KNOWN_HEAD.implementingUnit.within],
  ['other', [...KNOWN_HEAD.other.within, ...ENDS_A_FIELD]],
];

export const TOTAL_ROW = /^(年度资金总额|年度财政资金总额|资金总额|年度总金额|项目资金总额)[:]?/;
export const SOURCE_ROW =
  /^(?:其中)?[:]?((?:当年|本年|年度)?(?:中央|省级|市级|区级|县级|地方)?(?:财政拨款|财政资金|补助资金?|资金)|上年结转(?:结余)?资金?|其他资金|单位资金)[:]?/;
export const OBJECTIVE_HEADER = /(?:预算|预期|年初设定|年度)目标实际完成情况/;
export const FOOT_ROW = /^(总分|合计|总计|总得分|自评总分)/;

/** The side labels that run down the left edge of a form, a character a line. */
export const SIDE_LABELS: readonly string[] = ['年度绩效指标完成情况', '年度绩效指标', '年度总体目标', '绩效指标'];

/** All the spellings of a list of labels. */
export const spellingsOf = (spellings: Spellings<string>): string[] => spellings.flatMap(([, names]) => names);

/** A remark in brackets that may follow any label: (50分), (A), (万元). */
const REMARK = /^\([^()]{0,20}\)/;

/** The labels a text starts with, one after another; `length` is how many characters they and their remarks take. */
export function readLabels<T extends string>(
  text: string,
  spellings: Spellings<T>,
): { readonly columns: readonly T[]; readonly length: number } {
  const columns: T[] = [];
  let at = 0;
  for (;;) {
    const rest = text.slice(at);
    const found = spellings
      .flatMap(([column, names]) => names.filter((name) => rest.startsWith(name)).map((name) => ({ column, name })))
      .sort((a, b) => b.name.length - a.name.length)[0];
    const remark = columns.length === 0 ? undefined : REMARK.exec(rest)?.[0];
    if (!found && remark === undefined) return { columns, length: at };
    if (found) columns.push(found.column);
    at += found ? found.name.length : (remark ?? '').length;
  }
}

export type RowLabel = {
  readonly category: IndicatorLabel | null;
  readonly group: IndicatorLabel | null;
  readonly text: string;
};

/** The category or group a printed label names. Only spellings a name could not be: 产出指标, 数量指标, 产出(50分). */
export function findRowLabel(text: string): RowLabel | null {
  const words = plain(text);
  const bare = words.replace(/\(\d{1,3}分\)$/, '');
  if (!bare.endsWith('指标') && bare === words) return null;
  const find = (labels: readonly IndicatorLabel[]) => labels.find(({ spellings }) => spellings.includes(bare)) ?? null;
  const [category, group] = [find(CATEGORY_LABELS), find(GROUP_LABELS)];
  return category || group ? { category, group, text: bare } : null;
}

/**
 * What is left of 产出指标 or 绩效指标 where it was printed down the edge of a table, and its characters were lost, shuffled or, one or
 * two of them, misread.
 */
export function isLabelNoise(text: string): boolean {
  const words = plain(text).replace(/\(\d{1,3}分\)/g, '');
  return words.length <= 12 && /^[产出效益满意度指标成本绩年完成情况服务对象]*$/.test(words);
}
