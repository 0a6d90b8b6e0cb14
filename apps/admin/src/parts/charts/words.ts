import { text } from '@plumbline/locale';

export const WORDS = {
  saveCsv: text('导出 CSV', 'Save as CSV'),
  saveCsvOf: text('导出 CSV：{title}', 'Save as CSV: {title}'),
  tableOf: text('表：{title}', 'Table: {title}'),
  chartOf: text('图：{title}', 'Chart: {title}'),
  more: text('另有 {count} 行，见导出的 CSV。', '{count} more {count|row is|rows are} in the CSV that is saved.'),
} as const;
