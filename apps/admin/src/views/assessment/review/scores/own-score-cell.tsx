import { Input } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { useReview } from '../review-context.tsx';
import { isGivable, typedScore } from '../review-draft.ts';
import type { ReviewRow } from '../review-rows.ts';
import { WORDS } from '../words.ts';
import type { ReviewerScores } from './use-reviewer-scores.ts';

type Props = { readonly row: ReviewRow; readonly name: string; readonly scores: ReviewerScores };

/** The points the reviewer would give, and why, before those of others are seen. */
export function OwnScoreCell({ row: { path, index, maxScore }, name, scores: { own } }: Props) {
  const say = useSay();
  const { handle } = useReview();
  const { score, note } = handle.draft.scores[path] ?? { score: '', note: '' };
  const given = own?.scores.find(({ indicatorIndex }) => indicatorIndex === index);
  const isWrong = score !== '' && !isGivable(typedScore(score), maxScore);
  return (
    <td className="review-own">
      <Input
        size="small"
        inputMode="decimal"
        aria-label={say(WORDS.ownOf, { name })}
        aria-invalid={isWrong}
        status={isWrong ? 'error' : ''}
        value={score}
        onChange={({ target }) => handle.setScore(path, { note, score: target.value.trim() })}
      />
      {isWrong && <small role="alert">{say(WORDS.notNumber, { max: maxScore ?? '∞' })}</small>}
      {score !== '' && (
        <Input
          size="small"
          aria-label={say(WORDS.noteOf, { name })}
          placeholder={say(WORDS.note)}
          value={note}
          maxLength={4000}
          onChange={({ target }) => handle.setScore(path, { score, note: target.value })}
        />
      )}
      {given && (
        <small>
          {say(WORDS.givenScore, { score: given.score })}
          {given.note !== '' && ` · ${given.note}`}
        </small>
      )}
    </td>
  );
}
