import { text } from '@plumbline/locale';

export const WORDS = {
  name: text('名称与问题', 'Name and question'),
  state: text('状态', 'State'),
  by: text('何人', 'By'),
  when: text('何时', 'When'),
  forms: text('份数', 'Forms'),
  changed: text('总分有变', 'Changed'),
  mean: text('平均变化', 'Mean change'),
  filter: text('按状态', 'By state'),
  all: text('全部', 'All'),
  mine: text('只看本人的', 'Mine only'),
  search: text('按名称查找', 'Search by name'),
  table: text('测算清单', 'List of studies'),
  unknown: text('尚无', 'not yet known'),
  keys: text('↑ ↓ 逐条移动，回车打开', '↑ ↓ to move, Enter to open'),
  more: text('更多', 'More'),
  noneOfState: text('没有符合条件的测算', 'No study is like that'),
  emptyTitle: text('还没有测算', 'There are no studies yet'),
  emptyText: text(
    '测算回答“如果规则改成这样，往年的自评表会得多少分”：选定年度和单位，选一个比较基准（填报得分、正式得分或某个版本）和一个待评版本或草案，系统逐份重新计分，说明谁的分变了、因为哪条规则。测算只是模拟，从不改动正式得分。',
    'A study answers “what would past forms have come to, had the rules been these?” Choose years and units, what to compare with (declared scores, official scores or a version) and a version or draft to try. Every form is scored again, and you see whose score changes, and by which rule. A study is a simulation and never touches an official score.',
  ),
  compare: text('对比两次测算', 'Compare two studies'),
  compareChosen: text('对比所选两次', 'Compare the two chosen'),
  choose: text('选择：{name}', 'Choose {name}'),
} as const;
