import type { Diagnostic, GoldenTest, RuleSet, Scorecard } from '@plumbline/core';
import {
  type BranchCoverage,
  branchCoverage,
  type CompiledRuleSet,
  type GoldenFailure,
  readGoldenText,
  runGoldenTest,
} from '@plumbline/engine';
import { type DraftContent, tryCompile } from './draft-content.ts';
import { lintDraft } from './lint-draft.ts';
import { versionName } from './version-name.ts';

export type FailedTest = { readonly name: string; readonly failures: readonly GoldenFailure[] };

/** What can be said of a draft's content by looking at nothing else: the same content is always judged alike. */
export type Judgement = {
  /** Null while the text is no rule set. */
  readonly ruleSet: RuleSet | null;
  readonly lint: readonly Diagnostic[];
  /** Faults of the text of the golden tests. */
  readonly testFaults: readonly Diagnostic[];
  /** Golden tests that name another version: they show nothing about this one. */
  readonly strayTests: readonly string[];
  readonly passed: number;
  readonly failed: readonly FailedTest[];
  /** Null where nothing could be scored. */
  readonly coverage: BranchCoverage | null;
};

/** Lints a document, runs its golden tests and counts the branches they take. Of a large rule set that takes seconds. */
export async function judgeContent({ text, tests: testText }: DraftContent): Promise<Judgement> {
  const { ruleSet, diagnostics: lint } = lintDraft(text);
  const { tests, diagnostics } = testText.trim() === '' ? { tests: [], diagnostics: [] } : readGoldenText(testText);
  const compiled = ruleSet && tryCompile(ruleSet);
  const found = { ruleSet, lint, testFaults: diagnostics };
  if (!compiled) return { ...found, strayTests: [], passed: 0, failed: [], coverage: null };
  const name = versionName({ ruleSetId: compiled.ruleSet.id, version: compiled.ruleSet.version });
  const own = tests.filter((test) => test.ruleSet === name);
  const strayTests = tests.filter((test) => test.ruleSet !== name).map((test) => test.name);
  return { ...found, strayTests, ...(await runTests(compiled, own)) };
}

async function runTests(compiled: CompiledRuleSet, tests: readonly GoldenTest[]) {
  const failed: FailedTest[] = [];
  const scorecards: Scorecard[] = [];
  for (const test of tests) {
    const { scorecard, failures } = await runGoldenTest(compiled, test);
    scorecards.push(scorecard);
    if (failures.length > 0) failed.push({ name: test.name, failures });
  }
  const coverage = branchCoverage(compiled.ruleSet, scorecards);
  return { passed: tests.length - failed.length, failed, coverage };
}
