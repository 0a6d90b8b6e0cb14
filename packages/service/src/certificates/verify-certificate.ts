import { type Certificate, documentHash, type RuleSet, type SelfEvaluation, type Sha256 } from '@plumbline/core';
import { compileRuleSet, ENGINE_VERSION, score } from '@plumbline/engine';
import { type CertificateDifference, difference } from './certificate-difference.ts';
import { effectiveAgain } from './effective-again.ts';
import { certificateHash } from './make-certificate.ts';

/**
 * `verified`: scoring the form again gave the same. `mismatch`: something stated does not follow from the rest. `missing-rule`: there is no rule
 * set of this version and hash to score with. `engine-differs`: another version of the engine made it, so that another result would prove
 * nothing. `missing-form`: the certificate tells only the hash of its form, and no form was handed in.
 */
export type CertificateVerdict = 'verified' | 'mismatch' | 'missing-rule' | 'engine-differs' | 'missing-form';

export type CertificateCheck = {
  readonly verdict: CertificateVerdict;
  readonly differences: readonly CertificateDifference[];
};

/** Where rule sets and forms come from that are not in the certificate. */
export type CertificateSources = {
  /** The rule set of this version, whatever its hash; null where there is none. */
  readonly loadRuleSet: (id: string, version: string) => Promise<RuleSet | null>;
  /** For a certificate without its form. */
  readonly form?: SelfEvaluation;
  readonly sha256?: Sha256;
};

/**
 * Checks a certificate by doing again what it tells of, without a server: the hash over all of it, the hash of the form, and the score of the form
 * under the rule set with the stated hash, by the reference evaluator. It proves that this result follows from this form under this version. It
 * does not prove who made the certificate or when, nor that the form is the one that was filed: hashes are no signature, and whoever makes a
 * certificate up can make up its hashes too.
 */
export async function verifyCertificate(
  certificate: Certificate,
  sources: CertificateSources,
): Promise<CertificateCheck> {
  const { sha256 } = sources;
  const { hash, ...stated } = certificate;
  const form = certificate.form ?? sources.form ?? null;
  const ofForm = form === null ? [] : difference('/inputHash', certificate.inputHash, documentHash(form, sha256));
  const own = [...difference('/hash', hash, certificateHash(stated, sha256)), ...ofForm];
  // The score of another form says nothing.
  if (ofForm.length > 0) return { verdict: 'mismatch', differences: own };
  const basis = await basisOf(certificate, form, sources);
  // What does not hold together by itself is a mismatch, whatever else is missing; scoring again may say what was changed.
  if (!basis.ok) return own.length > 0 ? { verdict: 'mismatch', differences: own } : basis.check;
  const differences = [...own, ...(await scoredAgain(certificate, basis, sha256))];
  return { verdict: differences.length === 0 ? 'verified' : 'mismatch', differences };
}

/** What it takes to score again, or the verdict that something of it is missing. */
type Basis =
  | { readonly ok: true; readonly form: SelfEvaluation; readonly ruleSet: RuleSet }
  | { readonly ok: false; readonly check: CertificateCheck };

async function basisOf(
  { inputHash, engineVersion, ruleSet: { id, version, hash } }: Certificate,
  form: SelfEvaluation | null,
  { loadRuleSet, sha256 }: CertificateSources,
): Promise<Basis> {
  if (form === null) return lacking('missing-form', [missing('/form', inputHash)]);
  if (engineVersion !== ENGINE_VERSION)
    return lacking('engine-differs', difference('/engineVersion', engineVersion, ENGINE_VERSION));
  const ruleSet = await loadRuleSet(id, version);
  if (ruleSet === null) return lacking('missing-rule', [missing('/ruleSet', `${id}@${version}`)]);
  const differing = difference('/ruleSet/hash', hash, documentHash(ruleSet, sha256));
  return differing.length > 0 ? lacking('missing-rule', differing) : { ok: true, form, ruleSet };
}

const lacking = (verdict: CertificateVerdict, differences: readonly CertificateDifference[]): Basis => ({
  ok: false,
  check: { verdict, differences },
});

async function scoredAgain(
  { ruleSet: { id, version }, total, rating, scorecardHash, effective }: Certificate,
  { form, ruleSet }: { readonly form: SelfEvaluation; readonly ruleSet: RuleSet },
  sha256: Sha256 | undefined,
): Promise<readonly CertificateDifference[]> {
  const compiled = compileRuleSet(ruleSet, sha256 === undefined ? {} : { sha256 });
  const scorecard = await score(compiled, form);
  return [
    ...difference('/ruleSet/id', id, scorecard.ruleSet.id),
    ...difference('/ruleSet/version', version, scorecard.ruleSet.version),
    ...difference('/total', total, scorecard.total),
    ...difference('/rating', rating, scorecard.rating),
    ...difference('/scorecardHash', scorecardHash, documentHash(scorecard, sha256)),
    ...(effective === undefined ? [] : effectiveAgain(effective, compiled, form, scorecard)),
  ];
}

const missing = (path: string, stated: string): CertificateDifference => ({ path, stated, found: null });
