import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { api, created } from '../../../api/api.ts';
import { resolutionQuery } from '../../../api/rule-sets-query.ts';
import { useSay } from '../../../language/language.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { ruleChoice } from '../score/rule-choice.ts';
import { useReview } from './review-context.tsx';
import { WORDS } from './words.ts';

/** Scores a form that was handed in without rules, by one that is in force for its year. */
export function ScoreWith() {
  const say = useSay();
  const { view, refresh } = useReview();
  const { id, fiscalYear, revision } = view.assessment;
  const [asked, setAsked] = useState<string | null>(null);
  const { data: resolution } = useQuery(resolutionQuery(fiscalYear));
  const { choices, chosen } = ruleChoice(asked, view, resolution ?? null);
  const score = useMutation({
    mutationFn: () => {
      const [ruleSetId = '', version = ''] = chosen?.split('@') ?? [];
      const json = { rules: { by: 'name', ruleSetId, version } as const };
      const sent = { param: { id }, json };
      return created(['scorecards', revision, sent], (once) => api.assessments[':id'].scorecards.$post(sent, once));
    },
    onSuccess: refresh,
  });
  return (
    <div className="score-bar">
      <strong>{say(WORDS.noScores)}</strong>
      <Select
        size="small"
        aria-label={say(WORDS.rulesToScore)}
        value={chosen}
        onChange={setAsked}
        options={choices.map((name) => ({ value: name, label: name }))}
        notFoundContent={say(WORDS.noRules, { year: fiscalYear })}
        popupMatchSelectWidth={false}
      />
      <Button
        type="primary"
        size="small"
        disabled={chosen === null}
        loading={score.isPending}
        onClick={() => score.mutate()}
      >
        {say(WORDS.scoreWith)}
      </Button>
      {score.error && <ProblemAlert error={score.error} />}
    </div>
  );
}
