import type { SelfEvaluation } from '@plumbline/core';

/** The form with other results, so that no cache sees one text all the time: the numbers of real forms differ, their targets less. */
export function variants(form: SelfEvaluation, count = 200): SelfEvaluation[] {
  return Array.from({ length: count }, (_, variant) => ({
    ...form,
    indicators: form.indicators.map((row) => ({
      ...row,
      actual:
        row.actual?.replace(/\d+(?:\.\d+)?/, (number) =>
          number === '0' ? number : `${number}${number.includes('.') ? '' : '.'}${variant}`,
        ) ?? null,
    })),
  }));
}
