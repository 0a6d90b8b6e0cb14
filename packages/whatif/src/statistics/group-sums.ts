import { printUnits } from './units.ts';

/** What became of the forms of one unit, department or year. */
export type GroupSummary = {
  readonly key: string;
  readonly count: number;
  readonly raised: number;
  readonly lowered: number;
  readonly base: string;
  readonly candidate: string;
  /** candidate - base, the sum over the group's forms */
  readonly change: string;
};

/** The sums of one group, of any size. */
export type SettledSums = {
  readonly count: number;
  readonly raised: number;
  readonly lowered: number;
  readonly base: bigint;
  readonly candidate: bigint;
};

type Sums = { count: number; raised: number; lowered: number; base: number; candidate: number };

/** Sums by group. Within a segment doubles hold them exactly; from segment to segment they are kept as whole numbers of any size. */
export type GroupSums = {
  /** The sums of one group, to add to while a segment is read. */
  of(key: string): Sums;
  /** To be called after every segment. */
  settle(): void;
  readonly entries: () => readonly (readonly [key: string, sums: SettledSums])[];
  include(entries: readonly (readonly [key: string, sums: SettledSums])[]): void;
  list(places: number): readonly GroupSummary[];
};

const NOTHING: SettledSums = { count: 0, raised: 0, lowered: 0, base: 0n, candidate: 0n };

export function createGroupSums(): GroupSums {
  const open = new Map<string, Sums>();
  const settled = new Map<string, SettledSums>();
  const include = (key: string, sums: SettledSums | Sums) => {
    const before = settled.get(key) ?? NOTHING;
    settled.set(key, {
      count: before.count + sums.count,
      raised: before.raised + sums.raised,
      lowered: before.lowered + sums.lowered,
      base: before.base + BigInt(sums.base),
      candidate: before.candidate + BigInt(sums.candidate),
    });
  };
  return {
    of(key) {
      let sums = open.get(key);
      if (!sums) {
        sums = { count: 0, raised: 0, lowered: 0, base: 0, candidate: 0 };
        open.set(key, sums);
      }
      return sums;
    },
    settle() {
      for (const [key, sums] of open) include(key, sums);
      open.clear();
    },
    entries: () => [...settled],
    include(entries) {
      for (const [key, sums] of entries) include(key, sums);
    },
    list: (places) =>
      [...settled]
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([key, { count, raised, lowered, base, candidate }]) => ({
          key,
          count,
          raised,
          lowered,
          base: printUnits(base, places),
          candidate: printUnits(candidate, places),
          change: printUnits(candidate - base, places),
        })),
  };
}
