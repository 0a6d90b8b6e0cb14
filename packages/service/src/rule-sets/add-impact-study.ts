import { nodeSha256 } from '@plumbline/catalog';
import { canonicalJson, type StudyResult } from '@plumbline/core';
import type { DraftRecord, ImpactStudyRecord, StoreSession, StudyRecord } from '@plumbline/storage';
import type { Actor, Role } from '../actor.ts';
import { NotAllowedError, WrongStateError } from '../errors.ts';
import { appendLine } from '../journal/append-line.ts';
import type { ServiceContext } from '../service-context.ts';
import { impactFigures } from '../studies/impact-figures.ts';
import { type FoundStudy, readableStudy } from '../studies/study-access.ts';
import { readAsked, readPlan } from '../studies/study-question.ts';
import { organisationsWithin } from '../studies/study-scope.ts';
import { DRAFT_ACTIONS, draftFor, OPEN_STATES } from './draft-access.ts';

export type AddImpactStudyInput = {
  readonly draftId: string;
  /** One that is done. */
  readonly studyId: string;
};

const STUDENTS: readonly Role[] = ['policyEditor', 'policyApprover'];

/**
 * Lets the publication of a draft hang on a study. It must be of exactly the document that the draft is now (`other-document`), compared with the version that
 * it was made from or one in force (`other-base`), and of all accepted forms of its organisation (`not-whole`): anything else says too little about the draft.
 */
export async function addImpactStudy(
  context: ServiceContext,
  actor: Actor,
  { draftId, studyId }: AddImpactStudyInput,
): Promise<ImpactStudyRecord> {
  return context.store.transaction(async (store) => {
    const draft = await draftFor(store, actor, draftId, STUDENTS, 'studied');
    const { state, organisationId } = draft;
    if (!OPEN_STATES.includes(state)) throw new WrongStateError('draft', draftId, state, 'studied');
    const found = await readableStudy(store, actor, studyId);
    const hash = await requireFitting(store, draft, found);
    const text = canonicalJson(await keptOf(store, found.study));
    const [id, at] = [context.newId(), context.now()];
    const study = { id, draftId, hash, result: text, madeBy: actor.userId, madeAt: at };
    await store.drafts.addImpactStudy(study);
    await appendLine(store, {
      at,
      actorId: actor.userId,
      action: 'draft.studied',
      subjectType: 'draft',
      subjectId: draftId,
      organisationId,
      details: {
        hash,
        impactStudy: id,
        study: studyId,
        resultHash: found.study.resultHash,
        keptHash: nodeSha256(text),
      },
    });
    return study;
  });
}

/** The hash of the draft; throws where the study says nothing about it, or not enough. */
async function requireFitting(store: StoreSession, draft: DraftRecord, { study, scope }: FoundStudy): Promise<string> {
  const refuse = (reason: string) => new NotAllowedError(DRAFT_ACTIONS.studied, reason);
  const { hash } = draft;
  if (hash === null || study.candidateHash !== hash) throw refuse('other-document');
  if (study.state !== 'done') throw new WrongStateError('study', study.id, study.state, 'decided by');
  const { population, base } = readAsked(study.question);
  const covered = await organisationsWithin(store, scope);
  const isWhole = population.years === null && population.formTypes === null && covered.has(draft.organisationId);
  if (!isWhole) throw refuse('not-whole');
  const compared =
    base?.ruleSetId === draft.ruleSetId ? await store.versions.find(draft.ruleSetId, base.version ?? '') : null;
  const isFitting =
    draft.baseVersion === null || compared?.version === draft.baseVersion || compared?.state === 'published';
  if (!isFitting) throw refuse('other-base');
  return hash;
}

/** What is kept with the draft for good: figures at a glance, and which study they are of. */
async function keptOf({ studies }: StoreSession, { id, resultHash, startedAt }: StudyRecord) {
  const [result, plan] = [await studies.result(id), await studies.plan(id)];
  if (result === null || plan === null) throw new Error(`Study ${id} is done and has no result`);
  const planned = readPlan(plan);
  if (planned.kind !== 'comparison') throw new Error(`Study ${id} has a candidate and is a matrix`);
  const figures = impactFigures(JSON.parse(result) as StudyResult, planned.candidate, startedAt);
  return { ...figures, study: id, resultHash };
}
