import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import type { StudySummary } from '../studies-query.ts';
import { WORDS as STUDY } from '../words.ts';
import { type Labels, useChangeStudy } from './use-change-study.ts';
import { WORDS } from './words.ts';

/** Names a study otherwise, and says what it is for. */
export function EditButton({ study }: { readonly study: StudySummary }) {
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{say(WORDS.edit)}</Button>
      {isAsking && <EditDialog study={study} onClose={() => setAsking(false)} />}
    </>
  );
}

type Props = { readonly study: StudySummary; readonly onClose: () => void };

function EditDialog({ study, onClose }: Props) {
  const say = useSay();
  const [form] = Form.useForm<Pick<Labels, 'name' | 'note'>>();
  const change = useChangeStudy(study);
  return (
    <Modal
      open
      title={say(WORDS.edit)}
      okText={say(WORDS.save)}
      cancelText={say(STUDY.cancel)}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: study.name, note: study.note }}
        onFinish={({ name, note }) => change.mutate({ name: name.trim(), note }, { onSuccess: onClose })}
      >
        <Form.Item
          name="name"
          label={say(WORDS.name)}
          rules={[{ required: true, whitespace: true, max: 200, message: say(WORDS.nameMissing) }]}
        >
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <Form.Item name="note" label={say(WORDS.note)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
        </Form.Item>
      </Form>
      {change.error && <ProblemAlert error={change.error} />}
    </Modal>
  );
}
