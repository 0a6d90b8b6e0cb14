import { text } from '@plumbline/locale';

export const WORDS = {
  title: text('审批', 'Approvals'),
  waiting: text('等待审批', 'Waiting for approval'),
  ready: text('已批准，可发布', 'Approved, ready to publish'),
  none: text('没有等待处理的草案', 'Nothing waits'),
  summary: text('修改说明', 'What it is for'),
  asked: text('{when} 提交', 'asked {when}'),
  open: text('打开', 'Open'),
  openOf: text('打开：{name}', 'Open {name}'),
  own: text('本人的草案，须由他人审批', 'your own: somebody else decides'),
} as const;
