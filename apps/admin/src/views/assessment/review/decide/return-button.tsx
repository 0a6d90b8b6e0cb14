import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { answer, api, ifMatch } from '../../../../api/api.ts';
import { useSay } from '../../../../language/language.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { useReview } from '../review-context.tsx';
import { WORDS } from '../words.ts';
import { ReasonField } from './reason-field.tsx';

/** Gives the form back to its unit, with the reason and what is to be mended where. */
export function ReturnButton() {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say(WORDS.return)}
      </Button>
      {isOpen && <ReturnDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ReturnDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { message } = App.useApp();
  const { view, handle, nameOf, refresh } = useReview();
  const { id, revision } = view.assessment;
  const { comments } = handle.draft;
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: () =>
      answer(
        api.assessments[':id'].return.$post(
          { param: { id }, json: { reason, comments: [...comments] } },
          ifMatch(`"${revision}"`),
        ),
      ),
    onSuccess: async () => {
      handle.clear('comments');
      void message.success(say(WORDS.returned));
      onClose();
      await refresh();
    },
  });
  return (
    <Modal
      open
      title={say(WORDS.returnTitle)}
      okText={say(WORDS.return)}
      okButtonProps={{ disabled: reason.trim() === '' }}
      cancelText={say(WORDS.cancel)}
      confirmLoading={send.isPending}
      onOk={() => send.mutate()}
      onCancel={onClose}
    >
      <Form layout="vertical" component="div">
        <ReasonField
          id="return-reason"
          label={say(WORDS.returnReason)}
          value={reason}
          onChange={setReason}
          isRequired
        />
      </Form>
      <p>{say(WORDS.comments, { count: comments.length })}</p>
      <ul className="review-findings">
        {comments.map(({ path, text }) => (
          <li key={`${path} ${text}`}>
            {nameOf(path)}：{text}
          </li>
        ))}
      </ul>
      {send.error && <ProblemAlert error={send.error} />}
    </Modal>
  );
}
