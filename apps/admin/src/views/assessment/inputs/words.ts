import { text } from '@plumbline/locale';

export const WORDS = {
  title: text('规则另需的资料', 'What the rules ask for besides'),
  yes: text('是', 'yes'),
  no: text('否', 'no'),
  band: text('{band}（分值的 {from}–{to}）', '{band} ({from}–{to} of the maximum)'),
} as const;
