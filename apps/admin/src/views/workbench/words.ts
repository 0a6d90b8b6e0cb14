import { text } from '@plumbline/locale';

export const WORDS = {
  notFound: text('没有这个草案，或您看不到它', 'There is no such draft, or you may not see it'),
  allDrafts: text('全部草案', 'All drafts'),
  views: text('视图', 'Views'),
  form: text('表单', 'Form'),
  curve: text('曲线', 'Curve'),
  json: text('JSON', 'JSON'),
  tests: text('用例', 'Tests'),
  impact: text('影响', 'Impact'),
  changes: text('对比', 'Changes'),
  review: text('审批', 'Review'),
  panels: text('检验', 'Checks'),
  saved: text('已保存（第 {revision} 稿）', 'Saved (revision {revision})'),
  unsaved: text('有未保存的修改', 'Not saved yet'),
  refused: text('没有保存：{reason}', 'Not saved: {reason}'),
  conflict: text('他人已先保存', 'Somebody else saved first'),
  save: text('保存', 'Save'),
  readOnly: text('只读', 'Read only'),
  rescued: text('已恢复上次没有保存的内容', 'What was not saved last time was put back'),
  problems: text(
    '{errors} 个错误，{warnings} 个提醒',
    '{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}',
  ),
  checking: text('正在检查…', 'Checking …'),
  noProblems: text('没有问题', 'No problems'),
} as const;
