import { App } from 'antd';
import { useSay } from '../language/language.tsx';
import { copyText } from './copy-text.ts';
import { WORDS } from './words.ts';

/** Copies a text, and says whether the browser let it. */
export function useCopy(): (text: string) => Promise<void> {
  const say = useSay();
  const { message } = App.useApp();
  return async (text) => {
    if (await copyText(text)) void message.success(say(WORDS.copied));
    else void message.warning(say(WORDS.notCopied));
  };
}
