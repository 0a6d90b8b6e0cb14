import { diffVersions, NotFoundError, resolveVersion, retireVersion, rollback } from '@plumbline/service';
import { type Context, Hono } from 'hono';
import type { AppDeps, AppEnv, SignedInEnv } from '../app-deps.ts';
import { jsonBody, query } from '../contracts/contract.ts';
import { ChangeList, RollbackAnswer } from '../contracts/drafts.ts';
import { route } from '../contracts/route-description.ts';
import {
  DiffRequest,
  ResolutionAnswer,
  ResolveQuery,
  RuleSetList,
  VersionAnswer,
  VersionSummaryAnswer,
} from '../contracts/rule-sets.ts';
import { IDEMPOTENCY_KEY, idempotent } from '../http/idempotency.ts';
import { tagRevision } from '../http/revision-tag.ts';
import { requireSignedIn } from '../identity/require-signed-in.ts';
import { documentOf, shownVersion, versionSummary } from './shown-version.ts';

/** Published versions. They are regulations: whoever can reach the server may read them. */
export function ruleSetRoutes({ context: { store } }: AppDeps) {
  return new Hono<AppEnv>()
    .get('/rule-sets', listRoute, async (c) => {
      const versions = await store.versions.list();
      const sets = new Map<string, typeof versions>();
      for (const one of versions) sets.set(one.ruleSetId, [...(sets.get(one.ruleSetId) ?? []), one]);
      const items = [...sets].flatMap(([id, ofSet]) => {
        const newest = ofSet.at(-1);
        if (newest === undefined) return [];
        const { title, references } = documentOf(newest);
        return [{ id, title, references, versions: ofSet.map(versionSummary) }];
      });
      return c.json({ items });
    })
    .get('/rule-sets/:id/versions/:version', versionRoute, async (c) => {
      const { id, version } = c.req.param();
      const record = await store.versions.find(id, version);
      if (record === null) throw new NotFoundError('version', `${id}@${version}`);
      c.header('ETag', `"${record.hash}"`);
      return c.json(shownVersion(record));
    });
}

/** What can be done with published versions, by those who are signed in. */
export function versionRoutes(deps: AppDeps) {
  const { context, identity } = deps;
  const signedIn = requireSignedIn(identity);
  return new Hono<SignedInEnv>()
    .get('/rule-sets/resolve', resolveRoute, signedIn, query(ResolveQuery), async (c) => {
      const { fiscalYear, knownOn, ruleSets } = c.req.valid('query');
      const ruleSetIds = ruleSets === undefined ? {} : { ruleSetIds: ruleSets.split(',') };
      const asked = { fiscalYear, ...ruleSetIds };
      const by =
        knownOn === undefined ? ({ by: 'year', ...asked } as const) : ({ by: 'date', knownOn, ...asked } as const);
      const { version, reason, candidates } = await resolveVersion(context, actorOf(c), by);
      return c.json({
        version: version && versionSummary(version),
        reason,
        candidates: candidates.map(versionSummary),
      });
    })
    .post('/rule-sets/diff', diffRoute, signedIn, jsonBody(DiffRequest), async (c) =>
      c.json({ items: await diffVersions(context, actorOf(c), c.req.valid('json')) }),
    )
    .post('/rule-sets/:id/versions/:version/retire', retireRoute, signedIn, async (c) =>
      c.json(versionSummary(await retireVersion(context, actorOf(c), keyOf(c)))),
    )
    .post('/rule-sets/:id/versions/:version/rollback', rollbackRoute, signedIn, idempotent(deps), async (c) => {
      const { draft, changes } = await rollback(context, actorOf(c), keyOf(c));
      c.header('Location', `/api/v1/drafts/${draft.id}`);
      tagRevision(c, draft);
      return c.json({ draft, changes }, 201);
    });
}

const actorOf = (c: Context<SignedInEnv>) => c.get('signedIn').actor;

const keyOf = (c: Context<SignedInEnv, '/rule-sets/:id/versions/:version'>) => ({
  ruleSetId: c.req.param('id'),
  version: c.req.param('version'),
});

const listRoute = route({
  operationId: 'listRuleSets',
  tag: 'rule sets',
  summary: 'All rule sets with their published versions',
  answers: { 200: { description: 'Rule sets', body: RuleSetList } },
  signedIn: false,
});

const versionRoute = route({
  operationId: 'getVersion',
  tag: 'rule sets',
  summary: 'A published version with its document',
  answers: { 200: { description: 'The version', body: VersionAnswer } },
  problems: [404],
  signedIn: false,
});

const resolveRoute = route({
  operationId: 'resolveVersion',
  tag: 'rule sets',
  summary: 'The version in force for a fiscal year, now or as known on a date, or why there is none',
  answers: { 200: { description: 'The version and the reason', body: ResolutionAnswer } },
  problems: [422],
});

const diffRoute = route({
  operationId: 'diffVersions',
  tag: 'rule sets',
  summary: 'What changed between two versions, or between a version and a draft',
  answers: { 200: { description: 'Changes', body: ChangeList } },
  problems: [400, 404, 415, 422],
});

const retireRoute = route({
  operationId: 'retireVersion',
  tag: 'rule sets',
  summary: 'Takes a version out of force',
  answers: { 200: { description: 'The version', body: VersionSummaryAnswer } },
  problems: [404, 409],
});

const rollbackRoute = route({
  operationId: 'rollBack',
  tag: 'rule sets',
  summary: 'Begins a draft that says what an earlier version said',
  answers: { 201: { description: 'The draft, and what it would undo', body: RollbackAnswer } },
  headers: IDEMPOTENCY_KEY,
  problems: [404, 409],
});
