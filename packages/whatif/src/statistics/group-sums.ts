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

type Sums = { count: number; raised: number; lowered: number; base: number; candidate: number };

/** Sums by group. Within a segment doubles hold them exactly; from segment to segment they are kept as whole numbers of any size. */
export type GroupSums = {
  /** The sums of one group, to add to while a segment is read. */
  of(key: string): Sums;
  /** To be called after every segment. */
  settle(): void;
  list(places: number): readonly GroupSummary[];
};

export function createGroupSums(): GroupSums {
  const open = new Map<string, Sums>();
  const settled = new Map<
    string,
    { count: number; raised: number; lowered: number; base: bigint; candidate: bigint }
  >();
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
      for (const [key, { count, raised, lowered, base, candidate }] of open) {
        const before = settled.get(key) ?? { count: 0, raised: 0, lowered: 0, base: 0n, candidate: 0n };
        settled.set(key, {
          count: before.count + count,
          raised: before.raised + raised,
          lowered: before.lowered + lowered,
          base: before.base + BigInt(base),
          candidate: before.candidate + BigInt(candidate),
        });
      }
      open.clear();
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
