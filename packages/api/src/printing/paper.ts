import type { FormToPrint } from '@plumbline/documents/layout';
import { allFindings, reviewForm } from '@plumbline/review';
import type { AssessmentView, JudgedScorecard } from '@plumbline/service';

/** What stands beside what was filed: nothing, the computed points, or the findings as well. */
export type PaperPoints = 'filed' | 'scored' | 'reviewed';

export type PaperChoice = {
  readonly points: PaperPoints;
  /** Whose points; null for the official scorecard, else the last one of the form as it stands. */
  readonly judged: JudgedScorecard | null;
  /** The address of a certificate; null for none. */
  readonly certificate: string | null;
};

/** The scorecard whose points are printed where nobody names one. */
export const usualScorecard = ({ official, latest }: AssessmentView): JudgedScorecard | null => official ?? latest;

/** An assessment as it is to stand on paper. Points are printed beside the very form they are of; without a scorecard the form stands as it was filed. */
export function paperOf(view: AssessmentView, { points, judged, certificate }: PaperChoice): FormToPrint {
  const { state } = view.assessment;
  const standing = state === 'draft' || state === 'returned' ? state : null;
  if (judged === null || points === 'filed')
    return { form: judged?.form ?? view.form, judgement: null, standing, certificate };
  const { form, scorecard, effective } = judged;
  const findings = points === 'reviewed' ? allFindings(scorecard.findings, reviewForm(form, scorecard)) : null;
  return { form, judgement: { scorecard, findings, effective }, standing, certificate };
}
