/** Years in force as bars beside each other. */
export type Years = { readonly fromYear: number; readonly untilYear: number | null };
export type YearAxis = { readonly from: number; readonly to: number };

/** In shares of the axis. `goesOn` where there is no end or one beyond the axis; `cameFrom` where it began before it. */
export type YearBar = {
  readonly start: number;
  readonly width: number;
  readonly goesOn: boolean;
  readonly cameFrom: boolean;
};

/** So far from now an axis reaches at most: what began long ago is said in words. */
const BACK = 8;
const AHEAD = 4;

/** An axis on which all of these have room, as far as they are near, and the years around now. */
export function yearAxis(all: readonly Years[], thisYear: number): YearAxis {
  const first = Math.min(thisYear - 2, ...all.map(({ fromYear }) => fromYear));
  const last = Math.max(thisYear + 1, ...all.map(({ fromYear, untilYear }) => untilYear ?? fromYear));
  return { from: Math.max(first, thisYear - BACK), to: Math.min(last, thisYear + AHEAD) };
}

/** Where the bar of some years stands: a year is as wide as any other, and whole. What lies beyond the axis is a bar at its end. */
export function yearBar({ fromYear, untilYear }: Years, { from, to }: YearAxis): YearBar {
  const count = to - from + 1;
  const first = Math.min(Math.max(fromYear, from), to);
  const last = Math.max(Math.min(untilYear ?? to, to), first);
  return {
    start: (first - from) / count,
    width: (last - first + 1) / count,
    goesOn: untilYear === null || untilYear > to,
    cameFrom: fromYear < from,
  };
}

export const axisYears = ({ from, to }: YearAxis): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The years a draft is to be in force for, as its text says now; null while it does not say. */
export function yearsIn(text: string): Years | null {
  try {
    const { effective } = JSON.parse(text) as { readonly effective?: Partial<Years> };
    const { fromYear, untilYear } = effective ?? {};
    if (!isYear(fromYear) || !(untilYear === null || isYear(untilYear))) return null;
    return { fromYear, untilYear };
  } catch {
    return null;
  }
}

const isYear = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 1900 && Number(value) < 2200;
