import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { Trace } from '../trace/trace.tsx';
import { WORDS } from '../words.ts';
import type { MadeTest } from '../worker/bench-messages.ts';
import { useTestEdits } from './use-test-edits.ts';

type Props = { readonly made: MadeTest; readonly usualName: string; readonly onClose: () => void };

const LEAST = 10;

/** A form as it comes out now becomes a golden test, once somebody has looked at it and said what it shows. */
export function KeepDialog({ made: { test, scorecard }, usualName, onClose }: Props) {
  const say = useSay();
  const id = useId();
  const edits = useTestEdits();
  const [name, setName] = useState(usualName);
  const keep = () => {
    edits.add({ ...test, name: name.trim() });
    onClose();
  };
  return (
    <Modal
      open
      title={say(WORDS.toGolden)}
      okText={say(WORDS.keep)}
      cancelText={say(WORDS.cancel)}
      okButtonProps={{ disabled: name.trim().length < LEAST }}
      onOk={keep}
      onCancel={onClose}
      width={860}
    >
      <p className="bench-note">{say(WORDS.lookFirst, { total: scorecard.total ?? '—' })}</p>
      <label htmlFor={id}>{say(WORDS.goldenName)}</label>
      <Input.TextArea id={id} value={name} maxLength={300} autoSize onChange={({ target }) => setName(target.value)} />
      <Trace name={name} scorecard={scorecard} form={test.form} />
    </Modal>
  );
}
