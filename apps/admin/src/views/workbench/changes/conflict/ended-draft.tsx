import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { api, created } from '../../../../api/api.ts';
import { useSay } from '../../../../language/language.tsx';
import { DRAFT_STATES } from '../../../../parts/draft-state.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { saveFile } from '../../../../parts/save-file.ts';
import type { Draft } from '../../session/draft-session.ts';
import type { Texts } from '../compare-messages.ts';
import { WORDS } from './words.ts';

/** A draft that became a version, or came to nothing, while it was edited: what was typed goes on elsewhere. */
export function EndedDraft({ theirs, mine }: { readonly theirs: Draft; readonly mine: Texts }) {
  const say = useSay();
  const navigate = useNavigate();
  const { organisationId, ruleSetId, state } = theirs;
  const another = useMutation({
    mutationFn: () => {
      const json = { organisationId, ruleSetId, begin: { kind: 'text' as const, ...mine } };
      return created(['drafts', json], (once) => api.drafts.$post({ json }, once));
    },
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
        <Button onClick={() => saveFile(`${ruleSetId}.json`, new Blob([mine.text], TEXT))}>
          {say(WORDS.download)}
        </Button>
        {mine.tests !== '' && (
          <Button onClick={() => saveFile(`${ruleSetId}.test.yaml`, new Blob([mine.tests], TEXT))}>
            {say(WORDS.downloadTests)}
          </Button>
        )}
      </div>
    </>
  );
}

const TEXT = { type: 'text/plain;charset=utf-8' };
