import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { answer, api, ifMatch } from '../../../../api/api.ts';
import { useSay } from '../../../../language/language.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { useReview } from '../review-context.tsx';
import { WORDS } from '../words.ts';
import { ReasonField } from './reason-field.tsx';

/** Says that an accepted form was checked once more. */
export function RecheckButton() {
  const say = useSay();
  const { message } = App.useApp();
  const { view, refresh } = useReview();
  const { id, revision } = view.assessment;
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const recheck = useMutation({
    mutationFn: () => {
      const json = { reason: reason.trim() === '' ? null : reason };
      return answer(api.assessments[':id'].recheck.$post({ param: { id }, json }, ifMatch(`"${revision}"`)));
    },
    onSuccess: async () => {
      void message.success(say(WORDS.rechecked));
      setOpen(false);
      await refresh();
    },
  });
  return (
    <>
      <Button size="small" type="primary" onClick={() => setOpen(true)}>
        {say(WORDS.recheck)}
      </Button>
      <Modal
        open={isOpen}
        destroyOnHidden
        title={say(WORDS.recheckTitle)}
        okText={say(WORDS.recheck)}
        cancelText={say(WORDS.cancel)}
        confirmLoading={recheck.isPending}
        onOk={() => recheck.mutate()}
        onCancel={() => setOpen(false)}
      >
        <Form layout="vertical" component="div">
          <ReasonField id="recheck-reason" label={say(WORDS.recheckReason)} value={reason} onChange={setReason} />
        </Form>
        {recheck.error && <ProblemAlert error={recheck.error} />}
      </Modal>
    </>
  );
}
