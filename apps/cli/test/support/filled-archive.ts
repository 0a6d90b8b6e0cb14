import { setTimeout } from 'node:timers/promises';
import { type Catalog, loadRuleSet } from '@plumbline/catalog';
import type { RuleSet } from '@plumbline/core';
import { archiveForms } from '@plumbline/samples';
import {
  type Actor,
  type CreateStudyInput,
  createDraft,
  createStudy,
  loadBundledVersions,
  loadDemo,
  type StudyContext,
  saveDraft,
  studyResult,
} from '@plumbline/service';
import { identifiers, openStudies } from './study-context.ts';

type Question = CreateStudyInput['question'];

/** A study that is done. */
type Kept = { readonly id: string; readonly result: string; readonly hash: string | null };

/** A database with accepted forms and studies of them, done as a server does them. */
export type FilledArchive = {
  readonly studies: Readonly<Record<'official' | 'declared' | 'draft' | 'matrix' | 'oneYear', Kept>>;
  readonly candidate: RuleSet;
  /** Saves another text of the draft that was studied. */
  readonly changeDraft: () => Promise<void>;
  /** Has a form of the archive changed. */
  readonly changeForm: () => Promise<void>;
};

const CANDIDATE = { ruleSetId: 'cn-mof-2021-101', version: '1.0.0' };
const ALL = { years: null, organisations: null, formTypes: null };

export async function fillArchive(path: string, catalog: Catalog, forms: number): Promise<FilledArchive> {
  const newId = identifiers();
  const context = await openStudies(path, newId);
  const root = newId();
  const actor: Actor = { userId: newId(), grants: [{ role: 'policyEditor', organisationId: root }] };
  await acceptForms(context, catalog, { root, forms });
  const candidate = (await loadRuleSet(catalog, CANDIDATE.ruleSetId))?.ruleSet;
  if (!candidate) throw new Error('No rule set');
  const strict = (version: string) => JSON.stringify({ ...candidate, id: 'strict', version });
  const { id: draftId } = await createDraft(context, actor, {
    organisationId: root,
    ruleSetId: 'strict',
    begin: { kind: 'text', text: strict('1.0.0'), tests: '' },
  });
  const studies = await allStudied(context, actor, draftId);
  await context.store.close();
  const later = async (work: (context: StudyContext) => Promise<unknown>) => {
    const again = await openStudies(path, newId);
    await work(again);
    await again.store.close();
  };
  return {
    studies,
    candidate,
    changeDraft: () =>
      later((again) => saveDraft(again, actor, { draftId, basedOn: 1, text: strict('1.0.1'), tests: '' })),
    changeForm: () => later(changeSomeForm),
  };
}

async function acceptForms(
  context: StudyContext,
  catalog: Catalog,
  { root, forms }: { readonly root: string; readonly forms: number },
): Promise<void> {
  const { store } = context;
  const organisation = { id: root, parentId: null, name: '市财政局', code: null };
  await store.organisations.insert({ ...organisation, createdAt: context.now() });
  await loadBundledVersions(context, catalog);
  const versions = (await store.versions.list()).filter(({ ruleSetId }) => ruleSetId.startsWith('cn-mof'));
  const accepted = archiveForms({ seed: 3, forms });
  await loadDemo(context, { organisationId: root, submitted: [], accepted, versions });
}

async function allStudied(context: StudyContext, actor: Actor, draftId: string): Promise<FilledArchive['studies']> {
  const version = { kind: 'version', ...CANDIDATE } as const;
  const draft = { kind: 'draft', draftId } as const;
  const [declared, official] = [{ kind: 'declared' }, { kind: 'official' }] as const;
  const compare = (given: Omit<Extract<Question, { kind: 'comparison' }>, 'kind'>) =>
    studied(context, actor, { kind: 'comparison', ...given });
  const one = { ...ALL, years: [2023], formTypes: ['project' as const] };
  return {
    official: await compare({ population: ALL, base: official, candidate: version }),
    declared: await compare({ population: ALL, base: declared, candidate: version }),
    draft: await compare({ population: ALL, base: version, candidate: draft }),
    oneYear: await compare({ population: one, base: declared, candidate: version }),
    matrix: await studied(context, actor, { kind: 'matrix', population: ALL, versions: [version, draft] }),
  };
}

async function studied(context: StudyContext, actor: Actor, question: Question): Promise<Kept> {
  const { id } = await createStudy(context, actor, { name: 'study', note: '', question });
  for (;;) {
    const state = (await context.store.studies.find(id))?.state;
    if (state === 'done') break;
    if (state === 'failed') throw new Error('The study failed');
    await setTimeout(5);
  }
  const { text, study } = await studyResult(context, actor, { id });
  return { id, result: text, hash: study.resultHash };
}

/** As when somebody notes that it was checked again: it is packed anew, in another revision. */
async function changeSomeForm({ store, now }: StudyContext): Promise<void> {
  const organisationIds = (await store.organisations.all()).map(({ id }) => id);
  const [one] = (await store.assessments.list({ organisationIds, states: ['accepted'] }, { limit: 1, after: null }))
    .items;
  if (!one) throw new Error('Nothing is accepted');
  const next = { ...one, revision: one.revision + 1, updatedAt: now() };
  const { id: assessmentId, revision, state, form, updatedBy: savedBy, updatedAt: savedAt } = next;
  const revised = { assessmentId, revision, state, form, changes: [], reason: null, savedBy, savedAt };
  await store.transaction((session) => session.assessments.save(next, one.revision, revised));
}
