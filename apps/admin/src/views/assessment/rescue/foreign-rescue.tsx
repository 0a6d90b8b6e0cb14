import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../../../app/session.tsx';
import { useSay } from '../../../language/language.tsx';
import { Person } from '../../../parts/person.tsx';
import { useAssessment } from '../assessment-context.tsx';
import { foreignRescue, takeForeign } from './foreign.ts';
import { WORDS } from './words.ts';

/** On a shared machine: what somebody else typed into this form and could not save. It is theirs, and is taken only when asked for. */
export function ForeignRescue() {
  const say = useSay();
  const { userId } = useSession();
  const { session, reopen } = useAssessment();
  const { id } = session.snapshot().kept;
  const [from] = useState(() => foreignRescue(id, userId));
  const [isLeft, setLeft] = useState(false);
  if (from === null || isLeft || !session.isEditable) return null;
  const take = () => {
    takeForeign(id, from, userId);
    reopen();
  };
  return (
    <Alert
      className="rules-note"
      type="warning"
      showIcon
      title={
        <>
          {say(WORDS.found)} <Person id={from} />
        </>
      }
      description={say(WORDS.choose)}
      action={
        <>
          <Button size="small" disabled={session.isUnsaved} onClick={take}>
            {say(WORDS.take)}
          </Button>{' '}
          <Button size="small" onClick={() => setLeft(true)}>
            {say(WORDS.leave)}
          </Button>
        </>
      }
    />
  );
}
