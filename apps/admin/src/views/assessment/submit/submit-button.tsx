import { App } from 'antd';
import { useState } from 'react';
import { api, ifMatch, revised } from '../../../api/api.ts';
import { ProblemError } from '../../../api/problem-error.ts';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { SteadyButton } from '../../../parts/steady-button.tsx';
import { useSteady } from '../../../parts/use-steady.ts';
import { useAssessment } from '../assessment-context.tsx';
import { cellOf } from '../score/missing.ts';
import { WORDS } from '../words.ts';
import { blockerWords } from './blocker-words.ts';
import { type Blocker, blockersOf } from './blockers.ts';

/** Hands the form in, when everything typed is saved. What is still missing is said before; what the rules insist on leads to its cell. */
export function SubmitButton() {
  const say = useSay();
  const { modal, message } = App.useApp();
  const { session, refresh, form, scorecard, rules, missing, goTo } = useAssessment();
  const [isSending, setSending] = useState(false);
  const submit = async () => {
    setSending(true);
    try {
      await session.save();
      if (session.isUnsaved) return;
      const { id } = session.snapshot().kept;
      const [ruleSetId = '', version = ''] = rules.chosen?.split('@') ?? [];
      const json = { rules: rules.chosen === null ? null : ({ by: 'name', ruleSetId, version } as const) };
      const { body, etag } = await revised(
        api.assessments[':id'].submit.$post({ param: { id }, json }, ifMatch(session.etag)),
      );
      session.adopt(body, etag);
      await refresh();
      void message.success(say(WORDS.submitted));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const [fault] = error instanceof ProblemError ? error.faults : [];
      modal.error({
        title: say(WORDS.submit),
        content: <ProblemAlert error={error} />,
        okText: say(WORDS.close),
        // A dialog gives the focus back when it closes; the cell has it after that.
        ...(fault ? { afterClose: () => goTo(cellOf(fault.pointer)) } : {}),
      });
    } finally {
      setSending(false);
    }
  };
  const refuse = (blockers: readonly [Blocker, ...Blocker[]]) =>
    modal.warning({
      title: say(WORDS.cannotSubmit),
      content: (
        <ul className="submit-blockers">
          {blockers.map((blocker) => (
            <li key={`${blocker.kind} ${blocker.cell}`}>{blockerWords(blocker, form, say)}</li>
          ))}
        </ul>
      ),
      okText: say(WORDS.goThere),
      afterClose: () => goTo(blockers[0].cell),
    });
  const ask = () => {
    const [first, ...others] = blockersOf(form, scorecard, missing);
    if (first) refuse([first, ...others]);
    else confirm();
  };
  const confirm = () =>
    modal.confirm({
      title: say(WORDS.submit),
      content: (
        <>
          {missing.length > 0 && <p>{say(WORDS.submitMissing, { count: missing.length })}</p>}
          {rules.chosen !== null && <p>{say(WORDS.submitRules, { rules: rules.titleOf(rules.chosen) })}</p>}
          <p>{say(WORDS.submitAsk)}</p>
        </>
      ),
      okText: say(WORDS.submit),
      cancelText: say(WORDS.cancel),
      onOk: submit,
    });
  const asking = useSteady(ask);
  return (
    <SteadyButton type="primary" size="small" loading={isSending} onClick={asking}>
      {say(WORDS.submit)}
    </SteadyButton>
  );
}
