import type { Context } from 'hono';
import { RequestError } from '../problem/request-error.ts';
import { unpackedTag } from './packed-tags.ts';

/** Says which revision an answer shows: `ETag: "3"`. */
export const tagRevision = (c: Context, { revision }: { readonly revision: number }): void =>
  c.header('ETag', `"${revision}"`);

/**
 * The revision a change is based on, from `If-Match: "3"`. A change without one is refused: it could undo what somebody else did meanwhile, and so
 * is `*`, which would promise nothing. A tag that is none of ours is that of no revision, and conflicts with every one. A proxy that packs answers marks
 * their tags; it is the same revision however it came.
 */
export function basedOn(c: Context): number {
  const tag = c.req.header('if-match')?.trim();
  if (!tag || tag === '*') throw new RequestError('precondition-required');
  const revision = /^"(\d{1,9})"$/.exec(unpackedTag(tag))?.[1];
  return revision === undefined ? NO_REVISION : Number(revision);
}

/** Revisions count from 1. */
const NO_REVISION = 0;

export const IF_MATCH = {
  'If-Match': {
    description: '所依据的修订号，见 ETag / the revision the change is based on, from ETag',
    required: true,
  },
} as const;
