export { allFindings } from './all-findings.ts';
/** What the declared total owes to which cause, in lines that add up exactly. */
export { type DifferenceExplanation, type DifferenceLine, explainDifference } from './explain-difference.ts';
/** What a review finds: a scorecard's finding with its figures and, for a declared score, its cause. */
export type { ReviewFinding } from './finding.ts';
/** The lines at which checks begin to speak. */
export { DEFAULT_THRESHOLDS, type GradeLine, type ReviewOptions, type Thresholds } from './options.ts';
/** What a reviewer should see in a form. */
export { reviewForm } from './review-form.ts';
/** What shows only in the forms of a unit side by side. */
export { reviewForms, type ScoredForm, type UnitFinding } from './review-forms.ts';
