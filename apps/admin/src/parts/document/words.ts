import { text } from '@plumbline/locale';

export const WORDS = {
  undo: text('撤销', 'Undo'),
  redo: text('重做', 'Redo'),
} as const;
