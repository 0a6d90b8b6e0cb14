import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { api, ifMatch, revised } from '../../../api/api.ts';
import { useHasRole, useSession } from '../../../app/session.tsx';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { textAt, useParsed } from '../document/parsed-document.ts';
import type { Draft } from '../session/draft-session.ts';
import { useSnapshot } from '../session/use-session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { useGates } from './gate-list.tsx';
import { WORDS } from './words.ts';

/** What can be done about the draft now, by whoever looks at it. */
export function Decisions() {
  const say = useSay();
  const { session } = useWorkbench();
  const { draft } = useSnapshot(session);
  const mayEdit = useHasRole('policyEditor');
  const mayApprove = useHasRole('policyApprover');
  if (draft.state === 'draft') return mayEdit ? <RequestApproval /> : null;
  if (draft.state === 'inReview')
    return mayApprove ? <Verdict /> : <p className="page-note">{say(WORDS.notApprover)}</p>;
  return draft.state === 'approved' && mayApprove ? <Publish /> : null;
}

/** A decision is a revision as well: the session goes on from it. */
function useDecision<Input>(
  ask: (input: Input, etag: string) => Promise<{ readonly body: Draft; readonly etag: string }>,
) {
  const { session, refresh } = useWorkbench();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (input: Input) => {
      await session.save();
      return ask(input, session.etag);
    },
    onSuccess: ({ body, etag }) => {
      session.adopt(body, etag);
      refresh();
      void queries.invalidateQueries({ queryKey: ['drafts'] });
    },
  });
}

function RequestApproval() {
  const say = useSay();
  const id = useId();
  const { session } = useWorkbench();
  const { draft } = useSnapshot(session);
  const [summary, setSummary] = useState(draft.summary ?? '');
  const request = useDecision((json: { readonly summary: string }, etag) =>
    revised(api.drafts[':id']['request-approval'].$post({ param: { id: draft.id }, json }, ifMatch(etag))),
  );
  return (
    <section>
      <label htmlFor={id}>{say(WORDS.summary)}</label>
      <Input.TextArea
        id={id}
        value={summary}
        placeholder={say(WORDS.summaryHint)}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={({ target }) => setSummary(target.value)}
      />
      {request.error && <ProblemAlert error={request.error} />}
      <Button
        type="primary"
        disabled={summary.trim() === ''}
        loading={request.isPending}
        onClick={() => request.mutate({ summary })}
      >
        {say(WORDS.request)}
      </Button>
    </section>
  );
}

function Verdict() {
  const say = useSay();
  const id = useId();
  const { session } = useWorkbench();
  const { userId } = useSession();
  const { draft } = useSnapshot(session);
  const [comment, setComment] = useState('');
  const approve = useDecision((json: { readonly comment: string | null }, etag) =>
    revised(api.drafts[':id'].approve.$post({ param: { id: draft.id }, json }, ifMatch(etag))),
  );
  const reject = useDecision((json: { readonly comment: string }, etag) =>
    revised(api.drafts[':id'].reject.$post({ param: { id: draft.id }, json }, ifMatch(etag))),
  );
  if (draft.createdBy === userId) return <p className="page-note">{say(WORDS.own)}</p>;
  const said = comment.trim();
  return (
    <section>
      <label htmlFor={id}>{say(WORDS.comment)}</label>
      <Input.TextArea
        id={id}
        value={comment}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={({ target }) => setComment(target.value)}
      />
      {approve.error && <ProblemAlert error={approve.error} />}
      {reject.error && <ProblemAlert error={reject.error} />}
      <div className="review-buttons">
        <Button
          type="primary"
          loading={approve.isPending}
          onClick={() => approve.mutate({ comment: said === '' ? null : said })}
        >
          {say(WORDS.approve)}
        </Button>
        <Button
          disabled={said === ''}
          title={say(WORDS.commentNeeded)}
          loading={reject.isPending}
          onClick={() => reject.mutate({ comment: said })}
        >
          {say(WORDS.reject)}
        </Button>
      </div>
    </section>
  );
}

function Publish() {
  const say = useSay();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const { session, refresh } = useWorkbench();
  const { draft } = useSnapshot(session);
  const { gates } = useGates();
  const { value } = useParsed(session.text);
  const version = `${draft.ruleSetId} ${value === null ? '' : textAt(value, 'version')}`;
  const publish = useMutation({
    mutationFn: () => revised(api.drafts[':id'].publish.$post({ param: { id: draft.id } }, ifMatch(session.etag))),
    onSuccess: async () => {
      message.success(say(WORDS.published, { version }));
      const { body, etag } = await revised(api.drafts[':id'].$get({ param: { id: draft.id } }));
      session.adopt(body.draft, etag);
      refresh();
      void queries.invalidateQueries({ queryKey: ['rule-sets'] });
      void queries.invalidateQueries({ queryKey: ['drafts'] });
    },
  });
  const ask = () =>
    modal.confirm({
      title: say(WORDS.publishTitle, { version }),
      content: say(WORDS.publishText),
      okText: say(WORDS.publish),
      cancelText: say(WORDS.cancel),
      onOk: () => publish.mutateAsync().catch(() => {}),
    });
  return (
    <section>
      {publish.error && <ProblemAlert error={publish.error} />}
      <Button
        type="primary"
        disabled={gates === null || gates.some(({ open }) => !open)}
        loading={publish.isPending}
        onClick={ask}
      >
        {say(WORDS.publish)}
      </Button>
    </section>
  );
}
