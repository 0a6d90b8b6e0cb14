import { text } from '@plumbline/locale';

export const WORDS = {
  title: text('此格的修改记录', 'History of this cell'),
  none: text('没有修改过', 'It was never changed'),
  nothing: text('（空）', '(empty)'),
} as const;
