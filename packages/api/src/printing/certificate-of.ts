import { findCertificate, type JudgedScorecard, NotFoundError, type ServiceContext } from '@plumbline/service';

/** Where anybody reads a certificate. */
export const certificateAddress = (publicUrl: string, hash: string): string => `${publicUrl}/certificates/${hash}`;

/** A certificate to be printed below points: refused as not there where it was issued for others than these, or for what people had set then. */
export async function requireCertificateOf(
  context: ServiceContext,
  judged: JudgedScorecard | null,
  hash: string,
): Promise<void> {
  const { ruleSet, inputHash, total, effective } = await findCertificate(context, { hash });
  const isOfThese =
    judged !== null &&
    ruleSet.hash === judged.record.ruleSetHash &&
    inputHash === judged.record.inputHash &&
    (effective ?? { total }).total === (judged.effective ?? judged.record).total;
  if (!isOfThese) throw new NotFoundError('certificate', hash);
}
