import { compareVersions } from '@plumbline/catalog';
import { type DraftRecord, openPostgresStore, openSqliteStore, type Store } from '@plumbline/storage';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PostgresServer, startPostgres } from '../../../storage/test/support/postgres-server.ts';
import {
  approveDraft,
  listDraftRevisions,
  publishDraft,
  retireVersion,
  type ServiceContext,
  saveDraft,
} from '../../src/index.ts';
import { sampleContent } from './support/sample-rule-set.ts';
import { approve, approver, begin, editor, openWorkshop, person, study, submit, targetOf } from './support/workshop.ts';

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const DATABASES: Readonly<Record<string, () => Promise<Store>>> = {
  SQLite: () => openSqliteStore({ path: ':memory:' }),
  PostgreSQL: async () => openPostgresStore({ url: await postgres.createSchema() }),
};

const ROUNDS = 5;
const statuses = (results: readonly PromiseSettledResult<unknown>[]) => results.map(({ status }) => status).sort();
const reasonOf = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))[0];

describe.each(Object.entries(DATABASES))('on %s', (_, open) => {
  let context: ServiceContext & { readonly store: Store };
  beforeEach(async () => {
    context = await openWorkshop(await open());
  });
  afterEach(() => context.store.close());

  const ready = async (version: string): Promise<DraftRecord> => {
    const draft = await begin(context, sampleContent(version));
    await study(context, draft);
    return approve(context, await submit(context, draft));
  };

  it('a draft that two people save at once is saved by one of them, and the other is told and loses nothing', async () => {
    const other = person('other', 'finance', 'policyEditor');
    for (let round = 0; round < ROUNDS; round++) {
      const draft = await begin(context);
      const [mine, theirs] = [sampleContent('1.0.0', '甲'), sampleContent('1.0.0', '乙')];
      const results = await Promise.allSettled([
        saveDraft(context, editor, { ...targetOf(draft), ...mine }),
        saveDraft(context, other, { ...targetOf(draft), ...theirs }),
      ]);
      expect(statuses(results)).toEqual(['fulfilled', 'rejected']);
      expect(reasonOf(results)).toMatchObject({ code: 'version-conflict', basedOn: 1, current: 2 });
      const revisions = await listDraftRevisions(context, editor, { draftId: draft.id });
      expect(revisions.map(({ revision }) => revision)).toEqual([1, 2]);
      expect([mine.text, theirs.text]).toContain(revisions[1]?.text);
    }
  });

  it('a draft that is approved and edited at once is one of the two, and never approved with the edit', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const submitted = await submit(context, await begin(context));
      const results = await Promise.allSettled([
        approveDraft(context, approver, { ...targetOf(submitted), comment: null }),
        saveDraft(context, editor, { ...targetOf(submitted), ...sampleContent('1.0.0', '改稿') }),
      ]);
      expect(statuses(results)).toEqual(['fulfilled', 'rejected']);
      expect(reasonOf(results)).toMatchObject({ code: 'version-conflict' });
      const draft = await context.store.drafts.find(submitted.id);
      expect([draft?.state, draft?.text === submitted.text]).toEqual(
        results[0]?.status === 'fulfilled' ? ['approved', true] : ['draft', false],
      );
    }
  });

  it('a draft that two people publish at once becomes one version', async () => {
    const draft = await ready('1.0.0');
    const results = await Promise.allSettled([
      publishDraft(context, approver, targetOf(draft)),
      publishDraft(context, approver, targetOf(draft)),
    ]);
    expect(statuses(results)).toEqual(['fulfilled', 'rejected']);
    expect(reasonOf(results)).toMatchObject({ code: expect.stringMatching(/version-conflict|gates-shut/) });
    expect(await context.store.versions.list('sample')).toHaveLength(1);
  });

  it('two drafts of one number published at once are one version, and the other is told by the gate', async () => {
    const drafts = [await ready('1.0.0'), await ready('1.0.0')];
    const results = await Promise.allSettled(drafts.map((one) => publishDraft(context, approver, targetOf(one))));
    expect(statuses(results)).toEqual(['fulfilled', 'rejected']);
    expect(reasonOf(results)).toMatchObject({ missing: ['version'] });
  });

  it('a higher and a lower number published at once never end with the lower published last', async () => {
    for (let round = 1; round <= ROUNDS; round++) {
      const drafts = [await ready(`${round}.1.0`), await ready(`${round}.0.0`)];
      await Promise.allSettled(drafts.map((one) => publishDraft(context, approver, targetOf(one))));
      const versions = (await context.store.versions.list('sample')).map(({ version }) => version);
      expect(versions).toContain(`${round}.1.0`);
      const told = (await context.store.journal.list({}, { limit: 500, after: null })).items
        .filter(({ action }) => action === 'version.published')
        .map(({ subjectId }) => subjectId.split('@')[1] ?? '');
      expect(told).toEqual([...told].sort(compareVersions));
      expect([...versions].sort(compareVersions)).toEqual(told);
    }
  });

  it('a version that two people retire at once is retired once', async () => {
    const draft = await ready('1.0.0');
    await publishDraft(context, approver, targetOf(draft));
    const key = { ruleSetId: 'sample', version: '1.0.0' };
    const results = await Promise.allSettled([1, 2].map(() => retireVersion(context, approver, key)));
    expect(statuses(results)).toEqual(['fulfilled', 'rejected']);
    expect(reasonOf(results)).toMatchObject({ code: 'wrong-state' });
    const { items } = await context.store.journal.list({}, { limit: 500, after: null });
    expect(items.filter(({ action }) => action === 'version.retired')).toHaveLength(1);
  });
});
