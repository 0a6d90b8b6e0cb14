import { compareVersions } from '@plumbline/catalog';
import type { Diagnostic } from '@plumbline/core';
import type { BranchCoverage } from '@plumbline/engine';
import type { ApprovalRecord, DraftRecord, ImpactStudyRecord, RuleSetVersionRecord } from '@plumbline/storage';
import { currentStudy } from './current-study.ts';
import type { FailedTest, Judgement } from './judge-content.ts';
import { otherRuleSet } from './other-rule-set.ts';
import { newestOf } from './version-name.ts';

/** What must hold before a draft becomes a version. */
export const GATES = ['lint', 'version', 'tests', 'coverage', 'impact', 'approval'] as const;
export type GateName = (typeof GATES)[number];

export type Gate = {
  readonly name: GateName;
  readonly open: boolean;
  /** Everything that keeps it shut. */
  readonly missing: readonly Missing[];
};

export type Missing =
  | { readonly kind: 'fault'; readonly diagnostic: Diagnostic }
  | { readonly kind: 'failed-test'; readonly test: FailedTest }
  /** A golden test that names another version. */
  | { readonly kind: 'stray-test'; readonly name: string }
  /** A branch no golden test takes. */
  | { readonly kind: 'branch'; readonly branch: BranchCoverage['missed'][number] }
  /** The number is not above that of the newest version. */
  | { readonly kind: 'not-newer'; readonly version: string; readonly newest: string }
  /** Others began a rule set of this name and published it first. */
  | { readonly kind: 'other-owner' }
  | { readonly kind: 'no-rule-set' }
  | { readonly kind: 'no-tests' }
  | { readonly kind: 'no-study' }
  | { readonly kind: 'no-approval' };

/** What is known of a draft beside its content. */
export type DraftStanding = {
  readonly draft: DraftRecord;
  readonly authors: ReadonlySet<string>;
  readonly approvals: readonly ApprovalRecord[];
  readonly studies: readonly ImpactStudyRecord[];
  /** All versions of the rule set, retired ones too. */
  readonly versions: readonly RuleSetVersionRecord[];
  /** See `ownerOf`. */
  readonly owner: string | null;
};

/** Every gate, open or shut, with all that is missing. */
export function gatesFor(judgement: Judgement, standing: DraftStanding): Gate[] {
  const missing: Readonly<Record<GateName, readonly Missing[]>> = {
    lint: lintMissing(judgement),
    version: versionMissing(judgement, standing),
    tests: testsMissing(judgement),
    coverage: coverageMissing(judgement),
    impact: impactMissing(standing),
    approval: validApproval(standing) ? [] : [{ kind: 'no-approval' }],
  };
  return GATES.map((name) => ({ name, open: missing[name].length === 0, missing: missing[name] }));
}

function lintMissing({ ruleSet, lint }: Judgement): Missing[] {
  const faults = lint.filter(({ severity }) => severity === 'error').map(asFault);
  return ruleSet || faults.length > 0 ? faults : [{ kind: 'no-rule-set' }];
}

const asFault = (diagnostic: Diagnostic): Missing => ({ kind: 'fault', diagnostic });

function versionMissing({ ruleSet }: Judgement, { draft, versions, owner }: DraftStanding): Missing[] {
  if (!ruleSet) return [{ kind: 'no-rule-set' }];
  const newest = newestOf(versions)?.version;
  const isNewer = newest === undefined || compareVersions(ruleSet.version, newest) > 0;
  return [
    ...otherRuleSet(ruleSet, draft.ruleSetId).map(asFault),
    ...(isNewer ? [] : [{ kind: 'not-newer', version: ruleSet.version, newest } as const]),
    ...(owner === null || owner === draft.organisationId ? [] : [{ kind: 'other-owner' } as const]),
  ];
}

function testsMissing({ coverage, testFaults, failed, strayTests, passed }: Judgement): Missing[] {
  if (!coverage) return [{ kind: 'no-rule-set' }, ...testFaults.map(asFault)];
  const found: Missing[] = [
    ...testFaults.map(asFault),
    ...failed.map((test) => ({ kind: 'failed-test', test }) as const),
    ...strayTests.map((name) => ({ kind: 'stray-test', name }) as const),
  ];
  return found.length === 0 && passed === 0 ? [{ kind: 'no-tests' }] : found;
}

function coverageMissing({ coverage }: Judgement): Missing[] {
  if (!coverage) return [{ kind: 'no-rule-set' }];
  return coverage.missed.map((branch) => ({ kind: 'branch', branch }));
}

function impactMissing({ draft, studies }: DraftStanding): Missing[] {
  if (draft.hash === null) return [{ kind: 'no-rule-set' }];
  return currentStudy(draft, studies) ? [] : [{ kind: 'no-study' }];
}

/** An approval counts while nothing was edited since, and never from one of the authors, whatever let it in. */
function validApproval({ draft, authors, approvals }: DraftStanding): boolean {
  return (
    draft.state === 'approved' &&
    approvals.some(
      ({ verdict, voidedAt, hash, decidedBy }) =>
        verdict === 'approved' && voidedAt === null && hash === draft.hash && !authors.has(decidedBy),
    )
  );
}
