import { useEffect, useState } from 'react';
import { latestOnly } from '../../../../parts/latest-only.ts';
import type { DraftSession } from '../../session/draft-session.ts';

/** So long after a change it is asked about, in milliseconds. */
const PAUSE = 20;

export type Live<T> = { readonly value: T | null; readonly hasFailed: boolean };

/**
 * What `work` says of the text of a draft, again after every change of it; the last answer stands until there is a new one. `work` must be the same function as long as it is
 * about the same.
 */
export function useLive<T>(session: DraftSession, work: (text: string) => Promise<T>): Live<T> {
  const [live, setLive] = useState<Live<T>>({ value: null, hasFailed: false });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isGone = false;
    const ask = latestOnly(
      (text: string) => work(text).then((value): Live<T> => ({ value, hasFailed: false }), FAILED<T>),
      (found) => isGone || setLive(found),
    );
    const now = () => ask(session.text.text);
    const stop = session.text.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(now, PAUSE);
    });
    now();
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop();
    };
  }, [session, work]);
  return live;
}

const FAILED = <T>(): Live<T> => ({ value: null, hasFailed: true });
