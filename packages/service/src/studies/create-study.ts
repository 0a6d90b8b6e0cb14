import type { RuleSet, StudyComparison, StudyVersion } from '@plumbline/core';
import type { StudyRecord } from '@plumbline/storage';
import { rightsIn } from '../access/rights.ts';
import type { Actor } from '../actor.ts';
import { NotAllowedError } from '../errors.ts';
import { recordStudy } from './record-study.ts';
import { beginStudy } from './run-study.ts';
import type { StudyContext } from './study-context.ts';
import type { AskedStudy, BaseChoice, PlannedStudy, RulesChoice, StudyBounds } from './study-question.ts';
import { studyScope } from './study-scope.ts';
import { baseSide, type RulesSide, rulesSide } from './study-sides.ts';
import { type StudyView, studyView } from './study-view.ts';

export type CreateStudyInput = {
  readonly name: string;
  readonly note: string;
  readonly question:
    | {
        readonly kind: 'comparison';
        readonly population: StudyBounds;
        readonly base: BaseChoice;
        readonly candidate: RulesChoice;
      }
    | { readonly kind: 'matrix'; readonly population: StudyBounds; readonly versions: readonly RulesChoice[] };
};

/** Asks a question about past forms, and begins to answer it. The documents that are compared are kept as they are now. */
export async function createStudy(context: StudyContext, actor: Actor, input: CreateStudyInput): Promise<StudyView> {
  const study = await context.store.transaction(async (session) => {
    const { name, note, question } = input;
    const organisations = await studyScope(session, await rightsIn(session, actor), question.population.organisations);
    const bounds = { ...sorted(question.population), organisations };
    const { asked, plan } =
      question.kind === 'comparison'
        ? await comparison(session, actor, question, bounds)
        : await matrix(session, actor, question.versions, bounds);
    const drafts = asked.candidates.flatMap(({ draftId }) => draftId ?? []);
    const [only, ...more] = asked.candidates;
    const record: StudyRecord = {
      id: context.newId(),
      kind: question.kind,
      name,
      note,
      question: JSON.stringify(asked),
      candidateHash: more.length === 0 ? (only?.hash ?? null) : null,
      // A matrix has several candidates, on none of which a decision can hang.
      draftId: question.kind === 'comparison' ? (drafts[0] ?? null) : null,
      state: 'queued',
      revision: 1,
      isShared: false,
      ...NOT_BEGUN,
      madeBy: actor.userId,
      madeAt: context.now(),
    };
    await session.studies.insert(record, organisations, JSON.stringify(plan));
    await recordStudy(session, {
      at: record.madeAt,
      actorId: actor.userId,
      action: 'created',
      studyId: record.id,
      scope: organisations,
      details: { kind: record.kind, candidates: asked.candidates.flatMap(({ hash }) => hash ?? []) },
    });
    return record;
  });
  beginStudy(context, study.id);
  return studyView(context.store, actor, study);
}

const NOT_BEGUN = {
  chunkCount: null,
  formCount: null,
  failure: null,
  resultHash: null,
  summary: null,
  startedAt: null,
  endedAt: null,
} as const;

type Bounds = AskedStudy['population'];
type Session = Parameters<typeof rulesSide>[0];

/** In one order, so that the same question has the same words. */
const sorted = ({ years, formTypes }: StudyBounds): Omit<Bounds, 'organisations'> => ({
  years: years === null ? null : [...years].sort((one, other) => one - other),
  formTypes: formTypes === null ? null : [...formTypes].sort(),
});

async function comparison(
  session: Session,
  actor: Actor,
  question: { readonly base: BaseChoice; readonly candidate: RulesChoice },
  population: Bounds,
): Promise<{ readonly asked: AskedStudy; readonly plan: PlannedStudy }> {
  const base = await baseSide(session, actor, question.base);
  const candidate = await rulesSide(session, actor, question.candidate, '/question/candidate/draftId');
  const compared: StudyComparison = {
    schemaVersion: 1,
    kind: 'comparison',
    population: populationOf(population),
    base:
      base.ruleSet === null
        ? { kind: base.side.kind === 'official' ? 'official' : 'declared' }
        : { kind: 'rules', ruleSet: versionOf(base) },
    candidate: versionOf(candidate),
  };
  return {
    asked: { population, base: base.side, candidates: [candidate.side] },
    plan: {
      kind: 'comparison',
      question: compared,
      base:
        base.ruleSet === null
          ? { kind: base.side.kind === 'official' ? 'official' : 'declared' }
          : { kind: 'rules', ruleSet: base.ruleSet },
      candidate: candidate.ruleSet,
    },
  };
}

async function matrix(
  session: Session,
  actor: Actor,
  choices: readonly RulesChoice[],
  population: Bounds,
): Promise<{ readonly asked: AskedStudy; readonly plan: PlannedStudy }> {
  const sides: RulesSide[] = [];
  for (const [at, choice] of choices.entries())
    sides.push(await rulesSide(session, actor, choice, `/question/versions/${at}/draftId`));
  if (new Set(sides.map(({ side }) => side.hash)).size < sides.length)
    throw new NotAllowedError('study', 'same-version');
  return {
    asked: { population, base: null, candidates: sides.map(({ side }) => side) },
    plan: {
      kind: 'matrix',
      question: {
        schemaVersion: 1,
        kind: 'matrix',
        population: populationOf(population),
        versions: sides.map(versionOf),
      },
      versions: sides.map(({ ruleSet }) => ruleSet),
    },
  };
}

const versionOf = ({
  side,
  ruleSet,
}: {
  readonly side: { readonly hash: string | null };
  readonly ruleSet: RuleSet;
}): StudyVersion => ({
  id: ruleSet.id,
  version: ruleSet.version,
  hash: side.hash ?? '',
});

const populationOf = ({ years, organisations, formTypes }: Bounds): StudyComparison['population'] => ({
  years: years === null ? null : [...years],
  organisations: [...organisations],
  formTypes: formTypes === null ? null : [...formTypes],
});
