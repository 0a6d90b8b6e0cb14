import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { answer, api } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { useAssessment } from '../assessment-context.tsx';
import { cellOf } from '../score/missing.ts';
import './returned-note.css';
import { WORDS } from './words.ts';

/** Why a form came back, and what is to be mended where; each leads to its cell. */
export function ReturnedNote() {
  const say = useSay();
  const { view, goTo } = useAssessment();
  const { id, state } = view.assessment;
  const isBack = state === 'returned';
  const { data: revisions } = useQuery({
    queryKey: ['assessment', id, 'revisions'],
    queryFn: () => answer(api.assessments[':id'].revisions.$get({ param: { id } })),
    enabled: isBack,
  });
  const { data: said } = useQuery({
    queryKey: ['assessment', id, 'comments'],
    queryFn: () => answer(api.assessments[':id'].comments.$get({ param: { id } })),
    enabled: isBack,
  });
  const back = revisions?.items.findLast((one) => one.state === 'returned' && one.reason !== null);
  if (!isBack || back === undefined) return null;
  // What was said about the revision that was given back then; comments of earlier returns are done with.
  const comments = said?.items.filter(({ revision }) => revision === back.revision - 1) ?? [];
  return (
    <Alert
      className="returned-note"
      type="warning"
      showIcon
      title={say(WORDS.returnedNote)}
      description={
        <>
          <p>{say(WORDS.returnedWhy, { reason: back.reason ?? '' })}</p>
          <ul>
            {comments.map(({ id: key, path, text }) => (
              <li key={key}>
                {text}{' '}
                {path !== '' && (
                  <Button
                    size="small"
                    type="link"
                    aria-label={say(WORDS.goToOf, { text })}
                    onClick={() => goTo(cellOf(path))}
                  >
                    {say(WORDS.goTo)}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
