import { Button, Select } from 'antd';
import { useMemo } from 'react';
import { useSay } from '../../../language/language.tsx';
import { Mark } from '../../../parts/mark.tsx';
import { useAssessment } from '../assessment-context.tsx';
import { WORDS } from '../words.ts';
import { fillableScores, fillScores } from './fill-scores.ts';

/** Stays in sight: what the form comes to as it is filled in, what is missing, and by which rules. */
export function ScoreBar() {
  const say = useSay();
  const { session, form, scorecard, missing, rules, nextMissing } = useAssessment();
  return (
    <div className="score-bar">
      <strong role="status" className="score-bar-total figure">
        {scorecard
          ? say(WORDS.score, { awarded: scorecard.total ?? scorecard.awarded, most: scorecard.maxScore })
          : rules.isKnown && rules.chosen === null && say(WORDS.noRules, { year: form.fiscalYear })}
        {scorecard?.ratingLabel && say(WORDS.scoreRating, { rating: say(scorecard.ratingLabel) })}
      </strong>
      <span role="status">
        {missing.length > 0 ? say(WORDS.missing, { count: missing.length }) : say(WORDS.complete)}
      </span>
      {session.isEditable && missing.length > 0 && (
        <Button size="small" onClick={nextMissing}>
          {say(WORDS.nextMissing)}
        </Button>
      )}
      <FillScores />
      <span className="assessment-gap" />
      {rules.isGuessed && <Mark kind="doubtful">{say(WORDS.guessed)}</Mark>}
      <Select
        size="small"
        className="score-bar-rules"
        aria-label={say(WORDS.rules)}
        value={rules.chosen}
        onChange={(name) => name !== null && rules.choose(name)}
        options={rules.choices.map((name) => ({ value: name, label: rules.titleOf(name) }))}
        popupMatchSelectWidth={false}
      />
    </div>
  );
}

/** Offers the scores of the rules where none are declared yet. */
function FillScores() {
  const say = useSay();
  const { session, form, scorecard } = useAssessment();
  const count = useMemo(() => (scorecard ? fillableScores(form, scorecard).length : 0), [form, scorecard]);
  if (!session.isEditable || scorecard === null || count === 0) return null;
  return (
    <Button size="small" onClick={() => fillScores(session, scorecard)}>
      {say(WORDS.fillScores)}
    </Button>
  );
}
