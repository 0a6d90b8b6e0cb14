import { widthOf } from './width.ts';

/** A row of an invented form, as printed. */
export type PaperRow = {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly maxScore: string;
  readonly score: string;
  readonly reason?: string;
};

export type PaperGroup = { readonly category: string; readonly group: string; readonly rows: readonly PaperRow[] };

const HEADER = '一级指标 二级指标 三级指标\n年度\n\n指标值\n实际\n\n完成值\n分值 得分\n\n偏差原因分析及\n改进措施';

/** The parts of a form around its rows, as a converter prints them. */
export function paper(rows: string, { total = '100 95', year = '(2021 年度)' } = {}): string {
  return [
    '财政项目支出绩效自评表',
    year,
    '',
    '项目名称',
    '社区图书室运行',
    '',
    '经费',
    '',
    '主管部门 某区文化局 实施单位',
    '某区图书',
    '馆',
    '项目资金',
    '（元）',
    '     年初预算数 全年预算数 全年执行数  分值  执行率 得分',
    '年度资金总额 200000.00 180000.00 171,000 10 95% 9.5',
    '    其中：当年财政拨款 150,000.00 140,000.00 131,000.00 —',
    '                其他资金 —',
    '年度',
    '总体',
    '目标',
    '',
    '预算目标 实际完成情况',
    '',
    '开放图书室，服务居民',
    '',
    '全年开放，居民满意',
    '',
    HEADER,
    '',
    rows,
    '',
    `总分 ${total}`,
  ].join('\n');
}

/** Rows as a PDF converter gives them: labels alone on a line, cells broken at the width of their column. */
export function printWrapped(groups: readonly PaperGroup[], widths = { name: 10, target: 8, reason: 8 }): string {
  let category = '';
  const lines = groups.flatMap((group) => {
    const labels = group.category === category ? [group.group] : [group.category, group.group];
    category = group.category;
    return [...labels, ...group.rows.flatMap((row) => printRow(row, widths))];
  });
  return lines.join('\n');
}

function printRow(
  { name, target, actual, maxScore, score, reason = '' }: PaperRow,
  widths: { name: number; target: number; reason: number },
): string[] {
  const names = breakLines(name, widths.name);
  const targets = breakLines(target, widths.target);
  const points = `${maxScore} ${score}`;
  const reasons = breakLines(reason, widths.reason);
  if (targets.length > 1) return [...names, ...targets, `${actual} ${points}`, ...reasons];
  if (names.length > 1) return [...names, '', `${target} ${actual} ${points}`, ...reasons];
  return [`${name} ${target} ${actual} ${points}`, ...reasons];
}

/** The same rows as a converter gives them that keeps the layout: line by line across all columns, broken cells go on below. */
export function printAcross(groups: readonly PaperGroup[], widths = { name: 10, target: 8, reason: 8 }): string {
  return groups
    .flatMap(({ category, group, rows }) => [category, group, ...rows.flatMap((row) => printAcrossRow(row, widths))])
    .join('\n');
}

function printAcrossRow(
  { name, target, actual, maxScore, score, reason = '' }: PaperRow,
  widths: { name: number; target: number; reason: number },
): string[] {
  const [names, targets, reasons] = [
    breakLines(name, widths.name),
    breakLines(target, widths.target),
    breakLines(reason, widths.reason),
  ];
  const height = Math.max(names.length, targets.length, reasons.length);
  return Array.from({ length: height }, (_, line) =>
    [names[line], targets[line], ...(line === 0 ? [actual, maxScore, score] : []), reasons[line]]
      .filter(Boolean)
      .join('   '),
  );
}

/** A cell's text in lines, each as full as the column allows. */
function breakLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const character of text) {
    const last = lines.at(-1);
    if (last === undefined || widthOf(last + character) > width) lines.push(character);
    else lines[lines.length - 1] = last + character;
  }
  return lines;
}
