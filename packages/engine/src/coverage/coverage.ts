import type { RuleSet, Scorecard } from '@plumbline/core';
import { methodBranches } from '../methods/registry.ts';
import { BRANCH_SEPARATOR } from '../score/score-item.ts';

/** One way a form can gain or lose something under a rule set: a branch of a rule's method, or a grade. */
export type ScoringBranch = { readonly rule: string | null; readonly branch: string };

/** How often forms took each branch; `missed` are those none took. */
export type BranchCoverage = {
  readonly branches: readonly (ScoringBranch & { readonly hits: number })[];
  readonly covered: number;
  readonly missed: readonly ScoringBranch[];
};

/**
 * Every branch that golden tests must take: each branch of each score rule's method; each adjustment, form rule and finding
 * applied at least once; each grade.
 */
export function scoringBranches({ rules, grades }: Pick<RuleSet, 'rules' | 'grades'>): ScoringBranch[] {
  const byRule = rules.flatMap(({ id, event }): ScoringBranch[] =>
    event.type === 'score'
      ? methodBranches(event.params).map((branch) => ({ rule: id, branch }))
      : [{ rule: id, branch: event.type }],
  );
  return [...byRule, ...grades.map(({ id }) => ({ rule: null, branch: `grade:${id}` }))];
}

/** Which branches of a rule set these scorecards took. */
export function branchCoverage(
  ruleSet: Pick<RuleSet, 'rules' | 'grades'>,
  scorecards: readonly Scorecard[],
): BranchCoverage {
  const hits = new Map<string, number>();
  const taken = scorecards.flatMap(branchesTaken).map(keyOf);
  for (const key of taken) hits.set(key, (hits.get(key) ?? 0) + 1);
  const branches = scoringBranches(ruleSet).map((branch) => ({ ...branch, hits: hits.get(keyOf(branch)) ?? 0 }));
  const missed = branches.filter((branch) => branch.hits === 0).map(({ rule, branch }) => ({ rule, branch }));
  return { branches, covered: branches.length - missed.length, missed };
}

const keyOf = ({ rule, branch }: ScoringBranch) => `${rule ?? ''}\n${branch}`;

/** The branches one scorecard took, each as often as it did. */
export function branchesTaken({ items, adjustments, findings, rating }: Scorecard): ScoringBranch[] {
  return [
    ...items.flatMap(({ rule, branch }) =>
      branch === null ? [] : branch.split(BRANCH_SEPARATOR).map((one) => ({ rule, branch: one })),
    ),
    ...items.flatMap((item) => item.adjustments.map(({ rule, kind }) => ({ rule, branch: kind }))),
    ...adjustments.map(({ rule, kind }) => ({ rule, branch: kind })),
    ...findings.map(({ rule, required }) => ({ rule, branch: required ? 'require' : 'flag' })),
    ...(rating === null ? [] : [{ rule: null, branch: `grade:${rating}` }]),
  ];
}
