import { type Diagnostic, type GoldenTest, hasErrors, type RuleSet, type Scorecard } from '@plumbline/core';
import {
  type BranchCoverage,
  blankForm,
  branchCoverage,
  type CompiledRuleSet,
  compareExpectation,
  compileRuleSet,
  type GoldenFailure,
  type GoldenText,
  lintRuleSetText,
  readGoldenText,
  scorecardOf,
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
export function analyse({ text, tests }: AnalysisRequest): Analysis {
  const { ruleSet, diagnostics } = lintRuleSetText(text);
  const golden = goldenIn(tests);
  const found = { text, tests, ruleSet, diagnostics, testDiagnostics: golden.diagnostics };
  if (ruleSet === null || hasErrors(diagnostics)) return { ...found, outcomes: [], coverage: null };
  const compiled = compileRuleSet(ruleSet);
  const outcomes = golden.tests.map((test) => outcomeOf(compiled, test));
  const scorecards = outcomes.flatMap(({ scorecard }) => (scorecard === null ? [] : [scorecard]));
  return { ...found, outcomes, coverage: branchCoverage(ruleSet, scorecards) };
}

function outcomeOf(compiled: CompiledRuleSet, test: GoldenTest): TestOutcome {
  const { ruleSet } = compiled;
  const { name } = test;
  if (test.ruleSet !== `${ruleSet.id}@${ruleSet.version}`)
    return { name, isStray: true, failures: [], scorecard: null };
  // The same scorecard to the byte as the reference gives, in a fraction of the time: somebody is typing.
  const scorecard = scorecardOf(compiled, blankForm(ruleSet, test.form));
  return { name, isStray: false, failures: compareExpectation(test.expect, scorecard), scorecard };
}

let last: { readonly text: string; readonly golden: GoldenText } = { text: '', golden: { tests: [], diagnostics: [] } };

/** Whoever edits rules does not edit tests meanwhile: reading them takes longer than running them, and is done once. */
function goldenIn(text: string): GoldenText {
  if (text.trim() === '') return { tests: [], diagnostics: [] };
  if (last.text !== text) last = { text, golden: readGoldenText(text) };
  return last.golden;
}
