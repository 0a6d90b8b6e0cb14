import { HEAD_LABELS } from '../labels/head-labels.ts';
import { MONEY_LABELS } from '../labels/money-labels.ts';
import { ROW_LABELS, type RowColumn } from '../labels/row-labels.ts';
import { allOf, type Spelling, type Spellings } from '../labels/spelling.ts';
import { plain } from '../text/text-lines.ts';

/** The labels of cells: the whole text of one, as {@link plainLabelOf} gives it. */
const namedRowColumnOf = finder(ROW_LABELS);
export const rowColumnOf = (text: string): RowColumn | null =>
  namedRowColumnOf(text) ?? (isSideLabel(text) ? 'side' : null);

export const moneyColumnOf = finder(MONEY_LABELS);
export const headFieldOf = finder(HEAD_LABELS);

/** The row of the whole budget, of a source of it, and the last row of a form. They may be followed by a value in the same cell. */
export const TOTAL_MONEY = /^(?!其中)[^:]{0,12}(?:总额|总金额|合计|总计)[:]?$/;
export const FOOT_LABEL = /^(?:总分|合计|总计|总得分|自评总分|得分合计|总分值|合计得分|自评得分合计)[:]?$/;
/** The side labels that say what a block of rows is about. */
export const isSideLabel = (text: string) => text.length <= LONGEST && SIDE.test(plainLabelOf(text));

const SIDE =
  /^(?:年度|项目|当年|支出|部门|产出和效益)*(?:总体|绩效|整体)?(?:目标|指标)表?(?:及)?(?:实际)?(?:完成)?(?:情况)?\d?$|^项目(?:支出)?资金$|^(?:部门|项目|年度|整体)*预算执行情况$|^项目基本情况$/;

/** How labels are compared: ASCII forms, no white space, no colon at the end, and without remarks such as (A), (万元) or (10分). */
function plainLabelOf(text: string): string {
  const words = plain(text).replace(/[:]+$/, '');
  return words.replace(REMARKS, '').replace(/[*＊]+$/, '') || words;
}

const REMARKS = /(?:\([^()]{0,24}\)|\[[^[\]]{0,24}\])+$/;

function finder<T extends string>(spellings: Spellings<T>): (text: string) => T | null {
  const found = new Map(
    Object.entries<Spelling>(spellings).flatMap(([of, spelling]) =>
      allOf(spelling).map((name) => [name, of as T] as const),
    ),
  );
  return (text) => {
    if (text.length > LONGEST) return null;
    const words = plain(text).replace(/[:]+$/, '');
    const bare = plainLabelOf(text);
    return found.get(words) ?? found.get(bare) ?? found.get(bare.replace(/[及与和](?:代码|编码|编号)$/, '')) ?? null;
  };
}

/** A label broken over lines and followed by a remark; what is longer is prose. */
const LONGEST = 80;
