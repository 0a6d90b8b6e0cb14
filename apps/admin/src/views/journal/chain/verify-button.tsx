import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, InputNumber, Modal } from 'antd';
import type { InferResponseType } from 'hono/client';
import { useState } from 'react';
import { answer, api } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { CopyField } from '../../../parts/copy-field.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { WORDS } from './words.ts';

/** Follows the whole chain, and compares it with an entry that somebody wrote down. */
export function VerifyButton() {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {say(WORDS.verify)}
      </Button>
      {isOpen && <VerifyDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** An entry as it was written down: both, or neither. */
type Known = { readonly sequence: number | null; readonly hash: string };

type Verdict = InferResponseType<(typeof api.journal)['verification']['$get'], 200>;

function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const [known, setKnown] = useState<Known>({ sequence: null, hash: '' });
  const verify = useMutation({
    mutationFn: ({ sequence, hash }: Known) => {
      const query = sequence === null ? {} : { sequence: String(sequence), hash };
      // The contract of a query is of text, and its type of what is read out of it.
      return answer(api.journal.verification.$get({ query: query as never }));
    },
  });
  const isHalf = (known.sequence === null) !== (known.hash === '');
  const isWrong = known.hash !== '' && !HASH.test(known.hash);
  return (
    <Modal
      open
      title={say(WORDS.verify)}
      okText={say(WORDS.verifyOk)}
      cancelText={say(WORDS.close)}
      okButtonProps={{ disabled: isHalf || isWrong }}
      confirmLoading={verify.isPending}
      width={640}
      onOk={() => verify.mutate(known)}
      onCancel={onClose}
    >
      <p>{say(WORDS.verifyText)}</p>
      <Form layout="vertical" component="div">
        <Form.Item label={say(WORDS.knownSequence)} htmlFor="known-sequence" extra={say(WORDS.knownHelp)}>
          <InputNumber<number>
            id="known-sequence"
            min={1}
            precision={0}
            value={known.sequence}
            onChange={(sequence) => setKnown({ ...known, sequence })}
          />
        </Form.Item>
        <Form.Item
          label={say(WORDS.knownHash)}
          htmlFor="known-hash"
          {...(isWrong ? { validateStatus: 'error' as const, help: say(WORDS.hashForm) } : {})}
        >
          <Input
            id="known-hash"
            autoComplete="off"
            spellCheck={false}
            value={known.hash}
            onChange={({ target }) => setKnown({ ...known, hash: target.value.trim().toLowerCase() })}
          />
        </Form.Item>
      </Form>
      <div aria-live="polite">
        {verify.data && <Told verdict={verify.data} isCompared={verify.variables?.sequence !== null} />}
        {verify.error && <ProblemAlert error={verify.error} />}
      </div>
    </Modal>
  );
}

const HASH = /^[0-9a-f]{64}$/;

function Told({ verdict, isCompared }: { readonly verdict: Verdict; readonly isCompared: boolean }) {
  const say = useSay();
  if (!verdict.ok) {
    const { sequence, reason } = verdict.broken;
    return (
      <Alert
        type="error"
        showIcon
        title={say(WORDS.broken, { sequence })}
        description={
          <>
            <div>{say(WORDS[REASONS[reason]])}</div>
            <div>{say(WORDS.brokenHelp)}</div>
          </>
        }
      />
    );
  }
  return (
    <Alert
      type="success"
      showIcon
      title={say(WORDS.whole, { entries: verdict.entries })}
      description={
        <>
          {isCompared && <p>{say(WORDS.sameAsKnown)}</p>}
          <p>{say(WORDS.noteIt)}</p>
          <CopyField label={say(WORDS.lastHash)} value={verdict.lastHash} />
        </>
      }
    />
  );
}

const REASONS = {
  sequence: 'reasonSequence',
  previousHash: 'reasonPrevious',
  hash: 'reasonHash',
  end: 'reasonEnd',
} as const;
