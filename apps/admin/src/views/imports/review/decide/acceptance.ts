import type { ImportFormDetails } from '../../import-form-query.ts';

type Match = ImportFormDetails['same'][number];

export type Acceptance =
  | { readonly kind: 'new' }
  | { readonly kind: 'another' }
  | { readonly kind: 'update'; readonly assessmentId: string; readonly basedOn: number };

/** As what a form may be accepted, the most likely first: what there is of its project is updated where its evaluator may still write it. */
export function acceptances(same: readonly Match[]): readonly Acceptance[] {
  if (same.length === 0) return [{ kind: 'new' }];
  const updates = same
    .filter(({ state }) => state === 'draft' || state === 'returned')
    .map(({ id, revision }) => ({ kind: 'update', assessmentId: id, basedOn: revision }) as const);
  return [...updates, { kind: 'another' }];
}
