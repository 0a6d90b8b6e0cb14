import { Input, Modal } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { BenchRequest, ScoredForm } from './bench-messages.ts';
import { appendTest } from './golden-yaml.ts';
import { Trace } from './trace.tsx';
import type { BenchState } from './use-bench.ts';
import { WORDS } from './words.ts';

type Props = {
  readonly form: ScoredForm;
  readonly state: BenchState;
  readonly send: (request: BenchRequest) => void;
  readonly onClose: () => void;
};

const LEAST = 10;

/** A form as it comes out now becomes a golden test, once somebody has looked at it and said what it shows. */
export function GoldenDialog({ form, state, send, onClose }: Props) {
  const say = useSay();
  const id = useId();
  const { session } = useWorkbench();
  const { after, position } = form;
  const indicators = after?.items.filter(({ item }) => item === 'indicator').length ?? 0;
  const [name, setName] = useState(say(WORDS.goldenUsual, { count: indicators, total: after?.total ?? '—' }));
  const [isAsked, setAsked] = useState(false);
  const { golden } = state;
  const isMade = isAsked && golden !== null && golden.name === name;
  useEffect(() => {
    if (!isMade) return;
    session.tests.edit(appendTest(session.tests.text, golden), { origin: 'bench' });
    onClose();
  }, [isMade, golden, session, onClose]);
  const keep = () => {
    setAsked(true);
    send({ kind: 'golden', position, text: session.text.text, name });
  };
  return (
    <Modal
      open
      title={say(WORDS.toGolden)}
      okText={say(WORDS.keep)}
      cancelText={say(WORDS.cancel)}
      okButtonProps={{ disabled: name.trim().length < LEAST, loading: isAsked }}
      onOk={keep}
      onCancel={onClose}
      width={760}
    >
      <label htmlFor={id}>{say(WORDS.goldenName)}</label>
      <Input.TextArea id={id} value={name} autoSize onChange={({ target }) => setName(target.value)} />
      {after && <Trace name={form.project} scorecard={after} />}
    </Modal>
  );
}
