import { Button, Collapse } from 'antd';
import { useSay } from '../../../../language/language.tsx';
import { Mark } from '../../../../parts/mark.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { isStillEditable } from '../../session/draft-session.ts';
import { useDraft } from '../../session/use-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { WORDS } from '../words.ts';
import { NewComment } from './new-comment.tsx';
import { COMMENTS } from './places.ts';
import { ThreadView } from './thread-view.tsx';
import { groupThreads, type ThreadGroup } from './threads.ts';
import { useThreads } from './use-comments.ts';
import { useRuleTitles } from './use-rule-titles.ts';

/** What was said of the draft, at the rules it is about; what is settled stands folded below. */
export function Comments() {
  const say = useSay();
  const { session } = useWorkbench();
  const draft = useDraft(session);
  const titles = useRuleTitles();
  const { threads, error, refetch } = useThreads();
  const rules = [...titles.keys()];
  const open = (threads ?? []).filter(({ settled }) => settled === null);
  const settled = (threads ?? []).filter((thread) => thread.settled !== null);
  const groups = (of: typeof open) =>
    groupThreads(of, rules).map((group) => <Group key={`${group.ruleId}`} group={group} titles={titles} />);
  return (
    <section aria-labelledby={COMMENTS}>
      <h3 id={COMMENTS} tabIndex={-1}>
        {say(WORDS.comments)}{' '}
        {threads && <span className="review-count">{say(WORDS.openCount, { count: open.length })}</span>}
      </h3>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {threads?.length === 0 && <p className="page-note">{say(WORDS.noComments)}</p>}
      {groups(open)}
      {isStillEditable(draft) && <NewComment titles={titles} />}
      {settled.length > 0 && (
        <Collapse
          size="small"
          ghost
          items={[
            { key: 'settled', label: say(WORDS.settledCount, { count: settled.length }), children: groups(settled) },
          ]}
        />
      )}
    </section>
  );
}

type GroupProps = { readonly group: ThreadGroup; readonly titles: ReadonlyMap<string, string> };

function Group({ group: { kind, ruleId, threads }, titles }: GroupProps) {
  const say = useSay();
  const { selectRule, reveal } = useWorkbench();
  const title = ruleId === null ? say(WORDS.wholeDraft) : (titles.get(ruleId) ?? ruleId);
  const go = () => {
    selectRule(ruleId);
    reveal(['rules', [...titles.keys()].indexOf(ruleId ?? '')]);
  };
  return (
    <section className="comment-group" aria-label={title}>
      <h4>
        {kind === 'rule' ? (
          <Button size="small" type="link" aria-label={say(WORDS.toRule, { title })} onClick={go}>
            {title}
          </Button>
        ) : (
          title
        )}{' '}
        {kind === 'gone' && <Mark kind="doubtful">{say(WORDS.ruleGone)}</Mark>}
      </h4>
      {threads.map((thread) => (
        <ThreadView key={thread.id} thread={thread} title={title} />
      ))}
    </section>
  );
}
