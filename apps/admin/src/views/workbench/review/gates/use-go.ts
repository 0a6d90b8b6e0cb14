import { useCallback } from 'react';
import { offsetAt } from '../../monaco/text-place.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { focusWhenThere } from '../focus-when-there.ts';
import type { Way } from './way-to.ts';

/** What asks for approval can be found by. */
export const REQUEST_FIELD = 'review-request';

/** Goes a way, in whatever part of the workbench it ends. */
export function useGo(): (way: Way) => void {
  const { session, shownView, showView, showPanel, reveal, revealTest } = useWorkbench();
  return useCallback(
    (way) => {
      switch (way.kind) {
        case 'place':
          // A curve has no places but those of its figures.
          if (shownView === 'curve') showView('form');
          return reveal(way.path);
        case 'test-text':
          return revealTest(offsetAt(session.tests.text, way));
        case 'text':
          return showView('json');
        case 'tests':
        case 'impact':
          return showPanel(way.kind);
        case 'request':
          return focusWhenThere(REQUEST_FIELD);
      }
    },
    [session, shownView, showView, showPanel, reveal, revealTest],
  );
}
