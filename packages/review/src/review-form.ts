import { pointerSegments, type Scorecard, type SelfEvaluation } from '@plumbline/core';
import { CHECKS } from './checks/registry.ts';
import { type ReviewFinding, toFinding } from './finding.ts';
import { type ReviewOptions, settle } from './options.ts';
import { viewForm } from './view/form-view.ts';

/**
 * What a reviewer should see in a form, in the order of the form: sums, money, indicators, words, and every declared score that
 * differs from the computed one, with its cause. Without a scorecard the computed scores are those most rules give (met in full,
 * missed in proportion).
 *
 * @example reviewForm(form, scorecard).map(({ sentence }) => sentence.zh)
 */
export function reviewForm(
  form: SelfEvaluation,
  scorecard: Scorecard | null,
  options: ReviewOptions = {},
): ReviewFinding[] {
  const view = viewForm(form, scorecard, settle(options));
  const findings = CHECKS.flatMap(({ id, find }) => find(view).map((draft) => toFinding(id, draft)));
  return inOrderOfForm(findings);
}

/** By the place in the form; at one place in the order of the checks. */
function inOrderOfForm<T extends Pick<ReviewFinding, 'path'>>(findings: readonly T[]): T[] {
  return findings
    .map((finding) => ({ finding, place: placeOf(finding.path) }))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
    .map(({ finding }) => finding);
}

const PARTS = ['project', 'fiscalYear', 'budget', 'objective', 'indicators', 'declaredMaxTotal', 'declaredTotal'];

function placeOf(path: string): [part: number, row: number] {
  const [part = '', row = ''] = pointerSegments(path);
  const at = PARTS.indexOf(part);
  return [at < 0 ? PARTS.length : at, part === 'indicators' ? Number(row) : 0];
}
