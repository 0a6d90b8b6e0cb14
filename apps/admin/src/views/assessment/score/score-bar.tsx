import { Button, Select } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { Mark } from '../../../parts/mark.tsx';
import { useAssessment } from '../assessment-context.tsx';
import { WORDS } from '../words.ts';

/** Stays in sight: what the form comes to as it is filled in, what is missing, and by which rules. */
export function ScoreBar() {
  const say = useSay();
  const { form, scorecard, missing, rules, nextMissing } = useAssessment();
  return (
    <div className="score-bar">
      <strong role="status" className="score-bar-total figure">
        {scorecard
          ? say(WORDS.score, { awarded: scorecard.total ?? scorecard.awarded, most: scorecard.maxScore })
          : say(rules.chosen === null ? WORDS.noRules : WORDS.noScore, { year: form.fiscalYear })}
        {scorecard?.ratingLabel && say(WORDS.scoreRating, { rating: say(scorecard.ratingLabel) })}
      </strong>
      <span role="status">
        {missing.length > 0 ? say(WORDS.missing, { count: missing.length }) : say(WORDS.complete)}
      </span>
      {missing.length > 0 && (
        <Button size="small" onClick={nextMissing}>
          {say(WORDS.nextMissing)}
        </Button>
      )}
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
