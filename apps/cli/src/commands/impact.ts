import { canonicalJson, type RuleSet, type StudyComparison } from '@plumbline/core';
import type { CompiledRuleSet } from '@plumbline/engine';
import type { StudyPlan } from '@plumbline/whatif';
import { readStudiedForms } from '../impact/read-forms.ts';
import { studyOfForms } from '../impact/run-study.ts';
import { EXIT, type ExitCode, type Session } from '../io.ts';
import { printStudy } from '../print/study.ts';
import { Refusal } from '../refusal.ts';
import { loadToScore, openBundled } from '../rule-set-choice.ts';
import { say } from '../words.ts';

export type ImpactOptions = {
  readonly forms: readonly string[];
  readonly base?: 'declared';
  readonly format: 'table' | 'json';
};

/**
 * What another version does to past forms: the document that the server keeps of the same study over the same forms. With only one
 * version it is compared with what the forms declared.
 */
export async function runImpact(
  before: string,
  after: string | undefined,
  { forms, base, format }: ImpactOptions,
  session: Session,
): Promise<ExitCode> {
  if ((after === undefined) !== (base === 'declared')) throw new Refusal([say(session.language, 'impactSides')]);
  const catalog = await openBundled();
  const first = await loadToScore(catalog, before, session);
  const second = after === undefined ? null : await loadToScore(catalog, after, session);
  const [was, is] = second === null ? [null, first] : [first, second];
  const study = studyOfForms(planOf(was, is), questionOf(was, is));
  let count = 0;
  const isComplete = await readStudiedForms(
    forms,
    (form) => {
      count++;
      study.add(form);
    },
    session,
  );
  if (count === 0) throw new Refusal([say(session.language, 'impactNoForms')]);
  const result = study.finish();
  session.io.out(format === 'json' ? `${canonicalJson(result)}\n` : `${printStudy(result, is.ruleSet, session)}\n`);
  if (!isComplete) return EXIT.unusable;
  return result.compared < result.population.forms ? EXIT.findings : EXIT.fine;
}

const planOf = (base: CompiledRuleSet | null, candidate: CompiledRuleSet): StudyPlan => ({
  base: base === null ? { kind: 'declared' } : { kind: 'rules', ruleSet: base.ruleSet },
  candidate: candidate.ruleSet,
});

const questionOf = (base: CompiledRuleSet | null, candidate: CompiledRuleSet): StudyComparison => ({
  schemaVersion: 1,
  kind: 'comparison',
  population: { years: null, organisations: null, formTypes: null },
  base: base === null ? { kind: 'declared' } : { kind: 'rules', ruleSet: named(base.ruleSet, base.hash) },
  candidate: named(candidate.ruleSet, candidate.hash),
});

const named = ({ id, version }: RuleSet, hash: string) => ({ id, version, hash });
