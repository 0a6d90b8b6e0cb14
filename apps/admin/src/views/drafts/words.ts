import { text } from '@plumbline/locale';

export const WORDS = {
  title: text('草案', 'Drafts'),
  all: text('全部', 'All'),
  ruleSet: text('规则集', 'Rule set'),
  base: text('起自版本', 'Begun from'),
  state: text('状态', 'State'),
  revision: text('稿次', 'Revision'),
  changed: text('最近修改', 'Last change'),
  by: text('修改人', 'By'),
  empty: text(
    '没有草案。在“规则集”中选一个版本，新建草案。',
    'No drafts. Choose a version under “Rule sets” and begin one.',
  ),
  more: text('更多', 'More'),
  discard: text('作废', 'Discard'),
  discardAsk: text(
    '作废这份草案？它会留在记录里，但不能再改。',
    'Discard this draft? It stays on record, and can be changed no more.',
  ),
  cancel: text('取消', 'Cancel'),
  none: text('新规则集', 'a new rule set'),
} as const;
