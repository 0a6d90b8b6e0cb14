import { nodeDigest, nodeSha256 } from '@plumbline/catalog';
import {
  canonicalJson,
  documentHash,
  Recent,
  type RuleSet,
  type Scorecard,
  type SelfEvaluation,
} from '@plumbline/core';
import { compileRuleSet, scorecardOf } from '@plumbline/engine';
import {
  assembleMatrix,
  assembleStudy,
  type CasePage,
  type CaseQuery,
  type ChunkResult,
  createAttributor,
  decodeChunkResult,
  findCase as findAmong,
  listCases as listAmong,
  type StudyCase,
  type UnitPairs,
  unitPairs,
} from '@plumbline/whatif';
import type { CaseAccount, CaseForm, CaseItem, StudyOutputs } from './study-desk.ts';
import { readPlan } from './study-question.ts';

export function assemble({
  plan: text,
  outputs,
}: {
  readonly plan: string;
  readonly outputs: readonly Uint8Array[];
}): string {
  const plan = readPlan(text);
  return canonicalJson(
    plan.kind === 'comparison'
      ? assembleStudy(plan, plan.question, outputs, { digest: nodeDigest })
      : assembleMatrix(plan, plan.question, outputs, { digest: nodeDigest }),
  );
}

/** The chunks of the studies that were looked at last, as they are read. */
const read = new Recent<string, readonly ChunkResult[]>(1);

function chunksOf({ study, outputs }: StudyOutputs): readonly ChunkResult[] | null {
  const known = read.get(study) ?? outputs?.map((output) => decodeChunkResult(output, nodeDigest)) ?? null;
  if (known !== null) read.set(study, known);
  return known;
}

export function listCases({
  of,
  query,
}: {
  readonly of: StudyOutputs;
  readonly query: CaseQuery;
}): CasePage | 'unknown' {
  const chunks = chunksOf(of);
  return chunks === null ? 'unknown' : listAmong(chunks, query);
}

export function findCase({
  of,
  assessmentId,
}: {
  readonly of: StudyOutputs;
  readonly assessmentId: string;
}): StudyCase | null | 'unknown' {
  const chunks = chunksOf(of);
  return chunks === null ? 'unknown' : findAmong(chunks, assessmentId);
}

export function pairUnits({
  of,
  units,
}: {
  readonly of: StudyOutputs;
  readonly units: number;
}): readonly UnitPairs[] | 'unknown' {
  const chunks = chunksOf(of);
  return chunks === null ? 'unknown' : unitPairs(chunks, units);
}

/** What a form gets under either side, item by item, and the account of the change where two rule sets are compared. */
export function accountFor({ plan: text, form, officialHash }: CaseForm): CaseAccount {
  const plan = readPlan(text);
  if (plan.kind !== 'comparison') throw new Error('A matrix has no two sides');
  const before = baseOf(plan.base, officialHash);
  const after = cardOf(plan.candidate, form);
  const was = before === null ? null : cardOf(before, form);
  return {
    items: itemsOf(was, after, form),
    attribution: before === null ? null : createAttributor(before, plan.candidate).attribute(form),
  };
}

function baseOf(
  base: Extract<ReturnType<typeof readPlan>, { kind: 'comparison' }>['base'],
  officialHash: string | null,
): RuleSet | null {
  if (base.kind === 'rules') return base.ruleSet;
  if (base.kind === 'declared' || officialHash === null) return null;
  return base.versions?.find((ruleSet) => documentHash(ruleSet, nodeSha256) === officialHash) ?? null;
}

const cardOf = (ruleSet: RuleSet, form: SelfEvaluation): Scorecard =>
  scorecardOf(compileRuleSet(ruleSet, { sha256: nodeSha256 }), form);

function itemsOf(before: Scorecard | null, after: Scorecard, form: SelfEvaluation): readonly CaseItem[] {
  return after.items.map(({ item, index, name, maxScore, score, declaredScore }) => {
    const was = before?.items.find((one) => one.item === item && one.index === index);
    const declared = item === 'execution' ? form.budget.total.declaredScore : declaredScore;
    return { item, index, name, maxScore, base: before === null ? declared : (was?.score ?? null), candidate: score };
  });
}
