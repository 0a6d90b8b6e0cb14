import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Modal } from 'antd';
import { useState } from 'react';
import { answer, api, ifMatch } from '../../../../api/api.ts';
import { useSay } from '../../../../language/language.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { useReview } from '../review-context.tsx';
import { WORDS } from '../words.ts';

type Props = { readonly scorecardId: string; readonly total: string; readonly rating: string };

/** Makes the scores the official ones, after what still stands against them was said. */
export function AcceptButton(props: Props) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" type="primary" onClick={() => setOpen(true)}>
        {say(WORDS.accept)}
      </Button>
      {isOpen && <AcceptDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function AcceptDialog({ scorecardId, total, rating, onClose }: Props & { readonly onClose: () => void }) {
  const say = useSay();
  const { message } = App.useApp();
  const { view, rows, findings, handle, refresh } = useReview();
  const { id, revision } = view.assessment;
  const standing = findings.filter(({ severity }) => severity !== 'info').length;
  const sets = rows.filter(({ set }) => set !== null).length;
  const comments = handle.draft.comments.length;
  const accept = useMutation({
    mutationFn: () =>
      answer(api.assessments[':id'].accept.$post({ param: { id }, json: { scorecardId } }, ifMatch(`"${revision}"`))),
    onSuccess: async () => {
      void message.success(say(WORDS.accepted));
      onClose();
      await refresh();
    },
  });
  return (
    <Modal
      open
      title={say(WORDS.acceptTitle, { total, rating })}
      okText={say(WORDS.accept)}
      cancelText={say(WORDS.cancel)}
      confirmLoading={accept.isPending}
      onOk={() => accept.mutate()}
      onCancel={onClose}
    >
      <p>{say(WORDS.acceptNote)}</p>
      {standing > 0 && <p>{say(WORDS.acceptFindings, { count: standing })}</p>}
      {sets > 0 && <p>{say(WORDS.acceptOverrides, { count: sets })}</p>}
      {comments > 0 && <Alert type="warning" showIcon title={say(WORDS.acceptComments, { count: comments })} />}
      {accept.error && <ProblemAlert error={accept.error} />}
    </Modal>
  );
}
