import type { Scorecard } from '@plumbline/core';
import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { useBufferText } from '../../../parts/document/use-buffer-text.ts';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { useAssessment } from '../assessment-context.tsx';
import { WORDS } from '../words.ts';
import { changedScores } from './changed-scores.ts';
import { scoreForm } from './score-form.ts';
import { useCompiled } from './use-rules.ts';

/** When somebody chose other rules than the form began with: what that changes for this form, line by line. */
export function RulesNote() {
  const { rules, scorecard } = useAssessment();
  const [first, setFirst] = useState<string | null>(null);
  if (first === null && rules.chosen !== null) setFirst(rules.chosen);
  if (rules.error) return <ProblemAlert error={rules.error} />;
  if (first === null || first === rules.chosen || scorecard === null) return null;
  return <Changed first={first} scorecard={scorecard} />;
}

function Changed({ first, scorecard }: { readonly first: string; readonly scorecard: Scorecard }) {
  const say = useSay();
  const { session, rules } = useAssessment();
  const { compiled } = useCompiled(first);
  const text = useBufferText(session.buffer);
  const before = useMemo(() => (compiled ? scoreForm(compiled, text) : null), [compiled, text]);
  if (before === null) return null;
  const changed = changedScores(before, scorecard);
  const nothing = say(WORDS.pending);
  return (
    <Alert
      className="rules-note"
      type="info"
      showIcon
      title={say(WORDS.rulesChange, {
        rules: rules.titleOf(first),
        old: before.total ?? before.awarded,
        new: scorecard.total ?? scorecard.awarded,
        count: changed.length,
      })}
      description={
        changed.length > 0 && (
          <ul>
            {changed.map(({ index, name, old, now }) => (
              <li key={index ?? -1} className="figure">
                {index === null ? say(WORDS.moneyTitle) : name}：{old ?? nothing} → {now ?? nothing}
              </li>
            ))}
          </ul>
        )
      }
      action={
        <Button size="small" onClick={() => rules.choose(first)}>
          {say(WORDS.rulesBack)}
        </Button>
      }
    />
  );
}
