import { ruleBook } from '@plumbline/documents/rule-book';
import { ENGINE_VERSION } from '@plumbline/engine';
import { getVersion, ruleSetHistory, versionUse } from '@plumbline/service';
import { type Context, Hono } from 'hono';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { query } from '../contracts/contract.ts';
import { route } from '../contracts/route-description.ts';
import { RuleBookQuery, RuleSetHistory, VersionUseList } from '../contracts/rule-sets.ts';
import { documentContentType } from '../http/document-content-type.ts';
import { has } from '../http/packed-tags.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';
import { documentOf } from './shown-version.ts';

/** What there is to read about published versions: how they came to be, who stands on them, and each as a book. */
export function ruleSetReaderRoutes({ context, identity, writeDocument }: AppDeps) {
  const signedIn = requireSignedIn(identity);
  return new Hono<SignedInEnv>()
    .get('/rule-sets/:id/history', historyRoute, signedIn, async (c) =>
      c.json({ items: await ruleSetHistory(context, actorOf(c), { ruleSetId: c.req.param('id') }) }),
    )
    .get('/rule-sets/:id/versions/:version/usage', usageRoute, signedIn, async (c) =>
      c.json({ items: await versionUse(context, actorOf(c), keyOf(c)) }),
    )
    .get('/rule-sets/:id/versions/:version/rule-book', bookRoute, signedIn, query(RuleBookQuery), async (c) => {
      const { format, lang = c.get('language') } = c.req.valid('query');
      const record = await getVersion(context, actorOf(c), keyOf(c));
      // What a version says never changes; the words it is said in may with the program.
      const headers = {
        ETag: `"${record.hash}-${lang}-${format}-${ENGINE_VERSION}"`,
        'Cache-Control': 'private, no-cache',
      };
      if (has(c, headers.ETag)) return c.body(null, 304, headers);
      const book = ruleBook({ ruleSet: documentOf(record), hash: record.hash }, lang);
      return c.body(new Uint8Array(await writeDocument(book, format)), 200, {
        ...headers,
        'Content-Type': documentContentType(format),
        'Content-Disposition': `attachment; filename="${record.ruleSetId}-${record.version}-${lang}.${format}"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
      });
    });
}

const actorOf = (c: Context<SignedInEnv>) => c.get('signedIn').actor;

const keyOf = (c: Context<SignedInEnv, '/rule-sets/:id/versions/:version'>) => ({
  ruleSetId: c.req.param('id'),
  version: c.req.param('version'),
});

const historyRoute = route({
  operationId: 'getRuleSetHistory',
  tag: 'rule sets',
  summary: 'Who published and retired the versions of a rule set, and why',
  answers: { 200: { description: 'Versions in the order in which they were published', body: RuleSetHistory } },
  problems: [404],
});

const usageRoute = route({
  operationId: 'getVersionUsage',
  tag: 'rule sets',
  summary: 'How many assessments were scored with a version, by year and organisation, within one’s scope',
  answers: { 200: { description: 'By year and organisation', body: VersionUseList } },
  problems: [404],
});

const bookRoute = route({
  operationId: 'getRuleBook',
  tag: 'rule sets',
  summary: 'A version as a rule book: everything in it that decides a score, in sentences and tables',
  download: true,
  problems: [404, 422],
});
