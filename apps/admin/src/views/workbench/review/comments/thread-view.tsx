import { Button } from 'antd';
import { useState } from 'react';
import { useHasRole, useSession } from '../../../../app/session.tsx';
import { useSay } from '../../../../language/language.tsx';
import { Person } from '../../../../parts/person.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { When } from '../../../../parts/when.tsx';
import { isStillEditable } from '../../session/draft-session.ts';
import { useDraft } from '../../session/use-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { WORDS } from '../words.ts';
import { Reply } from './reply.tsx';
import type { Thread } from './threads.ts';
import { useSettle } from './use-comments.ts';

/** What was said about one thing, and what can be said to it. */
export function ThreadView({ thread, title }: { readonly thread: Thread; readonly title: string }) {
  const say = useSay();
  const { session } = useWorkbench();
  const draft = useDraft(session);
  const { said, settled } = thread;
  return (
    <article className="comment-thread" aria-label={say(WORDS.threadAt, { title })}>
      {said.map(({ id, saidBy, saidAt, text }) => (
        <div key={id} className="comment">
          <span className="comment-by">
            <Person id={saidBy} /> <When at={saidAt} />
          </span>
          <p>{text}</p>
        </div>
      ))}
      {settled && (
        <p className="comment-by">
          ✓ {say(WORDS.settledBy)} <Person id={settled.saidBy} /> <When at={settled.saidAt} />
        </p>
      )}
      {isStillEditable(draft) && <ThreadActions thread={thread} title={title} />}
    </article>
  );
}

function ThreadActions({
  thread: { id, begunBy, settled },
  title,
}: {
  readonly thread: Thread;
  readonly title: string;
}) {
  const say = useSay();
  const { userId } = useSession();
  const mayEdit = useHasRole('policyEditor');
  const [isReplying, setReplying] = useState(false);
  const settle = useSettle();
  if (isReplying) return <Reply threadId={id} title={title} onClose={() => setReplying(false)} />;
  return (
    <>
      <div className="review-buttons">
        <Button size="small" aria-label={say(WORDS.replyTo, { title })} onClick={() => setReplying(true)}>
          {say(settled ? WORDS.reopen : WORDS.reply)}
        </Button>
        {settled === null && (mayEdit || begunBy === userId) && (
          <Button
            size="small"
            aria-label={say(WORDS.settleOf, { title })}
            loading={settle.isPending}
            onClick={() => settle.mutate(id)}
          >
            {say(WORDS.settle)}
          </Button>
        )}
      </div>
      {settle.error && <ProblemAlert error={settle.error} />}
    </>
  );
}
