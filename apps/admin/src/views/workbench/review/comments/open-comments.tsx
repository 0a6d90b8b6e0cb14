import { Alert, Button } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { Person } from '../../../../parts/person.tsx';
import { focusWhenThere } from '../focus-when-there.ts';
import { WORDS } from '../words.ts';
import { COMMENTS } from './places.ts';
import { useThreads } from './use-comments.ts';
import { useRuleTitles } from './use-rule-titles.ts';

const SHOWN = 5;

/** What nobody has settled yet, before somebody decides in spite of it; `withWay` where they can be gone to from here. */
export function OpenComments({ withWay = true }: { readonly withWay?: boolean }) {
  const say = useSay();
  const titles = useRuleTitles();
  const { threads } = useThreads();
  const open = (threads ?? []).filter(({ settled }) => settled === null);
  if (open.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="review-open-comments"
      title={say(WORDS.openComments, { count: open.length })}
      description={
        <ul>
          {open.slice(0, SHOWN).map(({ id, ruleId, begunBy, said }) => (
            <li key={id}>
              {ruleId === null ? say(WORDS.wholeDraft) : (titles.get(ruleId) ?? ruleId)} · <Person id={begunBy} /> ·{' '}
              {said.at(0)?.text}
            </li>
          ))}
          {open.length > SHOWN && <li>{say(WORDS.more, { count: open.length - SHOWN })}</li>}
        </ul>
      }
      action={
        withWay && (
          <Button size="small" onClick={() => focusWhenThere(COMMENTS)}>
            {say(WORDS.toComments)}
          </Button>
        )
      }
    />
  );
}
