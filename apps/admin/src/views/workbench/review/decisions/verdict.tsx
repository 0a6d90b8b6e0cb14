import { Button, Input } from 'antd';
import { useId } from 'react';
import { api, ifMatch, revised } from '../../../../api/api.ts';
import { useSession } from '../../../../app/session.tsx';
import { useSay } from '../../../../language/language.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { useDraft } from '../../session/use-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { OpenComments } from '../comments/open-comments.tsx';
import { ReleaseChanges, ReleaseImpact } from '../release/release-changes.tsx';
import type { Release } from '../release/use-release.ts';
import { useKeptText } from '../use-kept-text.ts';
import { WORDS } from '../words.ts';
import { useDecision } from './use-decision.ts';

/** Approves or sends back, with what the decision is about before one's eyes. Whoever wrote the draft reads why they cannot. */
export function Verdict({ release }: { readonly release: Release }) {
  const say = useSay();
  const { view } = useWorkbench();
  const { userId } = useSession();
  return (
    <>
      <ReleaseChanges release={release} isWhole={false} />
      <ReleaseImpact release={release} />
      {view.authors.includes(userId) ? <p className="page-note">{say(WORDS.own)}</p> : <Decide />}
    </>
  );
}

function Decide() {
  const say = useSay();
  const field = useId();
  const { session } = useWorkbench();
  const { id } = useDraft(session);
  const [written, write] = useKeptText(`verdict.${id}`);
  const clear = () => write(null);
  const approve = useDecision(
    (json: { readonly comment: string | null }, etag) =>
      revised(api.drafts[':id'].approve.$post({ param: { id }, json }, ifMatch(etag))),
    clear,
  );
  const reject = useDecision(
    (json: { readonly comment: string }, etag) =>
      revised(api.drafts[':id'].reject.$post({ param: { id }, json }, ifMatch(etag))),
    clear,
  );
  const said = (written ?? '').trim();
  return (
    <section aria-label={say(WORDS.decide)}>
      <h3>{say(WORDS.decide)}</h3>
      <OpenComments />
      <label htmlFor={field}>{say(WORDS.comment)}</label>
      <Input.TextArea
        id={field}
        value={written ?? ''}
        maxLength={4000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={({ target }) => write(target.value)}
      />
      {said === '' && <p className="page-note">{say(WORDS.commentNeeded)}</p>}
      {approve.error && <ProblemAlert error={approve.error} />}
      {reject.error && <ProblemAlert error={reject.error} />}
      <div className="review-buttons">
        <Button
          type="primary"
          loading={approve.isPending}
          disabled={reject.isPending}
          onClick={() => approve.mutate({ comment: said === '' ? null : said })}
        >
          {say(WORDS.approve)}
        </Button>
        <Button
          disabled={said === '' || approve.isPending}
          loading={reject.isPending}
          onClick={() => reject.mutate({ comment: said })}
        >
          {say(WORDS.reject)}
        </Button>
      </div>
    </section>
  );
}
