import { useCallback } from 'react';
import { useWorkbench } from '../../workbench-context.tsx';

/** Opens a rule, or closes what is open for null, and puts the focus on its head, so that who works by keyboard goes on there. */
export function useGoOnWith(): (id: string | null) => void {
  const { selectRule } = useWorkbench();
  return useCallback(
    (id) => {
      selectRule(id);
      if (id !== null) focusRule(id);
    },
    [selectRule],
  );
}

/** Puts the focus on the head of a rule as soon as it stands where it will: its part of the form may yet have to be shown. */
export function focusRule(id: string): void {
  setTimeout(() => {
    const card = document.querySelector(`[data-rule="${CSS.escape(id)}"]`);
    card?.querySelector<HTMLElement>('.rule-card-title')?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  }, SHOWN);
}

const SHOWN = 60;
