import { terms } from '@plumbline/locale';
import { Button } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { Mark } from '../../../parts/mark.tsx';
import { useReview } from './review-context.tsx';
import { WORDS } from './words.ts';

const KINDS = { error: 'bad', warning: 'doubtful', info: 'known' } as const;

/** What rules and review found; each leads to its row, and may become a comment at its cell. */
export function FindingJumps() {
  const say = useSay();
  const { findings, goTo, handle, mayReview, view } = useReview();
  // As the list of assessments counts them.
  const notes = findings.filter(({ severity }) => severity === 'info').length;
  const counts = { count: findings.length - notes, notes };
  const mayComment = mayReview && view.assessment.state === 'submitted';
  return (
    <section aria-labelledby="review-findings">
      <h2 id="review-findings">{say(notes === 0 ? WORDS.findings : WORDS.findingsAndNotes, counts)}</h2>
      {findings.length === 0 && <p>{say(WORDS.noFindings)}</p>}
      <ul className="review-findings">
        {findings.map(({ code, path, severity, required, sentence }) => (
          <li key={`${code} ${path} ${sentence.zh}`}>
            <div className="review-finding-head">
              <Mark kind={KINDS[severity]}>{say(required ? WORDS.required : terms.severities[severity])}</Mark>
              {mayComment && (
                <Button
                  size="small"
                  type="link"
                  aria-label={say(WORDS.asCommentOf, { finding: say(sentence) })}
                  onClick={() => handle.addComment({ path, text: say(sentence) })}
                >
                  {say(WORDS.asComment)}
                </Button>
              )}
            </div>
            <button type="button" className="review-jump" onClick={() => goTo(path)}>
              {say(sentence)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
