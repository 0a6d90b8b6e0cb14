import { type Certificate, documentHash, type Scorecard, type SelfEvaluation, type Sha256 } from '@plumbline/core';
import type { OverrideRecord } from '@plumbline/storage';

export type CertificateParts = {
  readonly form: SelfEvaluation;
  /** Of exactly this form. */
  readonly scorecard: Scorecard;
  /** In UTC, as `2026-03-01T08:00:00.000Z`. */
  readonly issuedAt: string;
  /** False leaves the form out and tells its hash only: for whoever may know the result and not what was filed. */
  readonly withForm: boolean;
  /** Points that people set and that stand, with what they make of the total; null where none do. */
  readonly effective?: SetTotal | null;
};

export type SetTotal = {
  readonly overrides: readonly Pick<OverrideRecord, 'indicatorIndex' | 'score' | 'reason'>[];
  readonly total: string | null;
  readonly rating: string | null;
};

/**
 * The certificate of a score, to be printed with `canonicalJson`. Throws when the scorecard is of another form: that is a fault of the caller.
 *
 * @example canonicalJson(makeCertificate({ form, scorecard, issuedAt: '2026-03-01T08:00:00.000Z', withForm: true }))
 */
export function makeCertificate(
  { form, scorecard, issuedAt, withForm, effective = null }: CertificateParts,
  sha256?: Sha256,
): Certificate {
  if (documentHash(form, sha256) !== scorecard.inputHash)
    throw new Error('makeCertificate: the scorecard is of another form');
  const { ruleSet, engineVersion, inputHash, total, rating } = scorecard;
  const stated: Omit<Certificate, 'hash'> = {
    schemaVersion: 1,
    kind: 'score-certificate',
    issuedAt,
    ruleSet,
    engineVersion,
    inputHash,
    form: withForm ? form : null,
    scorecardHash: documentHash(scorecard, sha256),
    total,
    rating,
    ...(effective === null ? {} : { effective: withComputed(effective, scorecard) }),
  };
  return { ...stated, hash: certificateHash(stated, sha256) };
}

function withComputed(
  { overrides, total, rating }: SetTotal,
  { items }: Scorecard,
): NonNullable<Certificate['effective']> {
  const computed = new Map(items.map(({ index, score }) => [index, score]));
  return {
    overrides: overrides
      .map(({ indicatorIndex: index, score, reason }) => ({
        index,
        computed: computed.get(index) ?? null,
        score,
        reason,
      }))
      .sort((a, b) => (a.index ?? -1) - (b.index ?? -1)),
    total,
    rating,
  };
}

/** SHA-256 over the canonical JSON of everything in a certificate but its own hash. */
export const certificateHash = (stated: Omit<Certificate, 'hash'>, sha256?: Sha256): string =>
  documentHash(stated, sha256);
