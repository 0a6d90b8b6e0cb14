import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, created } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { WORDS } from './words.ts';

type Props = {
  readonly id: string;
  readonly scorecardId: string;
  readonly hash: string | null;
  readonly onChange: (hash: string | null) => void;
};

/** Issues a certificate of the scores when somebody wants one on paper; nothing is issued by looking. */
export function CertificateChoice({ id, scorecardId, hash, onChange }: Props) {
  const say = useSay();
  const issue = useMutation({
    mutationFn: () => {
      const sent = { param: { id }, json: { scorecardId, withForm: false } };
      return created(['certificates', sent], (once) => api.assessments[':id'].certificates.$post(sent, once));
    },
    onSuccess: (certificate) => onChange(certificate.hash),
  });
  return (
    <section aria-label={say(WORDS.certificate)} className="print-certificate">
      {hash === null ? (
        <Button size="small" loading={issue.isPending} onClick={() => issue.mutate()}>
          {say(WORDS.issue)}
        </Button>
      ) : (
        <>
          <span role="status">{say(WORDS.issued)}</span>
          <a href={`/certificates/${hash}`} target="_blank" rel="noopener">
            {say(WORDS.showCertificate)}
          </a>
          <Button size="small" onClick={() => onChange(null)}>
            {say(WORDS.leaveOut)}
          </Button>
        </>
      )}
      {issue.error && <ProblemAlert error={issue.error} />}
    </section>
  );
}
