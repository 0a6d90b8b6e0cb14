import { ENGINE_VERSION } from '@plumbline/engine';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { answer, api, once } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { useSnapshot } from '../session/use-session.ts';
import { useWorkbench } from '../workbench-context.tsx';
import type { Impact } from './impact-messages.ts';
import { WORDS } from './words.ts';

/** Keeps the impact as the study that publishing asks for: one of exactly the document that is saved. */
export function SaveStudy({ impact, isStale }: { readonly impact: Impact; readonly isStale: boolean }) {
  const say = useSay();
  const { session, view, refresh } = useWorkbench();
  const { draft } = useSnapshot(session);
  const save = useMutation({
    mutationFn: async () => {
      await session.save();
      return answer(
        api.drafts[':id']['impact-studies'].$post(
          { param: { id: draft.id }, json: { hash: impact.candidateHash, result: studyOf(impact) } },
          once(),
        ),
      );
    },
    onSuccess: refresh,
  });
  const isKept = view.impactStudies.some(({ hash }) => hash === impact.candidateHash);
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
          <small>{say(WORDS.saveStudyHint)}</small>
        </>
      )}
    </div>
  );
}

const KEPT_MOVERS = 20;

/** What is kept of it: figures and which assessments moved most, no names. */
const studyOf = ({ text: _, took: __, askedAt: ___, movers, ...impact }: Impact) => ({
  schemaVersion: 1,
  engineVersion: ENGINE_VERSION,
  ...impact,
  movers: movers.slice(0, KEPT_MOVERS).map(({ assessmentId, fiscalYear, base, candidate, change }) => ({
    assessmentId,
    fiscalYear,
    base,
    candidate,
    change,
  })),
});
