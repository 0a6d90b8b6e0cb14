import { listJournal, verifyJournal } from '@plumbline/service';
import { type Context, Hono } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { query } from '../contracts/contract.ts';
import { JournalPage, JournalQuery, JournalVerdictAnswer, KnownEntryQuery } from '../contracts/journal.ts';
import { route } from '../contracts/route-description.ts';
import { linkNext, pageRequest } from '../http/paging.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';

/** What was done, by whom and when, in a chain that can be checked. */
export function journalRoutes({ context, identity }: AppDeps) {
  const signedIn = requireSignedIn(identity);
  return new Hono<SignedInEnv>()
    .get('/journal', listRoute, signedIn, query(JournalQuery), async (c) => {
      const { limit: _limit, after: _after, ...filter } = c.req.valid('query');
      const found = await listJournal(context, actorOf(c), { ...filter, page: pageRequest(c.req.valid('query')) });
      linkNext(c, found);
      return c.json(found);
    })
    .get('/journal/verification', verifyRoute, signedIn, query(KnownEntryQuery), async (c) => {
      const { sequence, hash } = c.req.valid('query');
      const known = sequence !== undefined && hash !== undefined ? { known: { sequence, hash } } : {};
      return c.json(await verifyJournal(context, actorOf(c), known));
    });
}

const actorOf = (c: Context<SignedInEnv>) => c.get('signedIn').actor;

const listRoute = route({
  operationId: 'listJournal',
  tag: 'journal',
  summary: 'The journal in sequence, within one’s scope',
  answers: { 200: { description: 'A page', body: JournalPage } },
  problems: [400, 422],
});

const verifyRoute = route({
  operationId: 'verifyJournal',
  tag: 'journal',
  summary:
    'Follows the whole chain and names the first broken link; with an entry somebody wrote down, its end as well',
  answers: { 200: { description: 'The verdict', body: JournalVerdictAnswer } },
  problems: [422],
});
