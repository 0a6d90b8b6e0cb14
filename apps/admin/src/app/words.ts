import { text } from '@plumbline/locale';

export const WORDS = {
  product: text('准绳', 'Plumbline'),
  skip: text('跳到内容', 'Skip to the content'),
  navigation: text('导航', 'Navigation'),
  portfolio: text('总览', 'Overview'),
  assessments: text('自评表', 'Self-evaluations'),
  rules: text('规则集', 'Rule sets'),
  drafts: text('草案', 'Drafts'),
  approvals: text('审批', 'Approvals'),
  imports: text('导入', 'Import'),
  language: text('English', '中文'),
  logOut: text('退出', 'Log out'),
  changePassword: text('修改密码', 'Change password'),
  account: text('账户：{name}', 'Account: {name}'),
  loading: text('正在载入…', 'Loading …'),
  errorTitle: text('此页出错', 'This page failed'),
  errorText: text(
    '已保存的内容不受影响。请重新载入；若再次出现，请告知管理员。',
    'What is saved is safe. Load the page again; if it fails again, tell the administrator.',
  ),
  reload: text('重新载入', 'Load again'),
  notFoundTitle: text('没有这个页面', 'There is no such page'),
  toRules: text('到规则集', 'To the rule sets'),
  missing: text('本页有内容没有取到：{why}', 'Some of this page could not be had: {why}'),
  retry: text('重试', 'Try again'),
  requestId: text('请求编号 {id}', 'Request {id}'),
  offline: text('连接不上服务器', 'The server cannot be reached'),
  offlineText: text(
    '请检查网络后重试；页面上的内容没有丢失。',
    'Check the network and try again; nothing on this page is lost.',
  ),
} as const;
