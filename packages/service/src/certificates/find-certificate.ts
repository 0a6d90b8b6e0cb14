import { nodeSha256 } from '@plumbline/catalog';
import type { Certificate } from '@plumbline/core';
import { judgedScorecard } from '../assessments/judged-scorecard.ts';
import { NotFoundError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { makeCertificate } from './make-certificate.ts';

/** What anybody may know who holds a certificate or its hash: the result and what it came from, and never the form. */
export type PublicCertificate = Omit<Certificate, 'form'>;

/**
 * A certificate that was issued here, by its hash: for a public page, so that there is no actor. It is made again from the scorecard it is of, and
 * found only where it is the same to the last digit.
 */
export async function findCertificate(
  { store }: Pick<ServiceContext, 'store'>,
  { hash }: { readonly hash: string },
): Promise<PublicCertificate> {
  const { items } = await store.journal.list({ subjectId: hash }, { limit: 1, after: null });
  const issued = items.find(({ action }) => action === 'certificate.issued');
  if (issued === undefined) throw new NotFoundError('certificate', hash);
  const { scorecardId, issuedAt, withForm } = JSON.parse(issued.details) as IssueDetails;
  const record = await store.assessments.findScorecard(scorecardId);
  if (record === null) throw new Error(`The scorecard of certificate ${hash} is gone`);
  const { form, scorecard } = await judgedScorecard(store, record);
  const made = makeCertificate({ form, scorecard, issuedAt, withForm: withForm === 'yes' }, nodeSha256);
  if (made.hash !== hash) throw new Error(`Certificate ${hash} cannot be made again from what is kept`);
  const { form: _, ...shown } = made;
  return shown;
}

/** What the journal keeps of a certificate. */
export type IssueDetails = {
  readonly assessmentId: string;
  readonly scorecardId: string;
  readonly issuedAt: string;
  readonly withForm: 'yes' | 'no';
};
