import { text } from '@plumbline/locale';

export const WORDS = {
  title: text('佐证材料', 'Evidence'),
  none: text('还没有佐证材料', 'No files yet'),
  taken: text('PDF、图片、Word、Excel、PPT', 'PDF, pictures, Word, Excel, PowerPoint'),
  attach: text('上传（整张表）', 'Attach to the form'),
  attachToRow: text('上传（此行）', 'Attach to this line'),
  ofRow: text('此行', 'this line'),
  remove: text('移除 {name}', 'Remove {name}'),
} as const;
