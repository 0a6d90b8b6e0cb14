import type { CauseClass, DecimalString, Finding, Rational, ReviewCode, Severity } from '@plumbline/core';
import { describe } from '@plumbline/locale';

/**
 * Something a reviewer should see. It has the shape of a scorecard's finding, so that the two can be shown in one list, and more:
 * `check` is the check that raised it, `numbers` are the figures it rests on as exact decimals (ratios as shares of 1, money in the
 * form's unit), `related` are JSON pointers to other places of the form it is about, `cause` is why a figure differs.
 */
export type ReviewFinding = Omit<Finding, 'code'> & {
  readonly code: ReviewCode;
  readonly check: string;
  readonly numbers: Readonly<Record<string, DecimalString>>;
  readonly related: readonly string[];
  readonly cause?: CauseClass;
};

/** What a check has found, before it is put into words. `words` fill the sentence beside the numbers, and before them. */
export type Draft = {
  readonly code: ReviewCode;
  readonly severity: Severity;
  /** True where the form cannot be accepted as it is; an error always is. */
  readonly required?: boolean;
  readonly path: string;
  readonly related?: readonly string[];
  readonly numbers: Readonly<Record<string, Rational | null>>;
  readonly words?: Readonly<Record<string, string | null>>;
  readonly cause?: CauseClass;
};

/** The finding with its sentence; figures that are unknown stay out of its numbers. */
export function toFinding(check: string, draft: Draft): ReviewFinding {
  const { code, severity, required = severity === 'error', path, related = [], words = {}, cause } = draft;
  const numbers: Record<string, DecimalString> = {};
  const params: Record<string, string | null> = {};
  for (const [name, value] of Object.entries(draft.numbers)) {
    params[name] = value?.toPlain() ?? null;
    if (value) numbers[name] = value.toPlain();
  }
  Object.assign(params, words);
  return {
    code,
    severity,
    required,
    path,
    params,
    sentence: describe({ code, params }),
    rule: null,
    references: [],
    check,
    numbers,
    related,
    ...(cause ? { cause } : {}),
  };
}
