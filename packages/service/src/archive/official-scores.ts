import type { ArchiveSubject } from '@plumbline/storage';

/** The version that made the score that counts. */
type OfficialVersion = { readonly ruleSetId: string; readonly version: string; readonly hash: string };

/** The scores that count of the forms of a segment, by form. What is unknown is null: a form without an official scorecard, or one whose figures are still to be worked out. */
export type OfficialScores = {
  readonly totals: readonly (string | null)[];
  readonly ratings: readonly (string | null)[];
  readonly versions: readonly OfficialVersion[];
  /** By form, the number of its version; null where there is none. */
  readonly versionOf: readonly (number | null)[];
};

/** Gathers the scores of the forms of a segment, in their order. */
export function officialScores() {
  const totals: (string | null)[] = [];
  const ratings: (string | null)[] = [];
  const versions: OfficialVersion[] = [];
  const versionOf: (number | null)[] = [];
  const known = new Map<string, number>();
  const numberOf = ({ ruleSetId, version, ruleSetHash: hash }: ArchiveSubject): number | null => {
    if (ruleSetId === null || version === null || hash === null) return null;
    const name = `${ruleSetId}@${version} ${hash}`;
    const number = known.get(name) ?? versions.push({ ruleSetId, version, hash }) - 1;
    known.set(name, number);
    return number;
  };
  return {
    add(subject: ArchiveSubject): void {
      const number = numberOf(subject);
      // Points of the form as it stands, before anything was official, are no official score.
      totals.push(number === null ? null : subject.officialTotal);
      ratings.push(number === null ? null : subject.officialRating);
      versionOf.push(number);
    },
    text: (): string => JSON.stringify({ totals, ratings, versions, versionOf } satisfies OfficialScores),
  };
}

export const readOfficialScores = (text: string) => JSON.parse(text) as OfficialScores;
