import { DeleteOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { Mark } from '../../../parts/mark.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { useAssessment } from '../assessment-context.tsx';
import { fileSize } from './file-size.ts';
import { WORDS } from './words.ts';

type Evidence = InferResponseType<(typeof api.assessments)[':id']['evidence']['$get'], 200>['items'][number];

type Props = { readonly file: Evidence; readonly isOfRow: boolean; readonly onRemoved: () => Promise<void> };

/** A file, to be fetched or taken off; one of another line says of which. */
export function EvidenceFile({ file: { id: evidenceId, assessmentId, name, about, size }, isOfRow, onRemoved }: Props) {
  const say = useSay();
  const { session } = useAssessment();
  const remove = useMutation({
    mutationFn: () =>
      answer(api.assessments[':id'].evidence[':evidenceId'].$delete({ param: { id: assessmentId, evidenceId } })),
    onSettled: onRemoved,
  });
  return (
    <li>
      <a href={`/api/v1/assessments/${assessmentId}/evidence/${evidenceId}`} download={name}>
        {name}
      </a>{' '}
      <small>{fileSize(size)}</small>{' '}
      {isOfRow ? <Mark kind="known">{say(WORDS.ofRow)}</Mark> : about !== null && <small>{about}</small>}
      {session.isEditable && (
        <Button
          size="small"
          type="text"
          danger
          icon={<DeleteOutlined />}
          aria-label={say(WORDS.remove, { name })}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        />
      )}
      {remove.error && <ProblemAlert error={remove.error} />}
    </li>
  );
}
