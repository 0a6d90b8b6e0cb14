import type { Language, LocalizedText } from '@plumbline/core';
import { fillSentence } from '@plumbline/locale';

const text = (zh: string, en: string): LocalizedText => ({ zh, en });

/** What the server says to whoever starts it. */
const WORDS = {
  ready: text('准绳已启动：{url}', 'Plumbline is ready: {url}'),
  docs: text('接口文档：{url}/docs', 'The interface: {url}/docs'),
  firstLogIn: text(
    '首次登录：用户名 {username}，一次性密码 {password}（只显示这一次，登录后须修改）',
    'First log-in: name {username}, one-time password {password} (shown this once; it must be changed)',
  ),
  badVariable: text('环境变量有误：{name}：{detail}', 'Environment variable {name}: {detail}'),
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
} as const;

export const say = (
  language: Language,
  key: keyof typeof WORDS,
  params: Readonly<Record<string, string | number>> = {},
): string => fillSentence(WORDS[key], params)[language];
