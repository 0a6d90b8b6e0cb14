import { text } from '@plumbline/locale';

export const WORDS = {
  title: text('粘贴 {count} 行：请先核对', 'Paste {count} {count|line|lines}: please check first'),
  note: text(
    '空格不改变原有内容；最后一行指标以下另起新行。',
    'Empty cells change nothing; below the last indicator new lines begin.',
  ),
  take: text('采用', 'Take'),
  takeRow: text('采用第 {row} 行', 'Take line {row}'),
  line: text('行', 'Line'),
  fate: text('结果', 'What becomes of it'),
  content: text('内容', 'Contents'),
  change: text('修改 {count} 格', '{count} {count|cell changes|cells change}'),
  new: text('新增一行', 'a new line'),
  same: text('没有变化', 'no change'),
  outside: text('表中没有对应的位置', 'has no place in the form'),
  unfitCells: text(
    '{count} 格不是数字，不采用',
    '{count} {count|cell holds no figure and is|cells hold no figure and are} not taken',
  ),
  outsideCells: text(
    '{count} 格超出表格，不采用',
    '{count} {count|cell lies outside and is|cells lie outside and are} not taken',
  ),
  from: text('{old} 改为 {value}', '{old} becomes {value}'),
  empty: text('（空）', '(empty)'),
  paste: text('粘贴 {count} 行', 'Paste {count} {count|line|lines}'),
  cancel: text('取消', 'Cancel'),
} as const;
