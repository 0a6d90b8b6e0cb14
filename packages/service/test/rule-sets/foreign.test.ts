import { readdir } from 'node:fs/promises';
import type { DraftRecord } from '@plumbline/storage';
import { beforeAll, describe, expect, it } from 'vitest';
import * as service from '../../src/index.ts';
import { sampleContent } from './support/sample-rule-set.ts';
import {
  approver,
  begin,
  editor,
  openWorkshop,
  person,
  publish,
  stranger,
  submit,
  targetOf,
} from './support/workshop.ts';

const sources = new URL('../../src/rule-sets/', import.meta.url);
const modules = await Promise.all(
  (await readdir(sources)).map((name) => import(new URL(name, sources).href) as Promise<Record<string, unknown>>),
);
const inside = new Set(modules.flatMap((module) => Object.values(module)));
/** Every use case around rule sets, by looking at what there is. */
const useCases = Object.entries(service)
  .filter(([, value]) => typeof value === 'function' && inside.has(value))
  .map(([name]) => name)
  .sort();

/** The start of the program calls it, and no actor. */
const WITHOUT_ACTOR = ['loadBundledVersions', 'publishDue'];

let context: service.ServiceContext;
let draft: DraftRecord;
beforeAll(async () => {
  context = await openWorkshop();
  await publish(context, await begin(context));
  draft = await begin(context, sampleContent('1.1.0'));
  await submit(context, await begin(context, sampleContent('1.2.0')));
});

type Actor = service.Actor;
type Call = (actor: Actor, draft: DraftRecord) => Promise<unknown>;
const version = { ruleSetId: 'sample', version: '1.0.0' };
const byText = { kind: 'text', text: '', tests: '' } as const;

/** Each use case asked of a draft; what each must answer to somebody foreign. */
const ON_DRAFTS: Readonly<Record<string, Call>> = {
  addImpactStudy: (actor, { id }) => service.addImpactStudy(context, actor, { draftId: id, studyId: 'any' }),
  approveDraft: (actor, one) => service.approveDraft(context, actor, { ...targetOf(one), comment: null }),
  cancelPublication: (actor, one) => service.cancelPublication(context, actor, targetOf(one)),
  commentOnDraft: (actor, { id }) =>
    service.commentOnDraft(context, actor, { draftId: id, ruleId: null, threadId: null, text: 'Why?' }),
  diffVersions: (actor, { id }) => service.diffVersions(context, actor, { before: version, after: { draftId: id } }),
  discardDraft: (actor, one) => service.discardDraft(context, actor, targetOf(one)),
  gatesOf: (actor, { id }) => service.gatesOf(context, actor, { draftId: id }),
  getDraft: (actor, { id }) => service.getDraft(context, actor, { draftId: id }),
  listComments: (actor, { id }) => service.listComments(context, actor, { draftId: id }),
  listDraftRevisions: (actor, { id }) => service.listDraftRevisions(context, actor, { draftId: id }),
  publishDraft: (actor, one) => service.publishDraft(context, actor, targetOf(one)),
  rejectDraft: (actor, one) => service.rejectDraft(context, actor, { ...targetOf(one), comment: 'No' }),
  requestApproval: (actor, one) =>
    service.requestApproval(context, actor, { ...targetOf(one), summary: 'For a reason' }),
  resolveComment: (actor, { id }) => service.resolveComment(context, actor, { draftId: id, commentId: 'any' }),
  restoreDraftRevision: (actor, one) => service.restoreDraftRevision(context, actor, { ...targetOf(one), revision: 1 }),
  schedulePublication: (actor, one) =>
    service.schedulePublication(context, actor, { ...targetOf(one), at: '2099-01-01T00:00:00Z' }),
  saveDraft: (actor, one) => service.saveDraft(context, actor, { ...targetOf(one), text: 'x', tests: '' }),
};
const EVERYBODY_READS: Readonly<Record<string, Call>> = {
  getVersion: (actor) => service.getVersion(context, actor, version),
  listVersions: (actor) => service.listVersions(context, actor, {}),
  resolveVersion: (actor) => service.resolveVersion(context, actor, { by: 'name', ...version }),
};
/** Everybody sees versions, so that a refusal gives nothing away. */
const ON_VERSIONS: Readonly<Record<string, Call>> = {
  retireVersion: (actor) => service.retireVersion(context, actor, version),
  rollback: (actor) => service.rollback(context, actor, version),
};
const ON_ORGANISATIONS: Readonly<Record<string, Call>> = {
  createDraft: (actor) =>
    service.createDraft(context, actor, { organisationId: 'finance', ruleSetId: 'another', begin: byText }),
};
const LISTS: Readonly<Record<string, Call>> = {
  listApprovals: async (actor) => {
    const lists = await Promise.all(service.APPROVAL_LISTS.map((of) => service.listApprovals(context, actor, { of })));
    return lists.flat();
  },
  listDrafts: async (actor) => (await service.listDrafts(context, actor, { page: { limit: 50, after: null } })).items,
};

