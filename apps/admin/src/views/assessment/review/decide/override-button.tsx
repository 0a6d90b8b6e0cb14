import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, created } from '../../../../api/api.ts';
import { useSay } from '../../../../language/language.tsx';
import { ProblemAlert } from '../../../../parts/problem-alert.tsx';
import { useReview } from '../review-context.tsx';
import { isGivable, typedScore } from '../review-draft.ts';
import type { ReviewRow } from '../review-rows.ts';
import { WORDS } from '../words.ts';
import { ReasonField } from './reason-field.tsx';

type Props = { readonly row: ReviewRow; readonly name: string };

/** Sets the points of an item in place of the computed ones, with the reason; those stay beside. */
export function OverrideButton({ row, name }: Props) {
  const say = useSay();
  const { judged } = useReview();
  const [isOpen, setOpen] = useState(false);
  const isScored = judged?.scorecard.items.some(({ index }) => index === row.index) ?? false;
  if (judged === null || !isScored) return null;
  return (
    <>
      <Button size="small" aria-label={say(WORDS.overrideOf, { name })} onClick={() => setOpen(true)}>
        {say(WORDS.override)}
      </Button>
      {isOpen && <OverrideDialog row={row} name={name} scorecardId={judged.record.id} onClose={() => setOpen(false)} />}
    </>
  );
}

type DialogProps = Props & { readonly scorecardId: string; readonly onClose: () => void };

function OverrideDialog({ row, name, scorecardId, onClose }: DialogProps) {
  const say = useSay();
  const { message } = App.useApp();
  const { view, refresh } = useReview();
  const { id } = view.assessment;
  const [typed, setTyped] = useState('');
  const score = typedScore(typed);
  const [reason, setReason] = useState('');
  const set = useMutation({
    mutationFn: () => {
      const json = { scorecardId, indicatorIndex: row.index, score, reason };
      const sent = { param: { id }, json };
      return created(['overrides', sent], (once) => api.assessments[':id'].overrides.$post(sent, once));
    },
    onSuccess: async () => {
      // Pressed twice it was done once, and is said once.
      void message.success({ key: 'overridden', content: say(WORDS.overridden) });
      onClose();
      await refresh();
    },
  });
  const isWrong = score !== '' && !isGivable(score, null);
  return (
    <Modal
      open
      title={say(WORDS.overrideOf, { name })}
      okText={say(WORDS.override)}
      okButtonProps={{ disabled: score === '' || isWrong || reason.trim() === '' }}
      cancelText={say(WORDS.cancel)}
      confirmLoading={set.isPending}
      onOk={() => set.mutate()}
      onCancel={onClose}
    >
      <p>{say(WORDS.overrideComputed, { score: row.computed ?? say(WORDS.pending) })}</p>
      <Form layout="vertical" component="div">
        <Form.Item
          label={say(WORDS.overrideScore, { max: row.maxScore ?? '∞' })}
          htmlFor="override-score"
          required
          {...(isWrong
            ? { validateStatus: 'error' as const, help: say(WORDS.notNumber, { max: row.maxScore ?? '∞' }) }
            : {})}
        >
          <Input
            id="override-score"
            inputMode="decimal"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </Form.Item>
        <ReasonField
          id="override-reason"
          label={say(WORDS.overrideReason)}
          value={reason}
          onChange={setReason}
          isRequired
        />
      </Form>
      {set.error && <ProblemAlert error={set.error} />}
    </Modal>
  );
}
