import { useDeferredValue, useEffect, useMemo } from 'react';
import { useBufferText } from '../../parts/document/use-buffer-text.ts';
import './assessment.css';
import { AssessmentProvider, type OpenAssessment } from './assessment-context.tsx';
import { AssessmentHead } from './assessment-head.tsx';
import { formIn, unsavablePaths } from './document/form-text.ts';
import { RowPanel } from './explain/row-panel.tsx';
import { usePaste } from './paste/use-paste.tsx';
import { ForeignRescue } from './rescue/foreign-rescue.tsx';
import { ReturnedNote } from './review/returned-note.tsx';
import { missingCells } from './score/missing.ts';
import { RulesNote } from './score/rules-note.tsx';
import { ScoreBar } from './score/score-bar.tsx';
import { scoreForm } from './score/score-form.ts';
import { useRules } from './score/use-rules.ts';
import { Sheet } from './sheet/sheet.tsx';
import { useSheet } from './sheet/use-sheet.ts';

type Props = Pick<OpenAssessment, 'session' | 'view' | 'refresh' | 'reopen'>;

/** The form, what it adds up to above it, and beside it what there is to say about the line somebody is at. */
export function AssessmentFrame({ session, view, refresh, reopen }: Props) {
  const text = useBufferText(session.buffer);
  const form = formIn(text);
  const rules = useRules(view);
  const { compiled } = rules;
  // The letter appears first, and what it means for the total right behind it.
  const settled = useDeferredValue(text);
  const scorecard = useMemo(() => (compiled ? scoreForm(compiled, settled) : null), [compiled, settled]);
  const missing = useMemo(() => missingCells(form, scorecard, unsavablePaths(form)), [form, scorecard]);
  const sheet = useSheet(session, form, missing);
  const { paste, preview } = usePaste(session, sheet.goTo);
  useEffect(() => {
    document.title = `${form.project.name} · 准绳`;
  }, [form.project.name]);
  useLeaveWarning(session);
  const { active, goTo, nextMissing } = sheet;
  const value = useMemo(
    () => ({ session, view, refresh, reopen, form, scorecard, rules, missing, activeCell: active, goTo, nextMissing }),
    [session, view, refresh, reopen, form, scorecard, rules, missing, active, goTo, nextMissing],
  );
  return (
    <AssessmentProvider value={value}>
      <div className="assessment">
        <AssessmentHead />
        <ScoreBar />
        <ReturnedNote />
        <ForeignRescue />
        <RulesNote />
        <div className="assessment-panes">
          <Sheet sheet={sheet} onPaste={paste} />
          <RowPanel />
        </div>
        {preview}
      </div>
    </AssessmentProvider>
  );
}

/** A page that is closed with something unsaved is asked about first. */
function useLeaveWarning(session: Props['session']): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (session.isUnsaved && session.isEditable) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [session]);
}
