import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { answer, api, once } from '../../../../api/api.ts';
import { useSay } from '../../../../language/language.tsx';
import { DRAFT_STATES } from '../../../../parts/draft-state.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import type { Draft } from '../../session/draft-session.ts';
import type { Texts } from '../compare-messages.ts';
import { WORDS } from './words.ts';

/** A draft that became a version, or came to nothing, while it was edited: what was typed goes on elsewhere. */
export function EndedDraft({ theirs, mine }: { readonly theirs: Draft; readonly mine: Texts }) {
  const say = useSay();
  const navigate = useNavigate();
  const { organisationId, ruleSetId, state } = theirs;
  const another = useMutation({
    mutationFn: () =>
      answer(api.drafts.$post({ json: { organisationId, ruleSetId, begin: { kind: 'text', ...mine } } }, once())),
    onSuccess: ({ id }) => navigate({ to: '/drafts/$id', params: { id } }),
  });
  return (
    <>
      <Alert type="warning" showIcon title={say(WORDS.ended, { state: say(DRAFT_STATES[state]) })} />
      {another.error && <ProblemAlert error={another.error} />}
      <div className="changes-tools">
        <Button type="primary" loading={another.isPending} onClick={() => another.mutate()}>
          {say(WORDS.another)}
        </Button>
        <Button onClick={() => download(`${ruleSetId}.json`, mine.text)}>{say(WORDS.download)}</Button>
        {mine.tests !== '' && (
          <Button onClick={() => download(`${ruleSetId}.test.yaml`, mine.tests)}>{say(WORDS.downloadTests)}</Button>
        )}
      </div>
    </>
  );
}

function download(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
