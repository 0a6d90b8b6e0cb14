import { useEffect } from 'react';
import { useWorkbench } from '../workbench-context.tsx';

/** Ctrl+Enter, on a Mac Command+Enter, runs everything again at once, wherever one is. */
export function useRunKey(): void {
  const { analyseNow } = useWorkbench();
  useEffect(() => {
    const run = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      analyseNow();
    };
    addEventListener('keydown', run);
    return () => removeEventListener('keydown', run);
  }, [analyseNow]);
}
