import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useSyncExternalStore } from 'react';
import { OfflineError, ProblemError } from '../api/problem-error.ts';
import { useSay } from '../language/language.tsx';
import { offlineWords } from '../parts/offline-words.ts';
import './failed-requests.css';
import { WORDS } from './words.ts';

/**
 * Says that something of the page is missing, wherever it would have stood: names of people, a history beside a card, a list to choose from. What a page is all about says so in its
 * own place as well.
 */
export function FailedRequests() {
  const say = useSay();
  const queries = useQueryClient();
  const cache = queries.getQueryCache();
  const subscribe = useCallback((heard: () => void) => cache.subscribe(heard), [cache]);
  const error = useSyncExternalStore(subscribe, () => cache.findAll(FAILED)[0]?.state.error ?? null);
  if (error === null) return null;
  const why =
    error instanceof OfflineError ? offlineWords(error, say).title : error instanceof ProblemError ? error.title : '';
  return (
    <div className="failed-requests" role="status">
      <span>{say(WORDS.missing, { why })}</span>
      <Button size="small" onClick={() => void queries.refetchQueries(FAILED)}>
        {say(WORDS.retry)}
      </Button>
    </div>
  );
}

/** Of what stands on the page, what could not be had. Who is not signed in any more is asked to sign in instead, and what is not there will not be there either if it is asked for again. */
const FAILED = {
  type: 'active',
  predicate: ({ state }: { readonly state: { readonly status: string; readonly error: unknown } }) =>
    state.status === 'error' && !(state.error instanceof ProblemError && HOPELESS.includes(state.error.status)),
} as const;

const HOPELESS: readonly number[] = [401, 404];
