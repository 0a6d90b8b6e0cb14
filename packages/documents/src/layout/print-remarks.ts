import type { PrintedLine } from '../printed/printed-document.ts';
import type { FormRemarks } from './form-remarks.ts';

/** The findings below a form, counted. */
export function printRemarks(remarks: FormRemarks | null): PrintedLine[] {
  if (remarks === null) return [];
  const { heading, findings, noFindings } = remarks;
  if (heading === null) return [];
  const lines = findings.length === 0 ? [noFindings] : findings.map(({ text }, index) => `${index + 1}. ${text}`);
  return [
    { kind: 'line', style: 'heading', text: heading },
    ...lines.map((text): PrintedLine => ({ kind: 'line', style: 'note', text })),
  ];
}
