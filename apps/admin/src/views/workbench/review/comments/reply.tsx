import { Button, Input } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { useKeptText } from '../use-kept-text.ts';
import { WORDS } from '../words.ts';
import { useComment } from './use-comments.ts';

type Props = { readonly threadId: string; readonly title: string; readonly onClose: () => void };

/** An answer below what was said. */
export function Reply({ threadId, title, onClose }: Props) {
  const say = useSay();
  const [written, write] = useKeptText(`reply.${threadId}`);
  const text = written ?? '';
  const comment = useComment(() => {
    write(null);
    onClose();
  });
  return (
    <div className="comment-new">
      <Input.TextArea
        autoFocus
        aria-label={say(WORDS.replyTo, { title })}
        value={text}
        maxLength={4000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={({ target }) => write(target.value)}
      />
      {comment.error && <ProblemAlert error={comment.error} />}
      <div className="review-buttons">
        <Button
          size="small"
          type="primary"
          disabled={text.trim() === ''}
          loading={comment.isPending}
          onClick={() => comment.mutate({ ruleId: null, threadId, text: text.trim() })}
        >
          {say(WORDS.sendReply)}
        </Button>
        <Button size="small" onClick={onClose}>
          {say(WORDS.cancel)}
        </Button>
      </div>
    </div>
  );
}
