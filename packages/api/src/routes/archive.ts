import { createArchive, type PackedYear } from '@plumbline/service';
import { type Context, Hono } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { ArchiveYearList } from '../contracts/archive.ts';
import { route } from '../contracts/route-description.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';
import { RequestError } from '../problem/request-error.ts';

/** Accepted forms as columns, for whoever may see what a rule would have made of them. */
export function archiveRoutes({ context: { store }, identity }: AppDeps) {
  const archive = createArchive(store);
  const signedIn = requireSignedIn(identity);
  return new Hono<SignedInEnv>()
    .get('/archive', listRoute, signedIn, async (c) => c.json({ items: await archive.years(actorOf(c)) }))
    .get('/archive/:fiscalYear', yearRoute, signedIn, async (c) => {
      if (!/^20\d\d$/.test(c.req.param('fiscalYear'))) throw new RequestError('unknown-route');
      const packed = await archive.year(actorOf(c), Number(c.req.param('fiscalYear')));
      const headers = { ETag: `"${packed.tag}"`, 'Cache-Control': 'private, no-cache' };
      if (c.req.header('if-none-match') === headers.ETag) return c.body(null, 304, headers);
      return c.body(bytesOf(packed), 200, { ...headers, 'Content-Type': 'application/octet-stream' });
    });
}

const actorOf = (c: Context<SignedInEnv>) => c.get('signedIn').actor;

/**
 * One body of all segments: how long the JSON before them is, in four bytes, the least first; that JSON, which says what each assessment is and how long each segment
 * is; and the segments.
 */
function bytesOf({ segments, assessmentIds }: PackedYear): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(
    JSON.stringify({ assessmentIds, lengths: segments.map(({ length }) => length) }),
  );
  const bytes = new Uint8Array(4 + head.length + segments.reduce((sum, { length }) => sum + length, 0));
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  let at = 4 + head.length;
  for (const segment of segments) {
    bytes.set(segment, at);
    at += segment.length;
  }
  return bytes;
}

const listRoute = route({
  operationId: 'listArchive',
  tag: 'archive',
  summary: 'The years of accepted forms within one’s scope, and how much of each is ready to be fetched',
  answers: { 200: { description: 'Years', body: ArchiveYearList } },
});

const yearRoute = route({
  operationId: 'getArchiveYear',
  tag: 'archive',
  summary: 'The accepted forms of a year as columns, for re-scoring elsewhere; waits until they are ready',
  download: true,
  problems: [404],
});
