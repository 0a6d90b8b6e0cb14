import { text } from '@plumbline/locale';

export const WORDS = {
  tools: text('指标行', 'Line of indicators'),
  sourceTools: text('资金来源行', 'Line of the sources'),
  addSource: text('增加一行资金来源', 'Add a source of the money'),
  addAbove: text('上方加行', 'Add above'),
  addBelow: text('下方加行', 'Add below'),
  up: text('上移（Alt+↑）', 'Move up (Alt+↑)'),
  down: text('下移（Alt+↓）', 'Move down (Alt+↓)'),
  remove: text('删除此行', 'Remove this line'),
  parts: text('其中（不计分）', 'Of which (not scored)'),
  partOf: text('{part}：{column}', '{part}: {column}'),
  none: text('还没有指标', 'There are no indicators yet'),
  addFirst: text('增加一行指标', 'Add a line of indicators'),
} as const;
