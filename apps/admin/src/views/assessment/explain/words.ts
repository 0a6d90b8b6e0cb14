import { text } from '@plumbline/locale';

export const WORDS = {
  panel: text('此行说明', 'About this line'),
  points: text('得分说明', 'Why these points'),
  nothing: text('选中一行指标或预算执行，即可看到得分的理由。', 'Choose a line to see why it has its points.'),
  execution: text('预算执行', 'Budget execution'),
  notApplicable: text('不适用', 'not applicable'),
  open: text('待定', 'open'),
  declared: text('自评 {score}', '{score} declared'),
  restore: text('实际完成值达到 {actual} 可得满分', 'An actual of {actual} gives full marks'),
  references: text('依据', 'Rests on'),
  required: text('须补正', 'to be mended'),
  ofRow: text('此行的提示', 'Notes on this line'),
  ofForm: text('整张表的提示', 'Notes on the whole form'),
} as const;
