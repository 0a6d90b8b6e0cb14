import { createContext, type ReactNode, use, useRef } from 'react';
import type { Analysis } from './analyse.ts';

const Context = createContext<Analysis | null>(null);

/** Apart from what the workbench shares else: an analysis comes after every key, and most parts of the page show nothing of it. */
export const AnalysisProvider = ({
  value,
  children,
}: {
  readonly value: Analysis | null;
  readonly children: ReactNode;
}) => <Context value={value}>{children}</Context>;

/** What is known of the texts as they were a moment ago; null until the first answer. */
export const useAnalysed = (): Analysis | null => use(Context);

/** Gives what is inside the analysis as it was when somebody last saw it, so that nothing is drawn again behind their back. */
export function AnalysisWhileShown({ isShown, children }: { readonly isShown: boolean; readonly children: ReactNode }) {
  const newest = useAnalysed();
  const seen = useRef(newest);
  if (isShown) seen.current = newest;
  return <Context value={seen.current}>{children}</Context>;
}
