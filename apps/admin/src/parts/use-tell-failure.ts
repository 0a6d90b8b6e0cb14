import { App } from 'antd';
import { OfflineError, ProblemError } from '../api/problem-error.ts';
import { useSay } from '../language/language.tsx';
import { offlineWords } from './offline-words.ts';

/** Says why something was not done, where there is no place for it on the page. */
export function useTellFailure(): (error: Error) => void {
  const say = useSay();
  const { message } = App.useApp();
  return (error) => {
    if (error instanceof OfflineError) void message.error(offlineWords(error, say).sentence);
    else void message.error(error instanceof ProblemError ? (error.detail ?? error.title) : error.message);
  };
}
