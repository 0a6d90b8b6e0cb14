import { DeleteOutlined, UploadOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import { answer, api, once } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { useAssessment } from '../assessment-context.tsx';
import './evidence.css';
import { fileSize } from './file-size.ts';
import { sendEvidence } from './send-evidence.ts';
import { WORDS } from './words.ts';

/** The files that prove what the form says: attached, fetched, taken off. */
export function EvidencePanel() {
  const say = useSay();
  const queries = useQueryClient();
  const { session } = useAssessment();
  const { id } = session.snapshot().kept;
  const queryKey = ['assessment', id, 'evidence'];
  const { data, error } = useQuery({
    queryKey,
    queryFn: async () => (await answer(api.assessments[':id'].evidence.$get({ param: { id } }))).items,
  });
  const again = () => queries.invalidateQueries({ queryKey });
  const attach = useMutation({ mutationFn: (file: File) => sendEvidence(id, file, once()), onSettled: again });
  const remove = useMutation({
    mutationFn: (evidenceId: string) =>
      answer(api.assessments[':id'].evidence[':evidenceId'].$delete({ param: { id, evidenceId } })),
    onSettled: again,
  });
  const files = (data ?? []).filter(({ removedAt }) => removedAt === null);
  const failed = error ?? attach.error ?? remove.error;
  return (
    <section aria-label={say(WORDS.title)} className="evidence">
      <h3>{say(WORDS.title)}</h3>
      {failed && <ProblemAlert error={failed} />}
      {files.length === 0 && <p className="page-note">{say(WORDS.none)}</p>}
      <ul>
        {files.map(({ id: evidenceId, name, size }) => (
          <li key={evidenceId}>
            <a href={`/api/v1/assessments/${id}/evidence/${evidenceId}`} download={name}>
              {name}
            </a>{' '}
            <small>{fileSize(size)}</small>
            {session.isEditable && (
              <Button
                size="small"
                type="text"
                danger
                icon={<DeleteOutlined />}
                aria-label={say(WORDS.remove, { name })}
                loading={remove.isPending && remove.variables === evidenceId}
                onClick={() => remove.mutate(evidenceId)}
              />
            )}
          </li>
        ))}
      </ul>
      {session.isEditable && (
        <Upload
          showUploadList={false}
          beforeUpload={(file) => {
            attach.mutate(file);
            return false;
          }}
        >
          <Button size="small" icon={<UploadOutlined />} loading={attach.isPending}>
            {say(WORDS.attach)}
          </Button>
          <small> {say(WORDS.taken)}</small>
        </Upload>
      )}
    </section>
  );
}
