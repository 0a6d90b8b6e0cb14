import { text } from '@plumbline/locale';
import { PATIENCE_SECONDS } from '../../api/limited-fetch.ts';
import { OfflineError, ProblemError } from '../../api/problem-error.ts';
import type { Say } from '../../language/language.tsx';
import type { SaveState } from './saved-texts.ts';
import { waitingWords } from './waiting-words.ts';

const WORDS = {
  saving: text('正在保存…', 'Saving …'),
  slow: text(
    '网络较慢，仍在保存…内容已存于本机',
    'The network is slow, still saving … This browser keeps it meanwhile',
  ),
  silent: text(
    '服务器 {seconds} 秒没有答复：内容已存于本机，即将自动再存一次，可继续填写',
    'No answer for {seconds} seconds: kept in this browser and sent again by itself; you can go on',
  ),
} as const;

/** What is said of a save that is on its way, or waits to be: the same wherever something is saved. */
export function underWayWords(
  save: Extract<SaveState<unknown>, { readonly kind: 'saving' | 'waiting' }>,
  say: Say,
): string {
  if (save.kind === 'saving') return say(save.isSlow ? WORDS.slow : WORDS.saving);
  const { error } = save;
  if (error instanceof OfflineError && error.isSilent) return say(WORDS.silent, { seconds: PATIENCE_SECONDS });
  return waitingWords(error instanceof ProblemError ? error.code : null, say);
}

/** Whether {@link underWayWords} says it. */
export const isUnderWay = (
  save: SaveState<unknown>,
): save is Extract<SaveState<unknown>, { readonly kind: 'saving' | 'waiting' }> =>
  save.kind === 'saving' || save.kind === 'waiting';
