import { nodeSha256 } from '@plumbline/catalog';
import type { Certificate } from '@plumbline/core';
import type { Actor } from '../actor.ts';
import { findAssessment } from '../assessments/find-assessment.ts';
import { judgedScorecard } from '../assessments/judged-scorecard.ts';
import { findScorecardOf } from '../assessments/official-scorecard.ts';
import { refuse, refuseOtherEngine } from '../assessments/read-form.ts';
import { recordChange } from '../journal/record-change.ts';
import type { ServiceContext } from '../service-context.ts';
import type { IssueDetails } from './find-certificate.ts';
import { makeCertificate } from './make-certificate.ts';

export type CertifyScorecardInput = {
  readonly id: string;
  /** Null for the official one. */
  readonly scorecardId: string | null;
  readonly withForm: boolean;
};

/**
 * Issues the certificate of a scorecard, to whoever may read the assessment. It states what was computed, and beside it, where people set points in
 * place of that, those with their reasons and the total they make. Refused where this engine cannot say what they make. The journal keeps its hash, so
 * that it can be found again by that.
 */
export function certifyScorecard(
  context: ServiceContext,
  actor: Actor,
  { id, scorecardId, withForm }: CertifyScorecardInput,
): Promise<Certificate> {
  return context.store.transaction(async (session) => {
    const assessment = await findAssessment(session, actor, id);
    const chosen = scorecardId ?? assessment.officialScorecardId;
    if (chosen === null) return refuse('assessment/no-scorecard', '/scorecardId');
    const { form, scorecard, effective } = await judgedScorecard(session, await findScorecardOf(session, id, chosen));
    if (effective === null) return refuseOtherEngine(scorecard);
    const set = effective.overrides.length === 0 ? null : effective;
    const parts = { form, scorecard, issuedAt: context.now(), withForm, effective: set };
    const certificate = makeCertificate(parts, nodeSha256);
    const details: IssueDetails = {
      assessmentId: id,
      scorecardId: chosen,
      issuedAt: certificate.issuedAt,
      withForm: withForm ? 'yes' : 'no',
      ...(set === null
        ? {}
        : {
            overrideIds: set.overrides.map((override) => override.id),
            effectiveTotal: set.total,
            effectiveRating: set.rating,
          }),
    };
    await recordChange(session, context, actor, {
      action: 'certificate.issued',
      subjectType: 'certificate',
      subjectId: certificate.hash,
      organisationId: assessment.organisationId,
      details,
    });
    return certificate;
  });
}
