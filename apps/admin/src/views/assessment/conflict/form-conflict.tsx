import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { useBufferText } from '../../../parts/document/use-buffer-text.ts';
import type { Conflict } from '../../../parts/saving/saved-texts.ts';
import { useAssessment } from '../assessment-context.tsx';
import { type Assessment, isOpen } from '../session/form-session.ts';
import { ConflictView } from './conflict-view.tsx';
import { useFormMerge } from './use-form-merge.ts';
import { WORDS } from './words.ts';

/**
 * What happens when somebody else saved the form first: changes of other cells come together by themselves, and are said; where both changed the same
 * cell somebody chooses. Whoever puts that off loses nothing, and has a way back to it.
 */
export function FormConflict({ conflict }: { readonly conflict: Conflict<Assessment> }) {
  const say = useSay();
  const { message } = App.useApp();
  const { session, refresh } = useAssessment();
  const mine = useBufferText(session.buffer);
  const { merge, error } = useFormMerge(session, mine, conflict);
  const [isPutOff, setPutOff] = useState(false);
  const canMerge = merge !== null && merge.conflicts.length === 0 && isOpen(conflict.theirs);
  useEffect(() => {
    if (!canMerge || merge === null || session.snapshot().save.kind !== 'conflict') return;
    void message.info(say(WORDS.merged, { count: merge.solvable }));
    void session.settle({ form: merge.textWith(new Map()) }).then(refresh);
  }, [canMerge, merge, message, say, session, refresh]);
  // Until it is known whether there is anything to choose nobody is asked to: on a slow line that takes seconds.
  const isMerging = merge === null && error === null && isOpen(conflict.theirs);
  if (canMerge || isMerging) return null;
  if (isPutOff)
    return (
      <Button size="small" danger onClick={() => setPutOff(false)}>
        {say(WORDS.open)}
      </Button>
    );
  return <ConflictView conflict={conflict} merge={merge} error={error} onClose={() => setPutOff(true)} />;
}
