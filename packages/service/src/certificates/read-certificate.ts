import { type Certificate, type Diagnostic, parseLocatedJson, validateCertificate } from '@plumbline/core';

/** A certificate, or all that keeps the value from being one. */
export type CertificateReading =
  | { readonly ok: true; readonly certificate: Certificate }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Checks that a value has the shape of a certificate; whether what it states is so is for `verifyCertificate` to say. */
export function readCertificate(value: unknown): CertificateReading {
  const diagnostics = validateCertificate(value);
  return diagnostics.length === 0 ? { ok: true, certificate: value as Certificate } : { ok: false, diagnostics };
}

/** {@link readCertificate} of JSON text, with the place of every fault; a member that stands twice is one. */
export function readCertificateText(text: string): CertificateReading {
  const { value, diagnostics, positionOf } = parseLocatedJson(text);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const reading = readCertificate(value);
  if (reading.ok) return reading;
  return {
    ok: false,
    diagnostics: reading.diagnostics.map((one) => ({ ...one, position: positionOf(one.path) })),
  };
}
