import { createScorer, prepareForm, toExactScores } from '@plumbline/engine';
import { createSegmentScorer, packForms } from '@plumbline/whatif';
import type { Workload } from '../workload/workload.ts';
import type { Candidate } from './candidate.ts';

/** Scores alone, form by form, of forms that are read and prepared. */
export function scoresOnly({ compiled, forms, items }: Workload): Candidate {
  const scorer = createScorer(compiled);
  const prepared = forms.slice(0, items.length).map((form) => prepareForm(compiled, form));
  const totals = new Int32Array(prepared.length);
  const run = () => {
    for (let form = 0; form < prepared.length; form++) {
      const one = prepared[form];
      if (!one) continue;
      const scores = scorer(one);
      totals[form] = scores.exact === null ? scores.total : exactCents(compiled, one, scores);
    }
  };
  return { name: 'scores only', forms: prepared.length, run, totals };
}

function exactCents(...of: Parameters<typeof toExactScores>): number {
  const { total } = toExactScores(...of);
  return total === null ? Number.NaN : Number(total.toPlain()) * 100;
}

/** All forms of the workload as columns. */
export function columns({ compiled, forms }: Workload): Candidate {
  const segments = [...packForms(forms)];
  const score = createSegmentScorer(compiled);
  const totals = new Int32Array(forms.length);
  const run = () => {
    for (const segment of segments) totals.set(score(segment).totals, segment.firstForm);
  };
  return { name: 'columns', forms: forms.length, run, totals };
}
