import type { Language, LocalizedText } from '@plumbline/core';
import { fillSentence, text } from '@plumbline/locale';
import type { Role } from '@plumbline/service';

/** What the server says to whoever starts it. */
const WORDS = {
  ready: text('准绳已启动：{url}', 'Plumbline is ready: {url}'),
  docs: text('接口文档：{url}/docs', 'The interface: {url}/docs'),
  working: text(
    '后台进程已启动：到时发布已定时的版本',
    'The worker is ready: it publishes what is scheduled when the time has come',
  ),
  firstLogIn: text(
    '首次登录：用户名 {username}，一次性密码 {password}（只显示这一次，登录后须修改）',
    'First log-in: name {username}, one-time password {password} (shown this once; it must be changed)',
  ),
  demoLoaded: text(
    '已装入 {count} 份演示数据（虚构，均有标记），可用下列演示用户登录，密码各用一次：',
    '{count} made-up assessments are loaded, all marked as such. Log in as one of these; each password is good for one log-in:',
  ),
  demoPerson: text('  {role}：用户名 {username}，密码 {password}', '  {role}: name {username}, password {password}'),
  tryFirst: text(
    '先试：以规则编辑登录，为“财政部 2021 年自评办法”新建草案，在“曲线”中拖动及格线，看往年各表如何变化',
    'Try first: log in as the policy editor, begin a draft of cn-mof-2021-101, drag the pass mark under “Curve”, and see what becomes of past forms',
  ),
  badVariable: text('环境变量 {name} 有误：{detail}', 'Environment variable {name}: {detail}'),
  unknownVariable: text('未知的环境变量 {name}', 'Unknown environment variable {name}'),
  unknownVariableSuggestion: text(
    '未知的环境变量 {name}，是否为 {suggestion}？',
    'Unknown environment variable {name}; did you mean {suggestion}?',
  ),
  stopping: text('正在停止，等待办理中的请求……', 'Stopping; requests under way are finished ...'),
  stopped: text('已停止', 'Stopped'),
  portInUse: text(
    '端口 {port} 已被占用，请用 PLUMBLINE_PORT 换一个',
    'Port {port} is in use; choose another with PLUMBLINE_PORT',
  ),
  portForbidden: text(
    '本用户不能打开端口 {port}；请用 PLUMBLINE_PORT 换一个 1024 以上的，{port} 由反向代理监听',
    'This user may not open port {port}; choose one above 1023 with PLUMBLINE_PORT, and let the proxy listen at {port}',
  ),
  badHost: text(
    '不能在地址“{host}”监听（{reason}）。PLUMBLINE_HOST 应为本机的地址：前面有反向代理时为 127.0.0.1，要从别的机器直接访问时为 0.0.0.0',
    'It cannot listen at “{host}” ({reason}). PLUMBLINE_HOST must be an address of this machine: 127.0.0.1 behind a proxy, 0.0.0.0 to be reached from others',
  ),
} as const;

/** What each role is called. */
export const ROLE_NAMES: Readonly<Record<Role, LocalizedText>> = {
  administrator: text('管理员', 'administrator'),
  policyEditor: text('规则编辑', 'policy editor'),
  policyApprover: text('规则审批', 'policy approver'),
  evaluator: text('填报人员', 'evaluator'),
  reviewer: text('复核人员', 'reviewer'),
  auditor: text('审计人员', 'auditor'),
};

export const say = (
  language: Language,
  key: keyof typeof WORDS,
  params: Readonly<Record<string, string | number>> = {},
): string => fillSentence(WORDS[key], params)[language];
