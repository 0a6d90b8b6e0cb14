import type { Scorecard } from '@plumbline/core';
import type { AssessmentRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { InvalidInputError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeAssessment } from './change-assessment.ts';
import { findAssessment } from './find-assessment.ts';
import { appendScorecard } from './score-assessment.ts';
import { type VersionChoice, versionToScoreWith } from './version-to-score-with.ts';

export type SubmitAssessmentInput = {
  readonly id: string;
  readonly basedOn: number;
  /** The version whose required findings must be mended first, and under which the form is scored; null submits it as it is. */
  readonly rules: VersionChoice | null;
};

/** Hands a form in. From here on nobody edits it, but by way of a return. */
export async function submitAssessment(
  context: ServiceContext,
  actor: Actor,
  { id, basedOn, rules }: SubmitAssessmentInput,
): Promise<AssessmentRecord> {
  const { fiscalYear } = await findAssessment(context.store, actor, id);
  const version = rules === null ? null : await versionToScoreWith(context, actor, rules, fiscalYear);
  return changeAssessment(context, actor, { id, basedOn, action: 'submit' }, async (session, current) => {
    if (version === null) return {};
    const record = await appendScorecard(session, context, actor, current, version);
    refuseUnmended(JSON.parse(record.document) as Scorecard);
    return { details: { scorecardId: record.id } };
  });
}

/** All at once; the transaction takes the scorecard back with it. */
function refuseUnmended({ findings }: Scorecard): void {
  const open = findings.filter(({ required }) => required);
  if (open.length === 0) return;
  throw new InvalidInputError(
    open.map(({ code, path }) => ({
      code: 'assessment/must-be-mended',
      severity: 'error',
      path,
      params: { finding: code },
    })),
  );
}