/** Why a version was published is for everybody, its draft is not; of assessments, each counts their own. */
const IN_PART: Readonly<Record<string, Call>> = {
  ruleSetHistory: (actor) => service.ruleSetHistory(context, actor, { ruleSetId: 'sample' }),
  versionUse: (actor) => service.versionUse(context, actor, version),
};

const nobody: Actor = { userId: 'nobody', grants: [] };
const below = person('below', 'section', 'policyEditor', 'policyApprover', 'administrator', 'auditor');
const formsOnly = person('forms', 'finance', 'evaluator', 'reviewer');
const FOREIGN: readonly (readonly [string, Actor])[] = [
  ['of another organisation with every role', stranger],
  ['without any grant', nobody],
  ['of an organisation below', below],
];

it('every use case around rule sets is tried with somebody foreign', () => {
  const tried = [ON_DRAFTS, EVERYBODY_READS, ON_VERSIONS, ON_ORGANISATIONS, LISTS, IN_PART].flatMap(Object.keys);
  expect([...tried, ...WITHOUT_ACTOR].sort()).toEqual(useCases);
  expect(useCases).toHaveLength(29);
});

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no refusal',
    (error: Error & { code: string; id?: string }) => ({ name: error.name, code: error.code, message: error.message }),
  );

describe.each([...FOREIGN, ['who works on forms only', formsOnly] as const])('to somebody %s', (_, actor) => {
  it.each(Object.entries(ON_DRAFTS))('%s says what it says of a draft that never was', async (_name, call) => {
    const before = await context.store.journal.last();
    const never = { ...draft, id: 'never' };
    const ofNone = await refusalOf(call(editor, never));
    expect(ofNone).toEqual({ name: 'NotFoundError', code: 'not-found', message: 'No draft never' });
    expect(await refusalOf(call(actor, draft))).toEqual({
      name: 'NotFoundError',
      code: 'not-found',
      message: `No draft ${draft.id}`,
    });
    expect(await context.store.journal.last()).toEqual(before);
    expect((await service.getDraft(context, editor, { draftId: draft.id })).draft).toEqual(draft);
  });

  it.each(Object.entries(ON_VERSIONS))('%s is refused for the role', async (_name, call) => {
    expect(await refusalOf(call(actor, draft))).toMatchObject({ code: 'not-allowed' });
    expect(await service.getVersion(context, actor, version)).toMatchObject({ state: 'published' });
  });

  it.each(Object.entries(EVERYBODY_READS))('%s gives what it gives everybody', async (_name, call) => {
    expect(await call(actor, draft)).toEqual(await call(approver, draft));
  });

  it.each(Object.entries(LISTS))('%s shows nothing', async (_name, call) => {
    expect(await call(actor, draft)).toEqual([]);
    expect(await call(editor, draft)).not.toEqual([]);
  });
});

describe.each(FOREIGN)('of a version, to somebody %s', (_, actor) => {
  it('history tells who published it and why, and nothing of its draft', async () => {
    const [told] = await service.ruleSetHistory(context, actor, { ruleSetId: 'sample' });
    expect(told).toMatchObject({ version: '1.0.0', publishedBy: 'approver', summary: 'For a reason' });
    expect(told).toMatchObject({ draftId: null, approvals: [] });
  });

  it('use counts nothing of others', async () => {
    expect(await service.versionUse(context, actor, version)).toEqual([]);
  });
});

describe.each(FOREIGN)('to somebody %s', (_, actor) => {
  it.each(Object.entries(ON_ORGANISATIONS))('%s knows no such organisation', async (_name, call) => {
    expect(await refusalOf(call(actor, draft))).toMatchObject({ message: 'No organisation finance' });
  });
});

it('a draft at an organisation is refused for the role to whoever works on forms there', async () => {
  const { createDraft: call } = ON_ORGANISATIONS;
  expect(await refusalOf(call?.(formsOnly, draft) ?? Promise.resolve())).toMatchObject({ code: 'not-allowed' });
});
