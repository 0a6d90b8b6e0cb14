import { documentHash, Rational, type StudyResult, type StudyVersion, type WaterfallBar } from '@plumbline/core';
import { apportion } from '../../attribution/apportion.ts';
import { MOST_CHANGES_OF_MANY } from '../../attribution/changes.ts';
import { printExact } from '../../attribution/exact-text.ts';
import { soundStepsBetween } from '../../attribution/steps.ts';
import type { ChunkResult } from '../chunk/chunk-result.ts';
import type { StudyPlan } from '../plan.ts';
import { type Account, addAccount, barsOf, type ExactBar, emptyAccount } from './account.ts';
import type { Gathered } from './gather.ts';

/** The accounts of all chunks, of which the waterfall is made. */
export type AccountBook = {
  add(chunk: ChunkResult): void;
  readonly waterfall: (gathered: Gathered) => StudyResult['waterfall'];
};

/** Means are printed with so many places, as they are everywhere in a result. */
const MEAN_PLACES = 6;

export function createAccountBook({ base, candidate }: StudyPlan, places: number): AccountBook {
  const versions = base.kind === 'rules' ? [base.ruleSet] : base.kind === 'official' ? (base.versions ?? []) : [];
  const named = new Map(
    versions.map((ruleSet): [string, StudyVersion] => {
      const hash = documentHash(ruleSet);
      return [hash, { id: ruleSet.id, version: ruleSet.version, hash }];
    }),
  );
  const accounts = new Map<string, Account>();
  return {
    add(chunk) {
      for (const tally of chunk.accounts) {
        const known = accounts.get(tally.against) ?? emptyAccount(tally);
        accounts.set(tally.against, addAccount(known, tally));
      }
    },
    waterfall(gathered) {
      const settled = [...accounts].sort(([a], [b]) => (a < b ? -1 : 1));
      const accounted = settled.flatMap(([hash, account]) => barsOf(account, named.get(hash) ?? null));
      const bars = [
        ...wholeBar(
          gathered,
          settled.map(([, account]) => account),
          accounted,
          places,
        ),
        ...accounted,
      ];
      return {
        ...printed(bars, gathered, places),
        // A matter of the versions: where no form is accounted for nothing else could tell.
        bundled: versions.some((version) => soundStepsBetween(version, candidate, MOST_CHANGES_OF_MANY).bundled),
      };
    },
  };
}

/** What is left when everything that could be accounted for is: forms of which no version before is known. */
function wholeBar(
  gathered: Gathered,
  accounts: readonly Account[],
  bars: readonly ExactBar[],
  places: number,
): ExactBar[] {
  const forms = gathered.compared - accounts.reduce((all, account) => all + account.forms, 0);
  const change = sumOfTotals(gathered, 'candidate', places).minus(sumOfTotals(gathered, 'base', places));
  const share = bars.reduce((rest, bar) => rest.minus(bar.share), change);
  if (forms === 0 && !share.isZero()) throw new Error(`An account that does not close: ${printExact(share)} is left`);
  return share.isZero() ? [] : [{ kind: 'whole', change: null, against: null, forms, share }];
}

const sumOfTotals = (gathered: Gathered, side: 'base' | 'candidate', places: number) =>
  Rational.of(gathered[side].summary(places).sum);

function printed(bars: readonly ExactBar[], gathered: Gathered, places: number) {
  const [base, candidate] = [gathered.base.summary(places).mean, gathered.candidate.summary(places).mean];
  if (base === null || candidate === null) return { base, candidate, bars: [] };
  const count = Rational.of(BigInt(gathered.compared));
  const shares = bars.map(({ share }) => share);
  const points = apportion(shares, places);
  const means = apportion(
    shares.map((share) => share.over(count)),
    MEAN_PLACES,
    Rational.of(candidate).minus(Rational.of(base)),
  );
  return {
    base,
    candidate,
    bars: bars.map(
      ({ share, ...bar }, at): WaterfallBar => ({
        ...bar,
        change: bar.change && { ...bar.change, keys: [...bar.change.keys] },
        sum: printExact(share),
        points: points[at] ?? '0',
        mean: means[at] ?? '0',
      }),
    ),
  };
}
