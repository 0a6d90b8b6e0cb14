import { useLanguage } from '../language/language.tsx';

const FORMATS = {
  zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }),
} as const;

/** An instant as people here write it, where only a text can stand. */
export const instantIn = (language: 'zh' | 'en', at: string): string => FORMATS[language].format(new Date(at));

/** An instant as people here write it; the whole of it on hovering. */
export function When({ at }: { readonly at: string }) {
  const { language } = useLanguage();
  return (
    <time dateTime={at} title={at}>
      {instantIn(language, at)}
    </time>
  );
}
