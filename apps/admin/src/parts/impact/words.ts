import { text } from '@plumbline/locale';

/** How one set of rules is compared with another, wherever that is shown. */
export const WORDS = {
  simulation: text('模拟，不作为考核依据', 'A simulation, not an official result'),
  forms: text('参与比较', 'Compared'),
  changed: text('总分有变', 'Changed'),
  mean: text('平均变化', 'Mean change'),
  raised: text('升 {up} · 降 {down}', '{up} up · {down} down'),
  gradesUp: text('等级上升 {up} · 下降 {down}', 'Grades: {up} up · {down} down'),
  grades: text('等级变化', 'Grades'),
  worstUnit: text('降得最多的单位', 'Lowered most'),
  none: text('无', 'none'),
  dataDate: text('数据截至 {date}', 'data of {date}'),
  migration: text('等级迁移（行：修改前，列：修改后）', 'Grades before (rows) and after (columns)'),
  belowAll: text('各等级以下', 'below all'),
  noGrade: text('无等级', 'no grade'),
  histogram: text('总分分布', 'Totals'),
  before: text('修改前', 'Before'),
  after: text('修改后', 'After'),
  points: text('分数', 'Points'),
  showTable: text('看数字', 'Show the figures'),
  openCell: text(
    '由“{from}”到“{to}”：{count} 份，列出',
    'From {from} to {to}: {count} {count|form, list it|forms, list them}',
  ),
  project: text('项目', 'Project'),
  unit: text('单位', 'Unit'),
  year: text('年度', 'Year'),
  change: text('变化', 'Change'),
  count: text('份数', 'Forms'),
} as const;
