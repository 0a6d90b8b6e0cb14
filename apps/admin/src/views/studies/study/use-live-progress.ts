import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isUnderWay, type StudySummary, studyQuery } from '../studies-query.ts';

/** Between two questions where the server cannot tell by itself. */
const EVERY = 2000;

/** Follows a study on its way: the server tells of every step, and where it cannot, it is asked again and again. */
export function useLiveProgress(study: StudySummary | null): void {
  const queries = useQueryClient();
  const [isPolling, setPolling] = useState(false);
  const id = study?.id ?? null;
  const isWaiting = study !== null && isUnderWay(study.progress.state);
  useEffect(() => {
    if (id === null || !isWaiting || isPolling) return;
    const { queryKey } = studyQuery(id);
    const source = new EventSource(`/api/v1/studies/${encodeURIComponent(id)}/progress`);
    const take = ({ data }: MessageEvent<string>) => {
      const progress = JSON.parse(data) as StudySummary['progress'];
      queries.setQueryData(queryKey, (before) => before && { ...before, progress });
      if (!isUnderWay(progress.state)) {
        source.close();
        void queries.invalidateQueries({ queryKey: ['studies'] });
      }
    };
    source.addEventListener('progress', take);
    source.onmessage = take;
    source.onerror = () => {
      source.close();
      setPolling(true);
    };
    return () => source.close();
  }, [id, isWaiting, isPolling, queries]);
  useEffect(() => {
    if (id === null || !isWaiting || !isPolling) return;
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: studyQuery(id).queryKey }), EVERY);
    return () => clearInterval(timer);
  }, [id, isWaiting, isPolling, queries]);
}
