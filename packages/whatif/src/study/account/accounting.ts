import { canonicalJson, Rational, type RuleSet } from '@plumbline/core';
import { type CompiledRuleSet, type ExactScores, exactScores, readForm } from '@plumbline/engine';
import { MOST_CHANGES_OF_MANY } from '../../attribution/changes.ts';
import { printExact } from '../../attribution/exact-text.ts';
import { type Scored, scoredOf } from '../../attribution/scored.ts';
import { roundingShare, type Share, summedItemShares, totalShares } from '../../attribution/shares.ts';
import { type Steps, soundStepsBetween } from '../../attribution/steps.ts';
import type { createAnyScorer } from '../../batch/score-segment.ts';
import type { SegmentScores } from '../../batch/segment-scores.ts';
import type { Segment } from '../../columns/segment.ts';
import { unpackForm } from '../../columns/unpack-form.ts';
import { printUnits } from '../../statistics/units.ts';
import type { AccountTally, TalliedShare } from './account-tally.ts';
import { movedForms } from './moved-forms.ts';
import { plainSums } from './plain-sums.ts';

/** Forms of a segment, scored before and after, of which an account is wanted. All of them have both totals. */
type Accounted = {
  readonly segment: Segment;
  readonly forms: Uint16Array;
  readonly before: SegmentScores;
  readonly after: SegmentScores;
};

/** What the changes between two versions did to many forms. */
export type Accounting = {
  readonly tally: (accounted: Accounted) => Omit<AccountTally, 'review' | 'against'>;
};

/** `score`: whose memory each version between may take over. */
export function createAccounting(
  base: RuleSet,
  candidate: RuleSet,
  score: ReturnType<typeof createAnyScorer>,
): Accounting {
  const steps = soundStepsBetween(base, candidate, MOST_CHANGES_OF_MANY);
  const placesOf = (set: number) => steps.versionOf(set).ruleSet.rounding.item.places;
  const movesAlike = alike(base, candidate);
  return {
    tally({ segment, forms, before, after }) {
      const { sets, versionOf } = steps;
      const ways = Array.from({ length: sets }, (_, set) => {
        const scores = set === 0 ? before : set === sets - 1 ? after : score(segment, versionOf(set));
        return {
          sums: plainSums(segment, scores, forms),
          exact: scores.exact,
          moved: set > 0 && movesAlike ? movedForms(segment, before, scores, forms) : null,
        };
      });
      const isPlain = Uint8Array.from(forms, (_, at) => (ways.some(({ sums }) => Number.isNaN(sums[at])) ? 0 : 1));
      return {
        changes: steps.changes,
        forms: forms.length,
        plain: {
          items: ways.map(({ sums }, set) => printUnits(sumWhere(sums, isPlain), placesOf(set))),
          base: printUnits(totalsWhere(before, forms, isPlain), base.rounding.total.places),
          candidate: printUnits(totalsWhere(after, forms, isPlain), candidate.rounding.total.places),
        },
        shares: sharesOf(
          steps,
          segment,
          forms.filter((_, at) => isPlain[at] === 0 && !(movesAlike && ways.every(({ moved }) => moved?.[at] !== 1))),
          ways.map(({ exact }) => exact),
        ),
      };
    },
  };
}

/** Whether equal points of the items come to equal totals in all versions between, a rule about the form apart. */
const alike = (base: RuleSet, candidate: RuleSet) =>
  canonicalJson([base.framework, base.rounding]) === canonicalJson([candidate.framework, candidate.rounding]);

function sumWhere(sums: Float64Array, isPlain: Uint8Array): number {
  let all = 0;
  for (let at = 0; at < sums.length; at++) if (isPlain[at] === 1) all += sums[at] as number;
  return all;
}

function totalsWhere({ totals }: SegmentScores, forms: Uint16Array, isPlain: Uint8Array): number {
  let all = 0;
  for (let at = 0; at < forms.length; at++) if (isPlain[at] === 1) all += totals[forms[at] as number] as number;
  return all;
}

/** The shares of forms that are accounted for one by one, added up. */
function sharesOf(
  steps: Steps,
  segment: Segment,
  forms: Uint16Array,
  exact: readonly ReadonlyMap<number, ExactScores>[],
): TalliedShare[] {
  const sums = new Map<string, { readonly kind: Share['kind']; readonly change: number | null; sum: Rational }>();
  for (const form of forms) {
    const scored = scoredUnderAll(steps, segment, form, exact);
    const { changes } = steps;
    const shares = [
      ...summedItemShares(scored, changes),
      ...totalShares(scored, changes),
      roundingShare(scored, changes),
    ];
    for (const { kind, change, share } of shares) {
      if (share.isZero()) continue;
      const position = change === null ? null : changes.indexOf(change);
      const key = `${kind} ${position}`;
      const known = sums.get(key) ?? { kind, change: position, sum: Rational.zero };
      known.sum = known.sum.plus(share);
      sums.set(key, known);
    }
  }
  return [...sums.values()].map(({ kind, change, sum }) => ({ kind, change, sum: printExact(sum) }));
}

function scoredUnderAll(
  { sets, versionOf }: Steps,
  segment: Segment,
  form: number,
  exact: readonly ReadonlyMap<number, ExactScores>[],
): Scored[] {
  const unpacked = unpackForm(segment, form);
  const rows = unpacked.indicators.map(({ name }, index) => ({ item: 'indicator' as const, index, name }));
  const withExecution = [{ item: 'execution' as const, index: null, name: '' }, ...rows];
  const score = (version: CompiledRuleSet) => exactScores(version, readForm(unpacked, version));
  return Array.from({ length: sets }, (_, set) => {
    const scores = exact[set]?.get(form) ?? score(versionOf(set));
    return scoredOf(scores, scores.items.length > rows.length ? withExecution : rows);
  });
}
