export {
  type CompiledRule,
  type CompiledRuleSet,
  type CompileOptions,
  compileRuleSet,
  compileUnchecked,
} from './compile.ts';
export { PARAMETER_PREFIX } from './conditions/evaluate.ts';
export { caseForBranch } from './coverage/case-for-branch.ts';
export { type BranchCoverage, branchCoverage, type ScoringBranch, scoringBranches } from './coverage/coverage.ts';
export { diffRuleSets, type RuleSetChange } from './diff/diff.ts';
export { type ChangeSeverity, changeSeverity } from './diff/severity.ts';
export { compareFiled, directionOf, orderMeets, readComparator } from './facts/comparison.ts';
export { type FactValue, isMeasure, measure } from './facts/fact-value.ts';
export { type Placement, place } from './facts/framework.ts';
export { INPUT_PREFIX, readInputs } from './facts/inputs.ts';
export { EXECUTION_NAME, hasReason, readForm } from './facts/items.ts';
export { type FactDefinition, VOCABULARY } from './facts/vocabulary.ts';
export { blankForm } from './golden/blank-form.ts';
export { type GoldenText, readGoldenText, writeGoldenText } from './golden/golden-text.ts';
export { renewExpectation } from './golden/renew-expectation.ts';
export { compareExpectation, type GoldenFailure, type GoldenOutcome, runGoldenTest } from './golden/run-golden-test.ts';
export { type LintResult, lintRuleSet, lintRuleSetText } from './lint/lint.ts';
export { DEFINITION } from './programs/asked.ts';
export { BLOCK_SIZE, createLane, type Lane } from './programs/block.ts';
export { type BlockProgram, type CertainScore, INEXACT, UNDECIDED } from './programs/block-program.ts';
export type { DecisionTree, TreeNode } from './programs/decision-tree.ts';
export { SAFE_LIMIT } from './programs/frame.ts';
export { createGrading, type Grading } from './programs/grading.ts';
export { firstTest, type ItemPlan, type PlannedCandidate, settlePlan, settleTest } from './programs/item-plan.ts';
export { BEYOND, DROPPED, type ItemProgram, NOT_APPLICABLE, OPEN, PENDING, SCORED } from './programs/item-program.ts';
export { type PlainScores, toPlainScores } from './programs/plain-scores.ts';
export { type PreparedForm, prepareForm } from './programs/prepared-form.ts';
export { programsOf } from './programs/programs.ts';
export type { NumberTest, Residual } from './programs/residual.ts';
export { createItemRunner } from './programs/run-item.ts';
export { createScorer, type FormScores, type Scorer, toExactScores } from './programs/scores.ts';
export {
  EQUAL,
  FAILS,
  GREATER,
  HOLDS,
  holdsFor,
  LESS,
  type SimpleTest,
  simpleTests,
  slotsTested,
  testedFacts,
  UNSURE,
} from './programs/simple-tests.ts';
export { type ExactScores, exactScores } from './score/exact-scores.ts';
export { type GivenTotal, totalWithGiven } from './score/given-points.ts';
export { type RuleSample, sampleRule } from './score/sample-rule.ts';
export { score, scorecardOf } from './score/score.ts';
export { ENGINE_VERSION, type GivenPoints, type ScoreOptions } from './score/scoring.ts';
export { branchText } from './wording/branch-text.ts';
export { MEMBER_WORDS } from './wording/changes/subject-words.ts';
export { type ChangeDetail, type WordedChange, wordChanges } from './wording/changes/word-changes.ts';
export { comparisonText } from './wording/comparison-text.ts';
export { type ConditionLine, conditionLines, conditionText } from './wording/condition-text.ts';
export { type EventWording, eventWording } from './wording/event-wording.ts';
export { expressionText } from './wording/expression-text.ts';
export { blockLabel, factText, valueText } from './wording/fact-text.ts';
export type { WordedTable } from './wording/methods/said.ts';
export { rangeText } from './wording/range-text.ts';
export { type NamesUsed, namesInCondition, namesInRule } from './wording/rule-names.ts';
export { type RuleWording, ruleWording } from './wording/rule-wording.ts';
export { sentenceText } from './wording/sentence-text.ts';
