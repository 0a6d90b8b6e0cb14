import { text } from '@plumbline/locale';

export const WORDS = {
  selected: text('已选 {count} 格', '{count} {count|cell|cells} selected'),
  sum: text('合计 {sum}', 'sum {sum}'),
} as const;
