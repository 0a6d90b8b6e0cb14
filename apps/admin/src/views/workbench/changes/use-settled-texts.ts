import { useEffect, useState } from 'react';
import type { DraftSession } from '../session/draft-session.ts';
import type { Texts } from './compare-messages.ts';

/** So long after a change, in milliseconds, somebody has stopped typing. */
const PAUSE = 250;

/** Both texts as they are in the editor, followed at rest: nothing that shows them is drawn again on every letter. */
export function useSettledTexts(session: DraftSession): Texts {
  const [texts, setTexts] = useState<Texts>(() => textsOf(session));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setTexts(textsOf(session)), PAUSE);
    };
    setTexts(textsOf(session));
    const stops = [session.text.subscribe(soon), session.tests.subscribe(soon)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [session]);
  return texts;
}

const textsOf = ({ text, tests }: DraftSession): Texts => ({ text: text.text, tests: tests.text });
