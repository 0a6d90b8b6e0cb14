import type { Language, LocalizedText } from '@plumbline/core';
import { fillSentence, inNumber, type SentenceParams } from '@plumbline/locale';
import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react';

type LanguageContext = { readonly language: Language; readonly setLanguage: (language: Language) => void };

const Context = createContext<LanguageContext | null>(null);

const KEPT = 'plumbline.language';

const keptLanguage = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh');

/** What the server is asked is asked in this language. */
const speak = (language: Language): void => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
};

/** For what is asked before anything is drawn. */
export const speakKept = (): void => speak(keptLanguage());

/** Chinese unless somebody chose otherwise; the choice is kept in this browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(keptLanguage);
  // Before whatever the parts of the page ask of the server in their own effects, which is to be answered in this language.
  useLayoutEffect(() => {
    localStorage.setItem(KEPT, language);
    speak(language);
  }, [language]);
  const value = useMemo(() => ({ language, setLanguage }), [language]);
  return <Context value={value}>{children}</Context>;
}

export function useLanguage(): LanguageContext {
  const context = useContext(Context);
  if (context === null) throw new Error('There is no language around this component');
  return context;
}

export type Say = (words: LocalizedText, params?: SentenceParams) => string;

/**
 * Says a text in the language of the page. Every text of a page is a {@link LocalizedText}, so that one without its other language does not compile.
 *
 * @example const say = useSay(); say(WORDS.saved, { revision: 3 })
 */
export function useSay(): Say {
  const { language } = useLanguage();
  return useCallback<Say>(
    (words, params) => (params === undefined ? words[language] : sayIn(language, words, params)),
    [language],
  );
}

/** The words of one language with their values, in the number that these ask for. */
function sayIn(language: Language, words: LocalizedText, params: SentenceParams): string {
  const { zh, en } = words;
  return fillSentence({ zh, en: inNumber(en, params) }, params)[language];
}
