import { compareVersions } from '@plumbline/catalog';
import type { RuleSetVersionRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { instantOf } from './instant.ts';
import { newestOf } from './version-name.ts';

/**
 * Which version is meant: one by name; the one in force for a fiscal year; or the one in force for that year as far as it was published, and not
 * retired, on a date. `ruleSetIds` are the rule sets that may be meant, such as the defaults of an installation; without them, all.
 */
export type ResolveVersionInput =
  | { readonly by: 'name'; readonly ruleSetId: string; readonly version: string }
  | { readonly by: 'year'; readonly fiscalYear: number; readonly ruleSetIds?: readonly string[] }
  | {
      readonly by: 'date';
      readonly fiscalYear: number;
      /** A date, which counts to its end in UTC, or an instant. */
      readonly knownOn: string;
      readonly ruleSetIds?: readonly string[];
    };

export type Resolution =
  | {
      readonly version: RuleSetVersionRecord;
      /** `newest`: of several versions of the rule set. `latest-in-force`: of several rule sets that may be meant, the one for later years. */
      readonly reason: 'named' | 'only-one' | 'newest' | 'latest-in-force';
      readonly candidates: readonly RuleSetVersionRecord[];
    }
  | {
      readonly version: null;
      /** `several`: rule sets of equal standing are in force, and somebody has to say which. */
      readonly reason: 'unknown' | 'none-published' | 'none-known-yet' | 'none-in-force' | 'several';
      readonly candidates: readonly RuleSetVersionRecord[];
    };

/** Finds the version that is meant, or says why there is none. Versions are for everybody who is signed in. */
export async function resolveVersion(
  { store, now }: ServiceContext,
  _actor: Actor,
  input: ResolveVersionInput,
): Promise<Resolution> {
  if (input.by === 'name') {
    const version = await store.versions.find(input.ruleSetId, input.version);
    return version
      ? { version, reason: 'named', candidates: [version] }
      : { version: null, reason: 'unknown', candidates: [] };
  }
  const { fiscalYear, ruleSetIds } = input;
  const meant = (await store.versions.list()).filter(({ ruleSetId }) => ruleSetIds?.includes(ruleSetId) ?? true);
  const known = meant.filter(knownAt(input.by === 'date' ? instantOf('knownOn', input.knownOn) : now()));
  const inForce = known.filter(isInForce(fiscalYear));
  if (inForce.length > 0) return chosenOf(inForce, ruleSetIds !== undefined);
  if (known.length > 0) return { version: null, reason: 'none-in-force', candidates: [] };
  return { version: null, reason: meant.length > 0 ? 'none-known-yet' : 'none-published', candidates: [] };
}

/** Published by then and not retired by then. */
const knownAt =
  (instant: string) =>
  ({ publishedAt, retiredAt }: RuleSetVersionRecord) =>
    publishedAt <= instant && (retiredAt === null || retiredAt > instant);

const isInForce =
  (year: number) =>
  ({ fromYear, untilYear }: RuleSetVersionRecord) =>
    fromYear <= year && (untilYear === null || year <= untilYear);

/** Between rule sets nobody named there is no choosing: that one began later says nothing about which place it is for. */
function chosenOf(inForce: readonly RuleSetVersionRecord[], isChoice: boolean): Resolution {
  const ids = [...new Set(inForce.map(({ ruleSetId }) => ruleSetId))];
  const newest = ids.flatMap((id) => newestOf(inForce.filter(({ ruleSetId }) => ruleSetId === id)) ?? []);
  const [first, second] = newest.sort((a, b) => b.fromYear - a.fromYear || compareVersions(b.version, a.version));
  if (!first) throw new Error('No version among those in force');
  if (!second) {
    const reason = inForce.length === 1 ? 'only-one' : 'newest';
    return { version: first, reason, candidates: inForce };
  }
  return isChoice && first.fromYear > second.fromYear
    ? { version: first, reason: 'latest-in-force', candidates: inForce }
    : { version: null, reason: 'several', candidates: newest };
}
