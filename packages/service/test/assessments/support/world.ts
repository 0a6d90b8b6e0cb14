import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCatalog } from '@plumbline/catalog';
import type { SelfEvaluation } from '@plumbline/core';
import { readFormsInSource } from '@plumbline/documents/read';
import { type AssessmentRecord, openSqliteStore } from '@plumbline/storage';
import {
  type Actor,
  createAssessment,
  judgeHere,
  loadBundledVersions,
  type Role,
  type ServiceContext,
  scoreAssessment,
  submitAssessment,
} from '../../../src/index.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../../../${path}`, import.meta.url));

const examples = JSON.parse(await readFile(fromRoot('examples/shanghai-2020/forms.json'), 'utf8')) as SelfEvaluation[];
const [first, second] = examples;
if (first === undefined || second === undefined) throw new Error('There are two example forms');
/** 99.95 and 71.99 under shanghai-2020@1.0.0. */
export const [exampleForm, otherForm] = [first, second];

/** A bureau with two units under it. */
const ORGANISATIONS = [
  { id: 'bureau', parentId: null },
  { id: 'school', parentId: 'bureau' },
  { id: 'clinic', parentId: 'bureau' },
] as const;

/** A context over an empty database with the bundled rule sets; its clock goes on by a second whenever somebody looks at it. */
export async function openWorld(): Promise<ServiceContext> {
  const store = await openSqliteStore({ path: ':memory:' });
  let seconds = 0;
  let ids = 0;
  const now = () => new Date(Date.UTC(2026, 2, 1) + seconds++ * 1000).toISOString();
  for (const { id, parentId } of ORGANISATIONS)
    await store.organisations.insert({ id, parentId, name: id, code: null, createdAt: now() });
  const folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  const context: ServiceContext = {
    store,
    now,
    newId: () => `00000000-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
    evidence: {
      put: (sha256, bytes) => writeFile(join(folder, sha256), bytes),
      get: (sha256) => readFile(join(folder, sha256)).catch(() => null),
    },
    readForms: readFormsInSource,
    judge: judgeHere,
  };
  await loadBundledVersions(context, await openCatalog(fromRoot('rules')));
  return context;
}

export const person = (userId: string, organisationId: string, ...roles: Role[]): Actor => ({
  userId,
  grants: roles.map((role) => ({ role, organisationId })),
});

export const evaluator = person('evaluator', 'school', 'evaluator');
export const colleague = person('colleague', 'school', 'evaluator');
export const reviewer = person('reviewer', 'bureau', 'reviewer');
/** Files forms and reviews others'. */
export const filingReviewer = person('filing-reviewer', 'school', 'evaluator', 'reviewer');
export const auditor = person('auditor', 'bureau', 'auditor');
/** Of the same organisation, for other things. */
export const clerk = person('clerk', 'bureau', 'administrator', 'policyEditor', 'policyApprover');
/** Holds every role, at another organisation. */
export const stranger = person(
  'stranger',
  'clinic',
  'administrator',
  'policyEditor',
  'policyApprover',
  'evaluator',
  'reviewer',
  'auditor',
);

export const SHANGHAI = { by: 'name', ruleSetId: 'shanghai-2020', version: '1.0.0' } as const;
export const DISCRETION = { by: 'name', ruleSetId: 'unit-discretion', version: '1.0.0' } as const;

export const begin = (context: ServiceContext, form: SelfEvaluation = exampleForm, actor = evaluator) =>
  createAssessment(context, actor, { organisationId: 'school', form });

/** A form that was scored and handed in. */
export async function submitted(
  context: ServiceContext,
  form: SelfEvaluation = exampleForm,
): Promise<{ readonly assessment: AssessmentRecord; readonly scorecardId: string }> {
  const { id, revision } = await begin(context, form);
  const { record } = await scoreAssessment(context, evaluator, { id, rules: SHANGHAI });
  const assessment = await submitAssessment(context, evaluator, { id, basedOn: revision, rules: null });
  return { assessment, scorecardId: record.id };
}

/** A file that begins as a PDF does. */
export const PDF = new TextEncoder().encode('%PDF-1.7\n% a receipt\n');

/** How a refusal is told apart: its code, and the reason where it has one. */
export async function outcomeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return 'reason' in error ? `${error.code} ${error.reason}` : String(error.code);
  }
}
