import { text } from '@plumbline/locale';

export const WORDS = {
  title: text('规则集', 'Rule sets'),
  search: text('查找规则集', 'Find a rule set'),
  year: text('适用年度', 'For the year'),
  anyYear: text('不限年度', 'any year'),
  inForce: text('当年适用', 'in force'),
  from: text('{from} 年度起', 'from {from}'),
  fromUntil: text('{from}–{until} 年度', '{from}–{until}'),
  published: text('已发布', 'Published'),
  retired: text('已废止', 'Retired'),
  read: text('查看规则书', 'Read'),
  newDraft: text('新建草案', 'New draft'),
  newDraftOf: text('新建草案：{name} {version}', 'New draft of {name} {version}'),
  drafts: text('在编草案', 'Drafts in the making'),
  empty: text('没有符合的规则集', 'No rule set fits'),
  timeline: text('各版本', 'Versions'),
} as const;
