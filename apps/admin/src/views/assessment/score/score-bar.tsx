import { Select } from 'antd';
import { memo, useMemo } from 'react';
import { useSay } from '../../../language/language.tsx';
import { Mark } from '../../../parts/mark.tsx';
import { SteadyButton } from '../../../parts/steady-button.tsx';
import { useSteady } from '../../../parts/use-steady.ts';
import { useAssessment } from '../assessment-context.tsx';
import type { AssessmentView } from '../session/form-session.ts';
import { WORDS } from '../words.ts';
import { fillableScores, fillScores } from './fill-scores.ts';
import type { Rules } from './use-rules.ts';

/** Stays in sight: what the form comes to as it is filled in, what is missing, and by which rules. */
export function ScoreBar() {
  const say = useSay();
  const { session, view, form, scorecard, missing, rules, nextMissing } = useAssessment();
  const toNext = useSteady(nextMissing);
  return (
    <div className="score-bar">
      <strong role="status" className="score-bar-total figure">
        {scorecard
          ? say(WORDS.score, { awarded: scorecard.total ?? scorecard.awarded, most: scorecard.maxScore })
          : rules.isKnown && rules.chosen === null && say(WORDS.noRules, { year: form.fiscalYear })}
        {scorecard?.ratingLabel && say(WORDS.scoreRating, { rating: say(scorecard.ratingLabel) })}
      </strong>
      <OfficialScore of={view} />
      <span role="status">
        {missing.length > 0 ? say(WORDS.missing, { count: missing.length }) : say(WORDS.complete)}
      </span>
      {session.isEditable && missing.length > 0 && (
        <SteadyButton size="small" onClick={toNext}>
          {say(WORDS.nextMissing)}
        </SteadyButton>
      )}
      <FillScores />
      <span className="assessment-gap" />
      {rules.isGuessed && <Mark kind="doubtful">{say(WORDS.guessed)}</Mark>}
      <RulesChooser rules={rules} />
    </div>
  );
}

/** What counts, once it was decided: with the points that people set, and whatever the form comes to by the rules that are looked at. */
function OfficialScore({ of: { official } }: { readonly of: AssessmentView }) {
  const say = useSay();
  const total = official && (official.effective?.total ?? official.record.total);
  return total && <Mark kind="good">{say(WORDS.official, { score: total })}</Mark>;
}

/** Drawn again with other rules, and not at every key. */
const RulesChooser = memo(({ rules }: { readonly rules: Rules }) => {
  const say = useSay();
  return (
    <Select
      size="small"
      className="score-bar-rules"
      aria-label={say(WORDS.rules)}
      value={rules.chosen}
      onChange={(name) => name !== null && rules.choose(name)}
      options={rules.choices.map((name) => ({ value: name, label: rules.titleOf(name) }))}
      popupMatchSelectWidth={false}
    />
  );
});

/** Offers the scores of the rules where none are declared yet. */
function FillScores() {
  const say = useSay();
  const { session, form, scorecard } = useAssessment();
  const count = useMemo(() => (scorecard ? fillableScores(form, scorecard).length : 0), [form, scorecard]);
  const fill = useSteady(() => scorecard && fillScores(session, scorecard));
  if (!session.isEditable || count === 0) return null;
  return (
    <SteadyButton size="small" onClick={fill}>
      {say(WORDS.fillScores)}
    </SteadyButton>
  );
}
