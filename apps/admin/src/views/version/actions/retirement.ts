type Version = {
  readonly version: string;
  readonly state: 'published' | 'retired';
  readonly fromYear: number;
  readonly untilYear: number | null;
};

/** The years, up to the last that anybody files for now, for which a rule set has no version in force once this one is retired. */
export function yearsLeftOpen(versions: readonly Version[], retiring: Version, lastYear: number): readonly number[] {
  const others = versions.filter(({ version, state }) => state === 'published' && version !== retiring.version);
  const { fromYear, untilYear } = retiring;
  const until = Math.min(untilYear ?? lastYear, lastYear);
  return Array.from({ length: Math.max(0, until - fromYear + 1) }, (_, index) => fromYear + index).filter(
    (year) => !others.some((one) => one.fromYear <= year && (one.untilYear === null || year <= one.untilYear)),
  );
}

/** Years as people write them: `2020–2022, 2025`. */
export function yearRanges(years: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const year of years) {
    const last = ranges.at(-1);
    if (last && last.to === year - 1) last.to = year;
    else ranges.push({ from: year, to: year });
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** The highest number, whenever it was published: what a rollback would undo. Numbers count as numbers: 1.10.0 comes after 1.9.0. */
export function newestVersion<V extends Pick<Version, 'version'>>(versions: readonly V[]): V | null {
  const [newest = null] = versions.toSorted((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
  return newest;
}
