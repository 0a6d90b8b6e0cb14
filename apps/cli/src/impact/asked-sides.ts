import type { RuleSet, StudyComparison } from '@plumbline/core';
import type { StudyPlan } from '@plumbline/whatif';
import type { Session } from '../io.ts';
import { Refusal } from '../refusal.ts';
import { loadToScore, openBundled } from '../rule-set-choice.ts';
import { say } from '../words.ts';

/** A question that is asked by naming versions, over whatever forms there are. */
export type AskedSides = { readonly kind: 'comparison'; readonly question: StudyComparison } & StudyPlan;

/** Two versions, or one and what the forms declared. */
export async function askedSides(
  before: string | undefined,
  after: string | undefined,
  base: 'declared' | undefined,
  session: Session,
): Promise<AskedSides> {
  if (before === undefined || (after === undefined) !== (base === 'declared'))
    throw new Refusal([say(session.language, 'impactSides')]);
  const catalog = await openBundled();
  const first = await loadToScore(catalog, before, session);
  const second = after === undefined ? null : await loadToScore(catalog, after, session);
  const [was, is] = second === null ? [null, first] : [first, second];
  return {
    kind: 'comparison',
    question: {
      schemaVersion: 1,
      kind: 'comparison',
      population: { years: null, organisations: null, formTypes: null },
      base: was === null ? { kind: 'declared' } : { kind: 'rules', ruleSet: named(was.ruleSet, was.hash) },
      candidate: named(is.ruleSet, is.hash),
    },
    base: was === null ? { kind: 'declared' } : { kind: 'rules', ruleSet: was.ruleSet },
    candidate: is.ruleSet,
  };
}

const named = ({ id, version }: RuleSet, hash: string) => ({ id, version, hash });
