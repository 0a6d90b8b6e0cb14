import { useCallback } from 'react';
import { useWorkbench } from '../../workbench-context.tsx';
import { focusWhenThere } from '../focus-when-there.ts';
import { COMMENT_FIELD } from './places.ts';

/** Leads to what was said of a rule, and to where more is said; the same function as long as the workbench is open. */
export function useGoToComment(): (ruleId: string) => void {
  const { selectRule, showPanel } = useWorkbench();
  return useCallback(
    (ruleId) => {
      selectRule(ruleId);
      showPanel('review');
      focusWhenThere(COMMENT_FIELD);
    },
    [selectRule, showPanel],
  );
}
