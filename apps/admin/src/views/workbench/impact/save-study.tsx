import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, created } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { useSnapshot } from '../session/use-session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import type { Impact } from './impact-messages.ts';
import { studyDraft } from './study-draft.ts';
import { WORDS } from './words.ts';

type Props = { readonly impact: Impact; readonly isStale: boolean };

/** Has the server study exactly the document that is saved, over all forms of the draft's organisation: what publishing asks for. */
export function SaveStudy({ impact, isStale }: Props) {
  const say = useSay();
  const { session, view, refresh } = useWorkbench();
  const { draft } = useSnapshot(session);
  const save = useMutation({
    mutationFn: async () => {
      await session.save();
      const name = say(WORDS.studyName, { ruleSet: draft.ruleSetId });
      const studyId = await studyDraft(session.snapshot().kept, name);
      const sent = { param: { id: draft.id }, json: { studyId } };
      return created(['impact-studies', sent], (once) => api.drafts[':id']['impact-studies'].$post(sent, once));
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
