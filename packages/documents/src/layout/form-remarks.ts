import { Rational, type Severity } from '@plumbline/core';

/** What is printed beside and below a filed form: what rules make of it, and what a review found. Paths point into the form. */
export type FormRemarks = {
  readonly computedLabel: string;
  /** By indicator; null where nothing could be computed. */
  readonly computed: readonly (string | null)[];
  readonly computedExecution: string | null;
  readonly computedTotal: string | null;
  /** Null where findings are not printed. */
  readonly heading: string | null;
  readonly findings: readonly RemarkedFinding[];
  /** Said where there are none. */
  readonly noFindings: string;
};

export type RemarkedFinding = { readonly path: string; readonly severity: Severity; readonly text: string };

/** Whether a finding is about this value. */
export const isRemarked = (remarks: FormRemarks | null, path: string): boolean =>
  remarks?.findings.some((finding) => finding.path === path || finding.path.startsWith(`${path}/`)) ?? false;

/** Whether a score was computed, and is another than the declared one. */
export const differs = (declared: string | null, computed: string | null | undefined): boolean =>
  declared !== null &&
  computed !== null &&
  computed !== undefined &&
  !Rational.of(declared).equals(Rational.of(computed));
