import { nodeSha256 } from '@plumbline/catalog';
import { documentHash, type SelfEvaluation } from '@plumbline/core';
import { scorecardOf } from '@plumbline/engine';
import type { AssessmentRecord, AssessmentState, RuleSetVersionRecord, StoreSession } from '@plumbline/storage';
import { revisionOf } from '../assessments/change-assessment.ts';
import { keepFigures } from '../assessments/keep-figures.ts';
import { scorecardRecord } from '../assessments/scorecard-record.ts';
import { appendLine } from '../journal/append-line.ts';
import { compiledVersion } from '../scoring/compiled-version.ts';
import type { ServiceContext } from '../service-context.ts';

/** What a demonstration shows. Forms are scored under the version that is in force for their year among these, the last that came. */
export type Demo = {
  /** Under which its own organisations are made. */
  readonly organisationId: string;
  /** Forms that wait for a reviewer. */
  readonly submitted: readonly SelfEvaluation[];
  /** Forms of past years, accepted. */
  readonly accepted: Iterable<SelfEvaluation>;
  readonly versions: readonly RuleSetVersionRecord[];
};

/** By it the organisation of the demonstration is known again. */
const DEMO_CODE = 'demo';
/** Who made what a demonstration holds. */
const DEMO_ACTOR = 'demo';
/** So many assessments a transaction: each is synchronous with the disk. */
const AT_ONCE = 500;

/**
 * Loads a demonstration, once: an organisation that says so in its name, one below it for each department, and assessments that are marked as
 * made up. Returns how many there are; 0 where it was loaded before.
 */
export async function loadDemo(context: ServiceContext, demo: Demo): Promise<number> {
  const { store } = context;
  if ((await store.organisations.all()).some(({ code }) => code === DEMO_CODE)) return 0;
  const root = await insertOrganisation(store, context, {
    parentId: demo.organisationId,
    name: '演示数据 · Demo',
    code: DEMO_CODE,
  });
  const departments = new Map<string, string>();
  const hashes: string[] = [];
  const add = async (session: StoreSession, form: SelfEvaluation, state: AssessmentState) => {
    const name = form.supervisingDepartment ?? '其他单位';
    const organisationId =
      departments.get(name) ?? (await insertOrganisation(session, context, { parentId: root, name, code: null }));
    departments.set(name, organisationId);
    hashes.push(await insertAssessment(session, context, { form, state, organisationId, versions: demo.versions }));
  };
  await store.transaction(async (session) => {
    for (const form of demo.submitted) await add(session, form, 'submitted');
  });
  for (const forms of inChunks(demo.accepted, AT_ONCE))
    await store.transaction(async (session) => {
      for (const form of forms) await add(session, form, 'accepted');
    });
  await appendLine(store, {
    at: context.now(),
    actorId: null,
    action: 'demo.loaded',
    subjectType: 'organisation',
    subjectId: root,
    organisationId: root,
    details: { assessments: String(hashes.length), hash: nodeSha256(hashes.join()) },
  });
  return hashes.length;
}

async function insertOrganisation(
  session: StoreSession,
  { newId, now }: ServiceContext,
  node: { readonly parentId: string; readonly name: string; readonly code: string | null },
): Promise<string> {
  const id = newId();
  await session.organisations.insert({ id, ...node, createdAt: now() });
  return id;
}

type DemoAssessment = {
  readonly form: SelfEvaluation;
  readonly state: AssessmentState;
  readonly organisationId: string;
  readonly versions: readonly RuleSetVersionRecord[];
};

/** An assessment with the scorecard that counts; the hash of its form. */
async function insertAssessment(
  session: StoreSession,
  context: ServiceContext,
  { form, state, organisationId, versions }: DemoAssessment,
): Promise<string> {
  const at = context.now();
  const id = context.newId();
  const version = inForce(versions, form.fiscalYear);
  const made = { id: context.newId(), assessmentId: id, revision: 1, madeBy: DEMO_ACTOR, madeAt: at };
  const scorecard = version && scorecardRecord(scorecardOf(compiledVersion(version), form), version, made);
  const record: AssessmentRecord = {
    id,
    organisationId,
    fiscalYear: form.fiscalYear,
    projectName: form.project.name,
    state: 'submitted',
    revision: 1,
    form: JSON.stringify(form),
    officialScorecardId: null,
    isDemo: true,
    createdBy: DEMO_ACTOR,
    createdAt: at,
    updatedBy: DEMO_ACTOR,
    updatedAt: at,
  };
  await session.assessments.insert(record, revisionOf(record, [], null));
  if (scorecard) await session.assessments.addScorecard(scorecard);
  const accepted = { ...record, state, revision: 2, officialScorecardId: scorecard?.id ?? null };
  const last: AssessmentRecord = state === 'submitted' ? record : accepted;
  if (last.revision > 1) await session.assessments.save(last, 1, revisionOf(last, [], null));
  await keepFigures(session, last);
  return documentHash(form, nodeSha256);
}

function inForce(versions: readonly RuleSetVersionRecord[], year: number): RuleSetVersionRecord | null {
  const candidates = versions.filter(
    ({ fromYear, untilYear }) => fromYear <= year && (untilYear === null || year <= untilYear),
  );
  return candidates.reduce<RuleSetVersionRecord | null>(
    (last, one) => (last === null || one.fromYear >= last.fromYear ? one : last),
    null,
  );
}

function* inChunks<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let chunk: T[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length === size) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
