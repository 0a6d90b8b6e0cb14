import { text } from '@plumbline/locale';
import { PATIENCE_SECONDS } from '../api/limited-fetch.ts';
import type { OfflineError } from '../api/problem-error.ts';
import type { Say } from '../language/language.tsx';

const WORDS = {
  offline: text('连接不上服务器', 'The server cannot be reached'),
  offlineText: text(
    '请检查网络后重试；页面上的内容没有丢失。',
    'Check the network and try again; nothing on this page is lost.',
  ),
  silent: text('服务器没有答复', 'The server does not answer'),
  silentText: text(
    '已等候 {seconds} 秒。请求可能已办成，也可能没有；请重试，同样的内容不会办两次，页面上的内容没有丢失。',
    'It was waited for {seconds} seconds. Whether it did what was asked is not known; try again: the same is not done twice, and nothing on this page is lost.',
  ),
  sentence: text('{title}。{remedy}', '{title}. {remedy}'),
} as const;

/** That no answer came, and what to do about it: the same words wherever it is told. */
export function offlineWords(
  { isSilent }: OfflineError,
  say: Say,
): { readonly title: string; readonly remedy: string; readonly sentence: string } {
  const title = say(isSilent ? WORDS.silent : WORDS.offline);
  const remedy = isSilent ? say(WORDS.silentText, { seconds: PATIENCE_SECONDS }) : say(WORDS.offlineText);
  return { title, remedy, sentence: say(WORDS.sentence, { title, remedy }) };
}
