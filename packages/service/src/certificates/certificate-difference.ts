/** A member that is not what it should be; `found` is what was computed, null where there is nothing. */
export type CertificateDifference = {
  readonly path: string;
  readonly stated: string | null;
  readonly found: string | null;
};

/** None where the two are the same. */
export const difference = (path: string, stated: string | null, found: string | null): CertificateDifference[] =>
  stated === found ? [] : [{ path, stated, found }];
