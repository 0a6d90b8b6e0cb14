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
  discardOf: text('作废：{name}', 'Discard {name}'),
  discardAsk: text('作废“{name}”的这份草案？', 'Discard this draft of “{name}”?'),
  discardText: text(
    '它留在记录里，各稿都还能看，但不能再改、再提交。',
    'It stays on record with all its revisions, and can be changed and submitted no more.',
  ),
  filter: text('按状态筛选', 'Filter by state'),
  noneOfState: text('没有这种状态的草案', 'There are no drafts in this state'),
  unfinished: text('尚不完整', 'incomplete'),
  actions: text('操作', 'Actions'),
  cancel: text('取消', 'Cancel'),
  none: text('新规则集', 'a new rule set'),
} as const;
