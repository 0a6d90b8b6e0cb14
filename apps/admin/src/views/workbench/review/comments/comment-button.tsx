import { CommentOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { WORDS } from '../words.ts';
import './comment-button.css';

type Props = {
  readonly ruleId: string;
  readonly title: string;
  readonly open: number;
  readonly onComment: (ruleId: string) => void;
};

/** How many comments at a rule are open; leads to them, and to where one more is written. */
export function CommentButton({ ruleId, title, open, onComment }: Props) {
  const say = useSay();
  return (
    <Button
      size="small"
      type="text"
      icon={<CommentOutlined aria-hidden="true" />}
      title={say(WORDS.comments)}
      onClick={() => onComment(ruleId)}
    >
      {open > 0 && (
        <span className="comment-count" aria-hidden="true">
          {open}
        </span>
      )}
      <span className="unseen">{say(WORDS.commentsAt, { title, count: open })}</span>
    </Button>
  );
}
