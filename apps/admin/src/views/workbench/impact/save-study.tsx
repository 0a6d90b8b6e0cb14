import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { answer, api, once } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { useSnapshot } from '../session/use-session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import type { Impact } from './impact-messages.ts';
import { studyDocument } from './study-document.ts';
import { useGrades } from './use-grades.ts';
import { WORDS } from './words.ts';

type Props = { readonly impact: Impact; readonly isStale: boolean; readonly dataDate: string | null };

/** Keeps the impact as the study that publishing asks for: one of exactly the document that is saved. */
export function SaveStudy({ impact, isStale, dataDate }: Props) {
  const say = useSay();
  const { session, view, refresh } = useWorkbench();
  const { draft } = useSnapshot(session);
  const grades = useGrades();
  const save = useMutation({
    mutationFn: async () => {
      await session.save();
      return answer(
        api.drafts[':id']['impact-studies'].$post(
          {
            param: { id: draft.id },
            json: {
              hash: impact.candidateHash,
              result: studyDocument(
                impact,
                dataDate,
                grades.map(({ id }) => id),
              ),
            },
          },
          once(),
        ),
      );
    },
    onSuccess: refresh,
  });
  const isKept = view.impactStudies.some(({ hash }) => hash === impact.candidateHash);
  const isOld = view.impactStudies.length > 0;
  if (!session.isEditable) return null;
  return (
    <div className="impact-save">
      {save.error && <ProblemAlert error={save.error} />}
      {isKept && !isStale ? (
        <span role="status">✓ {say(WORDS.studySaved)}</span>
      ) : (
        <>
          <Button size="small" type="primary" disabled={isStale} loading={save.isPending} onClick={() => save.mutate()}>
            {say(WORDS.saveStudy)}
          </Button>
          <small role={isOld ? 'status' : undefined}>{say(isOld ? WORDS.studyOld : WORDS.saveStudyHint)}</small>
        </>
      )}
    </div>
  );
}
