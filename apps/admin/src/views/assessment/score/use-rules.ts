import type { RuleSet } from '@plumbline/core';
import { type CompiledRuleSet, compileUnchecked } from '@plumbline/engine';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { answer, api } from '../../../api/api.ts';
import { resolutionQuery } from '../../../api/rule-sets-query.ts';
import { useRuleSetTitle } from '../../../parts/use-rule-set-title.ts';
import type { AssessmentView } from '../session/form-session.ts';
import { type RuleChoice, ruleChoice } from './rule-choice.ts';

export type Rules = RuleChoice & {
  /** Null until they have come, and where there are none for the year. */
  readonly compiled: CompiledRuleSet | null;
  readonly error: Error | null;
  /** Whether it is known yet which there are. */
  readonly isKnown: boolean;
  readonly titleOf: (name: string) => string;
  readonly choose: (name: string) => void;
};

/** The version a form is scored with as it is filled in: the one somebody chose, else the one it was scored with, else one in force for its year. */
export function useRules(view: AssessmentView): Rules {
  const titleOf = useRuleSetTitle();
  const { rules: asked } = useSearch({ from: '/assessments/$id' });
  const navigate = useNavigate({ from: '/assessments/$id' });
  const { fiscalYear } = view.assessment;
  const { data: resolution, error } = useQuery(resolutionQuery(fiscalYear));
  const choice = useMemo(() => ruleChoice(asked ?? null, view, resolution ?? null), [asked, view, resolution]);
  const { compiled, error: missing } = useCompiled(choice.chosen);
  const isKnown = resolution !== undefined;
  return useMemo(
    () => ({
      ...choice,
      compiled,
      error: error ?? missing,
      isKnown,
      titleOf,
      choose: (rules) => void navigate({ search: (before) => ({ ...before, rules }), replace: true }),
    }),
    [choice, compiled, error, missing, isKnown, titleOf, navigate],
  );
}

/** A published version, ready to score with. It never changes. */
export function useCompiled(name: string | null): {
  readonly compiled: CompiledRuleSet | null;
  readonly error: Error | null;
} {
  const [id = '', version = ''] = name?.split('@') ?? [];
  const { data, error } = useQuery({
    queryKey: ['version', id, version, 'document'],
    queryFn: async () => {
      const { document } = await answer(api['rule-sets'][':id'].versions[':version'].$get({ param: { id, version } }));
      // The contract of the document let it in; the client's types only write what is optional another way.
      return document as RuleSet;
    },
    enabled: name !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const compiled = useMemo(() => (data ? compileUnchecked(data) : null), [data]);
  return { compiled, error };
}
