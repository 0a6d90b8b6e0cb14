import { text } from '@plumbline/locale';

export const WORDS = {
  title: text('佐证材料', 'Evidence'),
  none: text('还没有佐证材料', 'No files yet'),
  taken: text('PDF、图片、Word、Excel、PPT', 'PDF, pictures, Word, Excel, PowerPoint'),
  attach: text('上传文件', 'Attach a file'),
  remove: text('移除 {name}', 'Remove {name}'),
} as const;
