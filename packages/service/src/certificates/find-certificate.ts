import { nodeSha256 } from '@plumbline/catalog';
import type { Certificate } from '@plumbline/core';
import type { StoreSession } from '@plumbline/storage';
import { judgedScorecard } from '../assessments/judged-scorecard.ts';
import { NotFoundError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { makeCertificate, type SetTotal } from './make-certificate.ts';

/** What anybody may know who holds a certificate or its hash: the result and what it came from, and never the form or what a reviewer wrote. */
export type PublicCertificate = Omit<Certificate, 'form' | 'effective'> & { readonly effective?: PublicEffective };

type Effective = NonNullable<Certificate['effective']>;
type PublicEffective = Omit<Effective, 'overrides'> & {
  readonly overrides: readonly Omit<Effective['overrides'][number], 'reason'>[];
};

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
  const details = JSON.parse(issued.details) as IssueDetails;
  const { scorecardId, issuedAt, withForm } = details;
  const record = await store.assessments.findScorecard(scorecardId);
  if (record === null) throw new Error(`The scorecard of certificate ${hash} is gone`);
  const { form, scorecard } = await judgedScorecard(store, record);
  const effective = await setWhenIssued(store, details);
  const made = makeCertificate({ form, scorecard, issuedAt, withForm: withForm === 'yes', effective }, nodeSha256);
  if (made.hash !== hash) throw new Error(`Certificate ${hash} cannot be made again from what is kept`);
  return shownToAnybody(made);
}

/** What stood when it was issued, whatever was set or lifted since. */
async function setWhenIssued(
  { assessments }: StoreSession,
  { assessmentId, overrideIds, effectiveTotal = null, effectiveRating = null }: IssueDetails,
): Promise<SetTotal | null> {
  if (overrideIds === undefined) return null;
  const overrides = (await assessments.overrides(assessmentId)).filter(({ id }) => overrideIds.includes(id));
  return { overrides, total: effectiveTotal, rating: effectiveRating };
}

function shownToAnybody({ form: _, effective, ...shown }: Certificate): PublicCertificate {
  if (effective === undefined) return shown;
  const overrides = effective.overrides.map(({ reason: _reason, ...points }) => points);
  return { ...shown, effective: { ...effective, overrides } };
}

/** What the journal keeps of a certificate; of what people set only where they did. */
export type IssueDetails = {
  readonly assessmentId: string;
  readonly scorecardId: string;
  readonly issuedAt: string;
  readonly withForm: 'yes' | 'no';
  readonly overrideIds?: readonly string[];
  readonly effectiveTotal?: string | null;
  readonly effectiveRating?: string | null;
};
