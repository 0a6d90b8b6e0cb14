import { SaveOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { ProblemError } from '../../api/problem-error.ts';
import { type Say, useSay } from '../../language/language.tsx';
import { StepButtons } from '../../parts/document/step-buttons.tsx';
import { Mark } from '../../parts/mark.tsx';
import { isUnderWay, underWayWords } from '../../parts/saving/save-words.ts';
import type { SaveState } from '../../parts/saving/saved-texts.ts';
import { useAnalysed } from './analysis/analysis-context.tsx';
import { ConflictDoor } from './changes/conflict/conflict-door.tsx';
import { StandingMark } from './review/standing-mark.tsx';
import type { DraftSession } from './session/draft-session.ts';
import { useIsUnsaved, useSnapshot } from './session/use-session.ts';
import { WORDS } from './words.ts';
import { useWorkbench } from './workbench-context.tsx';

/** Which draft this is, whether it is saved, and how many problems it has: the title of the browser's tab says the last as well. */
export function WorkbenchHead() {
  const say = useSay();
  const { session } = useWorkbench();
  const analysis = useAnalysed();
  const { draft, save, isRescued } = useSnapshot(session);
  const errors = analysis?.diagnostics.filter(({ severity }) => severity === 'error').length ?? 0;
  const warnings = analysis?.diagnostics.filter(({ severity }) => severity === 'warning').length ?? 0;
  useEffect(() => {
    document.title = `${errors > 0 ? `(${errors}) ` : ''}${draft.ruleSetId} · 准绳`;
  }, [errors, draft.ruleSetId]);
  return (
    <div className="workbench-head">
      <h1>{draft.ruleSetId}</h1>
      {!session.isEditable && <Mark kind="plain">{say(WORDS.readOnly)}</Mark>}
      <StandingMark />
      <span role="status">{saveWords(save, draft.revision, say)}</span>
      <ConflictDoor />
      {isRescued && <Mark kind="doubtful">{say(WORDS.rescued)}</Mark>}
      <span className="workbench-head-gap" />
      <span role="status">{problemWords(errors, warnings, analysis === null, say)}</span>
      {session.isEditable && (
        <>
          <StepButtons buffer={session.text} />
          <SaveButton session={session} />
        </>
      )}
    </div>
  );
}

/** Drawn again when there is something to save or nothing any more, and not at every letter. */
function SaveButton({ session }: { readonly session: DraftSession }) {
  const say = useSay();
  const isUnsaved = useIsUnsaved(session);
  return (
    <Button type="primary" icon={<SaveOutlined />} disabled={!isUnsaved} onClick={() => void session.save()}>
      {say(WORDS.save)}
    </Button>
  );
}

function saveWords(save: SaveState<unknown>, revision: number, say: Say): string {
  if (isUnderWay(save)) return underWayWords(save, say);
  if (save.kind === 'saved') return say(WORDS.saved, { revision });
  if (save.kind !== 'refused') return say(WORDS[save.kind]);
  return say(WORDS.refused, { reason: save.error instanceof ProblemError ? save.error.title : save.error.message });
}

function problemWords(errors: number, warnings: number, isChecking: boolean, say: Say): string {
  if (isChecking) return say(WORDS.checking);
  return errors + warnings === 0 ? say(WORDS.noProblems) : say(WORDS.problems, { errors, warnings });
}
