import type { ReactNode } from 'react';
import './mark.css';

export type MarkKind = 'good' | 'bad' | 'doubtful' | 'known' | 'plain';

/** A word that says how something stands; its colours can be told apart by everybody, and are never the only sign. */
export const Mark = ({ kind, children }: { readonly kind: MarkKind; readonly children: ReactNode }) => (
  <span className={`mark mark-${kind}`}>{children}</span>
);
