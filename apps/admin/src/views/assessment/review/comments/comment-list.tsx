import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { answer, api } from '../../../../api/api.ts';
import { useSay } from '../../../../language/language.tsx';
import { Person } from '../../../../parts/person.tsx';
import { useReview } from '../review-context.tsx';
import { WORDS } from '../words.ts';

/** What was written and goes with the return, and what was said before. */
export function CommentList() {
  const say = useSay();
  const { view, mayReview, nameOf, goTo } = useReview();
  const { id, state } = view.assessment;
  const { data: said } = useQuery({
    queryKey: ['assessment', id, 'comments'],
    queryFn: () => answer(api.assessments[':id'].comments.$get({ param: { id } })),
  });
  return (
    <>
      {mayReview && state === 'submitted' && <WrittenComments />}
      {said && said.items.length > 0 && (
        <section aria-labelledby="review-said">
          <h2 id="review-said">{say(WORDS.said)}</h2>
          <ul className="review-findings">
            {said.items.map(({ id: key, path, text, saidBy }) => (
              <li key={key}>
                <button type="button" className="review-jump" onClick={() => goTo(path)}>
                  {nameOf(path)}：{text}
                </button>
                <small>
                  <Person id={saidBy} />
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function WrittenComments() {
  const say = useSay();
  const { handle, nameOf, goTo } = useReview();
  const { comments } = handle.draft;
  return (
    <section aria-labelledby="review-comments">
      <h2 id="review-comments">{say(WORDS.comments, { count: comments.length })}</h2>
      {comments.length === 0 && <p className="page-note">{say(WORDS.noComments)}</p>}
      <ul className="review-findings">
        {comments.map(({ path, text }, at) => (
          <li key={`${path} ${text}`}>
            <button type="button" className="review-jump" onClick={() => goTo(path)}>
              {nameOf(path)}：{text}
            </button>
            <Button
              size="small"
              type="link"
              aria-label={say(WORDS.removeOf, { text })}
              onClick={() => handle.removeComment(at)}
            >
              {say(WORDS.remove)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
