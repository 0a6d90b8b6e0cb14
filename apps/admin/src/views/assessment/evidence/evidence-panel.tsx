import { UploadOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import { answer, api } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { useAssessment } from '../assessment-context.tsx';
import './evidence.css';
import { EvidenceFile } from './evidence-file.tsx';
import { sendEvidence } from './send-evidence.ts';
import { WORDS } from './words.ts';

/** The files that prove what the form says, those of the line somebody is at first: attached to it, or to the whole form. */
export function EvidencePanel({ row }: { readonly row: string | null }) {
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
  const attach = useMutation({
    mutationFn: (sent: Parameters<typeof sendEvidence>[1]) => sendEvidence(id, sent),
    onSettled: again,
  });
  const files = (data ?? []).filter(({ removedAt }) => removedAt === null);
  const ofRow = files.filter(({ about }) => row !== null && about === row);
  const failed = error ?? attach.error;
  const button = (about: string | null, label: string) => (
    <Upload
      showUploadList={false}
      beforeUpload={(file) => {
        attach.mutate({ file, about });
        return false;
      }}
    >
      <Button size="small" icon={<UploadOutlined />} loading={attach.isPending && attach.variables.about === about}>
        {label}
      </Button>
    </Upload>
  );
  return (
    <section aria-label={say(WORDS.title)} className="evidence">
      <h3>{say(WORDS.title)}</h3>
      {failed && <ProblemAlert error={failed} />}
      {files.length === 0 && <p className="page-note">{say(WORDS.none)}</p>}
      <ul>
        {[...ofRow, ...files.filter((file) => !ofRow.includes(file))].map((file) => (
          <EvidenceFile key={file.id} file={file} isOfRow={ofRow.includes(file)} onRemoved={again} />
        ))}
      </ul>
      {session.isEditable && (
        <div className="evidence-attach">
          {row !== null && row !== '' && button(row, say(WORDS.attachToRow))}
          {button(null, say(WORDS.attach))}
          <small>{say(WORDS.taken)}</small>
        </div>
      )}
    </section>
  );
}
