import { nodeSha256 } from '@plumbline/catalog';
import type { Certificate } from '@plumbline/core';
import type { Actor } from '../actor.ts';
import { findAssessment } from '../assessments/find-assessment.ts';
import { judgedScorecard } from '../assessments/judged-scorecard.ts';
import { findScorecardOf } from '../assessments/official-scorecard.ts';
import { refuse } from '../assessments/read-form.ts';
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
 * Issues the certificate of a scorecard, to whoever may read the assessment. It states what was computed; points that people set in place of it are
 * no result of the rules and not part of it. The journal keeps its hash, so that it can be found again by that.
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
    const { form, scorecard } = await judgedScorecard(session, await findScorecardOf(session, id, chosen));
    const certificate = makeCertificate({ form, scorecard, issuedAt: context.now(), withForm }, nodeSha256);
    const details: IssueDetails = {
      assessmentId: id,
      scorecardId: chosen,
      issuedAt: certificate.issuedAt,
      withForm: withForm ? 'yes' : 'no',
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
