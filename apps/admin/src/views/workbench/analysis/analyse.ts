import { type Diagnostic, hasErrors, type RuleSet, type Scorecard } from '@plumbline/core';
import {
  type BranchCoverage,
  branchCoverage,
  type CompiledRuleSet,
  compileRuleSet,
  type GoldenFailure,
  lintRuleSetText,
  readGoldenText,
  runGoldenTest,
} from '@plumbline/engine';

/** What is asked about: the two texts of a draft as they are. */
export type AnalysisRequest = { readonly text: string; readonly tests: string };

/** One golden test, run; `isStray` where it names another version and shows nothing about this one. */
export type TestOutcome = {
  readonly name: string;
  readonly isStray: boolean;
  readonly failures: readonly GoldenFailure[];
  readonly scorecard: Scorecard | null;
};

export type Analysis = AnalysisRequest & {
  /** Null while the text is no rule set. */
  readonly ruleSet: RuleSet | null;
  /** Faults of the rule set's text, with line and column. */
  readonly diagnostics: readonly Diagnostic[];
  /** Faults of the text of the golden tests, with line and column. */
  readonly testDiagnostics: readonly Diagnostic[];
  /** In the order of the text; empty while there is nothing to score with. */
  readonly outcomes: readonly TestOutcome[];
  /** Null while there is nothing to score with. */
  readonly coverage: BranchCoverage | null;
};

/** Lints a draft and runs its golden tests, by the same engine as the server: what it finds is what the gates will say. */
export async function analyse({ text, tests }: AnalysisRequest): Promise<Analysis> {
  const { ruleSet, diagnostics } = lintRuleSetText(text);
  const golden = tests.trim() === '' ? { tests: [], diagnostics: [] } : readGoldenText(tests);
  const found = { text, tests, ruleSet, diagnostics, testDiagnostics: golden.diagnostics };
  if (ruleSet === null || hasErrors(diagnostics)) return { ...found, outcomes: [], coverage: null };
  const compiled = compileRuleSet(ruleSet);
  const outcomes: TestOutcome[] = [];
  for (const test of golden.tests) outcomes.push(await outcomeOf(compiled, test));
  const scorecards = outcomes.flatMap(({ scorecard }) => (scorecard === null ? [] : [scorecard]));
  return { ...found, outcomes, coverage: branchCoverage(ruleSet, scorecards) };
}

async function outcomeOf(compiled: CompiledRuleSet, test: Parameters<typeof runGoldenTest>[1]): Promise<TestOutcome> {
  const { id, version } = compiled.ruleSet;
  const { name } = test;
  if (test.ruleSet !== `${id}@${version}`) return { name, isStray: true, failures: [], scorecard: null };
  const { scorecard, failures } = await runGoldenTest(compiled, test);
  return { name, isStray: false, failures, scorecard };
}
