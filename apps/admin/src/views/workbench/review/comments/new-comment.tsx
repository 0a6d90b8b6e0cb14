import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { useDraft } from '../../session/use-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { useKeptText } from '../use-kept-text.ts';
import { WORDS } from '../words.ts';
import { COMMENT_FIELD } from './places.ts';
import { useComment } from './use-comments.ts';

/** For the draft as a whole: no rule is called so. */
const WHOLE = '';

/** Something said of the rule that is chosen in the workbench, of another, or of the draft as a whole. */
export function NewComment({ titles }: { readonly titles: ReadonlyMap<string, string> }) {
  const say = useSay();
  const { session, selectedRule } = useWorkbench();
  const { id } = useDraft(session);
  // What is about a rule stays about it, whichever is chosen while it is written.
  const [chosen, choose] = useState<string | null>(null);
  const selected = selectedRule !== null && titles.has(selectedRule) ? selectedRule : WHOLE;
  const about = chosen ?? selected;
  const [written, write] = useKeptText(`comment.${id}`);
  const text = written ?? '';
  const comment = useComment(() => {
    write(null);
    choose(null);
  });
  return (
    <div className="comment-new">
      <Select
        size="small"
        showSearch
        optionFilterProp="label"
        aria-label={say(WORDS.commentAbout)}
        value={about}
        options={[
          { value: WHOLE, label: say(WORDS.wholeDraft) },
          ...[...titles].map(([value, label]) => ({ value, label })),
        ]}
        onChange={choose}
      />
      <Input.TextArea
        id={COMMENT_FIELD}
        aria-label={say(WORDS.newComment)}
        placeholder={say(WORDS.newCommentHint)}
        value={text}
        maxLength={4000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={({ target }) => {
          choose(about);
          write(target.value);
        }}
      />
      {comment.error && <ProblemAlert error={comment.error} />}
      <Button
        size="small"
        disabled={text.trim() === ''}
        loading={comment.isPending}
        onClick={() => comment.mutate({ ruleId: about === WHOLE ? null : about, threadId: null, text: text.trim() })}
      >
        {say(WORDS.addComment)}
      </Button>
    </div>
  );
}
