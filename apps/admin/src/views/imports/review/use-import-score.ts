import type { Scorecard, SelfEvaluation } from '@plumbline/core';
import { scorecardOf } from '@plumbline/engine';
import { type DifferenceExplanation, explainDifference } from '@plumbline/review';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { resolutionQuery } from '../../../api/rule-sets-query.ts';
import { useCompiled } from '../../assessment/score/use-rules.ts';

export type ImportScore = {
  /** `id@version` of what it is scored with; null where no rules are in force for the year. */
  readonly rules: string | null;
  /** All that are in force for the year: several bodies may have rules for one. */
  readonly choices: readonly string[];
  readonly choose: (rules: string) => void;
  readonly scorecard: Scorecard | null;
  /** Why the declared total is not the computed one; null where one of them is missing. */
  readonly difference: DifferenceExplanation | null;
};

/** Where this browser keeps by which rules somebody checks: whoever chose them for one form means them for the next. */
const KEPT = 'plumbline.import.rules';

/** What the rules of its year make of a form as it is, by the same engine as the server. */
export function useImportScore(form: SelfEvaluation): ImportScore {
  const { fiscalYear } = form;
  const { data: resolution } = useQuery(resolutionQuery(fiscalYear));
  const [asked, setAsked] = useState(() => localStorage.getItem(KEPT));
  const choices = (resolution?.candidates ?? []).map(nameOf);
  const given = resolution?.version ? nameOf(resolution.version) : (choices[0] ?? null);
  const rules = asked !== null && choices.includes(asked) ? asked : given;
  const { compiled } = useCompiled(rules);
  const scored = useMemo(() => {
    if (compiled === null) return { scorecard: null, difference: null };
    const scorecard = scorecardOf(compiled, form);
    return { scorecard, difference: explainDifference(form, scorecard) };
  }, [compiled, form]);
  const choose = (chosen: string) => {
    localStorage.setItem(KEPT, chosen);
    setAsked(chosen);
  };
  return { rules, choices, choose, ...scored };
}

const nameOf = ({ id, version }: { readonly id: string; readonly version: string }) => `${id}@${version}`;
