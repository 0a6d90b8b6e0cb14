import type { LocalizedText } from '@plumbline/core';
import { terms } from '@plumbline/locale';
import { useSay } from '../../../../language/language.tsx';
import { useRuleSetTitle } from '../../../../parts/use-rule-set-title.ts';
import type { AssessmentView } from '../../session/form-session.ts';
import { useReview } from '../review-context.tsx';
import { WORDS } from '../words.ts';
import { AcceptButton } from './accept-button.tsx';
import { RecheckButton } from './recheck-button.tsx';
import { ReturnButton } from './return-button.tsx';

const RATINGS: Readonly<Record<string, LocalizedText>> = terms.ratings;

/** What the form comes to by the rules and as people set it, and what a reviewer decides. */
export function DecisionBar({ judged }: { readonly judged: NonNullable<AssessmentView['latest']> }) {
  const say = useSay();
  const titleOf = useRuleSetTitle();
  const { view, mayReview, form } = useReview();
  const { state } = view.assessment;
  const { record, effective } = judged;
  const total = effective?.total ?? record.total ?? say(WORDS.pending);
  const rating = effective?.rating ?? record.rating;
  const ratingWord = rating === null ? '—' : say(RATINGS[rating] ?? { zh: rating, en: rating });
  return (
    <div className="score-bar">
      <strong className="score-bar-total figure">
        {say(WORDS.declared)} {form.declaredTotal ?? '—'} · {say(WORDS.computed)} {record.total ?? say(WORDS.pending)}
        {effective && effective.overrides.length > 0 && ` · ${say(WORDS.set, { score: total })}`}
        {` · ${ratingWord}`}
      </strong>
      <span>{say(WORDS.rules, { rules: titleOf(`${record.ruleSetId}@${record.version}`) })}</span>
      <span className="assessment-gap" />
      {mayReview && state === 'submitted' && (
        <>
          <ReturnButton />
          <AcceptButton scorecardId={record.id} total={total} rating={ratingWord} />
        </>
      )}
      {mayReview && state === 'accepted' && <RecheckButton />}
    </div>
  );
}
