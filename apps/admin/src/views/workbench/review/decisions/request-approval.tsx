import { Button, Input } from 'antd';
import { useMemo } from 'react';
import { api, ifMatch, revised } from '../../../../api/api.ts';
import { useSay } from '../../../../language/language.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { useDraft } from '../../session/use-session.ts';
import { useWorkbench } from '../../workbench-context.tsx';
import { REQUEST_FIELD } from '../gates/use-go.ts';
import { draftedSummary } from '../release/drafted-summary.ts';
import type { Release } from '../release/use-release.ts';
import { useKeptText } from '../use-kept-text.ts';
import { WORDS } from '../words.ts';
import { useDecision } from './use-decision.ts';

/** Hands the draft to those who decide, with what it is for: begun from what was changed, and in the words of whoever asks. */
export function RequestApproval({ release: { comparison } }: { readonly release: Release }) {
  const say = useSay();
  const { session } = useWorkbench();
  const { id, summary: said } = useDraft(session);
  const [written, write] = useKeptText(`summary.${id}`);
  const drafted = useMemo(() => (comparison ? draftedSummary(comparison, say) : ''), [comparison, say]);
  const summary = written ?? said ?? drafted;
  const request = useDecision(
    (json: { readonly summary: string }, etag) =>
      revised(api.drafts[':id']['request-approval'].$post({ param: { id }, json }, ifMatch(etag))),
    () => write(null),
  );
  return (
    <section aria-label={say(WORDS.request)}>
      <h3>{say(WORDS.request)}</h3>
      <div className="review-label">
        <label htmlFor={REQUEST_FIELD}>{say(WORDS.summary)}</label>
        {drafted !== '' && summary !== drafted && (
          <Button size="small" type="link" onClick={() => write(drafted)}>
            {say(WORDS.draftAgain)}
          </Button>
        )}
      </div>
      <Input.TextArea
        id={REQUEST_FIELD}
        value={summary}
        maxLength={4000}
        autoSize={{ minRows: 3, maxRows: 12 }}
        onChange={({ target }) => write(target.value)}
      />
      <p className="page-note">
        {say(summary === drafted && drafted !== '' ? WORDS.summaryDrafted : WORDS.summaryHint)}
      </p>
      {request.error && <ProblemAlert error={request.error} />}
      <Button
        type="primary"
        disabled={summary.trim() === ''}
        loading={request.isPending}
        onClick={() => request.mutate({ summary: summary.trim() })}
      >
        {say(WORDS.request)}
      </Button>
    </section>
  );
}
