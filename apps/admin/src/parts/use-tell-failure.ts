import { App } from 'antd';
import { useSay } from '../language/language.tsx';
import { failureWords } from './failure-words.ts';

/** Says why something was not done, where there is no place for it on the page. */
export function useTellFailure(): (error: Error) => void {
  const say = useSay();
  const { message } = App.useApp();
  return (error) => void message.error(failureWords(error, say));
}
