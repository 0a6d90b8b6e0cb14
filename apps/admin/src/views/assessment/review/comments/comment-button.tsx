import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { useReview } from '../review-context.tsx';
import type { ReviewRow } from '../review-rows.ts';
import { WORDS } from '../words.ts';

type Props = { readonly row: ReviewRow; readonly name: string };

/** Says something about an item or one of its cells; it goes with the return of the form. */
export function CommentButton({ row, name }: Props) {
  const say = useSay();
  const { view } = useReview();
  const [isOpen, setOpen] = useState(false);
  if (view.assessment.state !== 'submitted') return null;
  return (
    <>
      <Button size="small" aria-label={say(WORDS.commentOn, { name })} onClick={() => setOpen(true)}>
        {say(WORDS.comment)}
      </Button>
      {isOpen && <CommentDialog row={row} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}

const ROW_CELLS = [
  ['target', WORDS.target],
  ['actual', WORDS.actual],
  ['declaredScore', WORDS.declared],
  ['deviationReason', WORDS.reason],
] as const;

function CommentDialog({ row, name, onClose }: Props & { readonly onClose: () => void }) {
  const say = useSay();
  const { handle } = useReview();
  const [path, setPath] = useState(row.path);
  const [text, setText] = useState('');
  const cells = row.index === null ? [] : ROW_CELLS;
  return (
    <Modal
      open
      title={say(WORDS.commentOn, { name })}
      okText={say(WORDS.add)}
      okButtonProps={{ disabled: text.trim() === '' }}
      cancelText={say(WORDS.cancel)}
      onCancel={onClose}
      onOk={() => {
        handle.addComment({ path, text: text.trim() });
        onClose();
      }}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={say(WORDS.cell)} htmlFor="comment-cell">
          <Select
            id="comment-cell"
            value={path}
            onChange={setPath}
            options={[
              { value: row.path, label: say(WORDS.wholeRow) },
              ...cells.map(([field, words]) => ({ value: `${row.path}/${field}`, label: say(words) })),
            ]}
          />
        </Form.Item>
        <Form.Item label={say(WORDS.commentText)} htmlFor="comment-text">
          <Input.TextArea
            id="comment-text"
            rows={3}
            maxLength={4000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
