import { createArchive, type PackedYear } from '@plumbline/service';
import { type Context, Hono } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { ArchiveQuery, ArchiveYearList } from '../contracts/archive.ts';
import { query } from '../contracts/contract.ts';
import { route } from '../contracts/route-description.ts';
import { has } from '../http/packed-tags.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';
import { RequestError } from '../problem/request-error.ts';

/** Accepted forms as columns, for whoever may see what a rule would have made of them. */
export function archiveRoutes({ context, identity }: AppDeps) {
  const archive = createArchive(context);
  const signedIn = requireSignedIn(identity);
  return new Hono<SignedInEnv>()
    .get('/archive', listRoute, signedIn, query(ArchiveQuery), async (c) => {
      const wanted = c.req.valid('query').years?.split(',').map(Number);
      return c.json({ items: await archive.years(actorOf(c), wanted) });
    })
    .get('/archive/:fiscalYear', yearRoute, signedIn, async (c) => {
      if (!/^20\d\d$/.test(c.req.param('fiscalYear'))) throw new RequestError('unknown-route');
      const packed = await archive.year(actorOf(c), Number(c.req.param('fiscalYear')));
      const headers = { ETag: `"${packed.tag}"`, 'Cache-Control': 'private, no-cache' };
      if (has(c, headers.ETag)) return c.body(null, 304, headers);
      const parts = partsOf(packed);
      const length = parts.reduce((sum, part) => sum + part.length, 0);
      const type = { 'Content-Type': 'application/octet-stream', 'Content-Length': String(length) };
      return c.body(streamOf(parts), 200, { ...headers, ...type });
    });
}

const actorOf = (c: Context<SignedInEnv>) => c.get('signedIn').actor;

/**
 * One body of all segments: how long the JSON before them is, in four bytes, the least first; that JSON, which says what each assessment is and how long each segment
 * is; and the segments.
 */
function partsOf({ segments, assessmentIds }: PackedYear): readonly Uint8Array[] {
  const head = new TextEncoder().encode(
    JSON.stringify({ assessmentIds, lengths: segments.map(({ length }) => length) }),
  );
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, head.length, true);
  return [size, head, ...segments];
}

/** Handed over part by part as the socket takes them: a year is tens of megabytes, and many may ask for it. */
function streamOf(parts: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  const left = parts.values();
  return new ReadableStream({
    pull: (controller) => {
      const { value, done } = left.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

const listRoute = route({
  operationId: 'listArchive',
  tag: 'archive',
  summary: 'The years of accepted forms within one’s scope, and how much of each is ready to be fetched',
  answers: { 200: { description: 'Years', body: ArchiveYearList } },
  problems: [422],
});

const yearRoute = route({
  operationId: 'getArchiveYear',
  tag: 'archive',
  summary: 'The accepted forms of a year as columns, for re-scoring elsewhere; waits until they are ready',
  download: true,
  problems: [404],
});
