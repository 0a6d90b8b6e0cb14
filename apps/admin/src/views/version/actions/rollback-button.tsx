import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { api, created } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { VersionChanges } from '../../rules/version-changes.tsx';
import { WORDS } from '../words.ts';

type Props = { readonly id: string; readonly version: string; readonly newest: string };

/** Goes back to an earlier version by a draft, after what that undoes was shown. */
export function RollbackButton({ id, version, newest }: Props) {
  const say = useSay();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      created(['rollback', id, version], (once) =>
        api['rule-sets'][':id'].versions[':version'].rollback.$post({ param: { id, version } }, once),
      ),
    onSuccess: ({ draft }) => navigate({ to: '/drafts/$id', params: { id: draft.id } }),
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{say(WORDS.rollback)}</Button>
      {isAsking && (
        <Modal
          open
          width={760}
          title={say(WORDS.rollbackTitle, { version })}
          okText={say(WORDS.rollbackDo)}
          cancelText={say(WORDS.cancel)}
          confirmLoading={isPending}
          onOk={() => mutate()}
          onCancel={() => setAsking(false)}
        >
          <p>{say(WORDS.rollbackText, { version, newest })}</p>
          <div className="version-undone">
            <VersionChanges before={{ id, version: newest }} after={{ id, version }} />
          </div>
          {error && <ProblemAlert error={error} />}
        </Modal>
      )}
    </>
  );
}
