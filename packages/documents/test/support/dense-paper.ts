import type { PaperGroup, PaperRow } from './paper.ts';

/** How a form prints its rows: the labels of its columns, and the values under them in that order. */
export type DenseLayout = { readonly header: string; readonly cells: (row: PaperRow) => readonly string[] };

export const NATIONAL: DenseLayout = {
  header: '年度指标值实际完成值分值得分',
  cells: ({ target, actual, maxScore, score }) => [target, actual, maxScore, score],
};
export const WITH_REASONS: DenseLayout = {
  header: '年度指标值实际完成值分值得分偏差原因分析及改进措施',
  cells: ({ target, actual, maxScore, score, reason = '' }) => [target, actual, maxScore, score, reason],
};
export const WITHOUT_MAXIMUM: DenseLayout = {
  header: '年初目标值(A)实际完成值(B)得分',
  cells: ({ target, actual, score }) => [target, actual, score],
};
export const MAXIMUM_FIRST: DenseLayout = {
  header: '分值年度指标值实际完成值得分',
  cells: ({ target, actual, maxScore, score }) => [maxScore, target, actual, score],
};

/** A form of which not a space is left between one cell and the next. */
export function densePaper(
  groups: readonly PaperGroup[],
  { header, cells }: DenseLayout,
  total: string | null,
): string {
  const rows = groups.map(
    ({ category, group, rows: all }) => category + group + all.map((row) => row.name + cells(row).join('')).join(''),
  );
  return denseHead(`一级指标二级指标三级指标${header}${rows.join('')}${total === null ? '' : `总分${total}`}`);
}

/** The head of such a form, with ten points for what was spent: 9.5. */
export const denseHead = (table: string) =>
  '某区便民服务点项目支出绩效自评表(2022年度)项目名称便民服务点运行主管部门某区民政局实施单位某街道办事处' +
  '项目资金(万元)年初预算数全年预算数全年执行数分值执行率得分年度资金总额120110104.51095%9.5' +
  table;
