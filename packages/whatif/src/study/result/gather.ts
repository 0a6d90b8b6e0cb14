import { createDistribution, type Distribution } from '../../statistics/distribution.ts';
import { createGroupSums, type GroupSums } from '../../statistics/group-sums.ts';
import type { ChunkResult } from '../chunk/chunk-result.ts';

/** What the figures of all forms come to, whichever chunk they are of. */
export type Gathered = {
  compared: number;
  raised: number;
  lowered: number;
  readonly base: Distribution;
  readonly candidate: Distribution;
  readonly change: Distribution;
  readonly units: GroupSums;
  readonly departments: GroupSums;
  readonly years: GroupSums;
  /** By unit and year, with {@link BETWEEN} between them. */
  readonly unitYears: GroupSums;
  /** Forms by grade before and after. */
  readonly migration: Map<string | null, Map<string | null, number>>;
  /** Forms without a total on a side, by the reasons as they stand in the columns. */
  readonly skipped: Map<number, number>;
};

/** No text of a form holds it. */
export const BETWEEN = '\u0000';

export const emptyGathering = (): Gathered => ({
  compared: 0,
  raised: 0,
  lowered: 0,
  base: createDistribution(),
  candidate: createDistribution(),
  change: createDistribution(),
  units: createGroupSums(),
  departments: createGroupSums(),
  years: createGroupSums(),
  unitYears: createGroupSums(),
  migration: new Map(),
  skipped: new Map(),
});

/** Adds the forms of a chunk. */
export function gatherChunk(all: Gathered, chunk: ChunkResult): void {
  const { base, candidate, from, to, skipped, units, departments, years, texts } = chunk;
  const unitSums = lookUp((unit) => all.units.of(texts[unit] ?? ''));
  const departmentSums = lookUp((department) => all.departments.of(texts[department] ?? ''));
  const yearSums = lookUp((year) => all.years.of(String(year)));
  const unitYearSums = lookUp((key) => all.unitYears.of(`${texts[key >> 16] ?? ''}${BETWEEN}${key & 0xffff}`));
  const cells = new Float64Array((chunk.baseGrades.length + 1) * (chunk.candidateGrades.length + 1));
  const width = chunk.candidateGrades.length + 1;
  for (let at = 0; at < skipped.length; at++) {
    if (skipped[at] !== 0) {
      const reason = skipped[at] as number;
      all.skipped.set(reason, (all.skipped.get(reason) ?? 0) + 1);
      continue;
    }
    const [was, is, unit, year] = [
      base[at] as number,
      candidate[at] as number,
      units[at] as number,
      years[at] as number,
    ];
    all.compared++;
    if (is > was) all.raised++;
    else if (is < was) all.lowered++;
    all.base.add(was);
    all.candidate.add(is);
    all.change.add(is - was);
    add(unitSums(unit), was, is);
    add(departmentSums(departments[at] as number), was, is);
    add(yearSums(year), was, is);
    add(unitYearSums((unit << 16) | year), was, is);
    const cell = (from[at] as number) * width + (to[at] as number);
    cells[cell] = (cells[cell] as number) + 1;
  }
  for (const sums of [all.units, all.departments, all.years, all.unitYears]) sums.settle();
  addMigration(all.migration, chunk, cells, width);
}

type Sums = ReturnType<GroupSums['of']>;

function add(sums: Sums, was: number, is: number): void {
  sums.count++;
  if (is > was) sums.raised++;
  else if (is < was) sums.lowered++;
  sums.base += was;
  sums.candidate += is;
}

/** Sums looked up by number, and by their text only the first time. */
function lookUp(find: (key: number) => Sums): (key: number) => Sums {
  const known = new Map<number, Sums>();
  return (key) => {
    let sums = known.get(key);
    if (!sums) {
      sums = find(key);
      known.set(key, sums);
    }
    return sums;
  };
}

function addMigration(
  migration: Gathered['migration'],
  { baseGrades, candidateGrades }: ChunkResult,
  cells: Float64Array,
  width: number,
): void {
  for (const [cell, forms] of cells.entries()) {
    if (forms === 0) continue;
    const from = baseGrades[Math.floor(cell / width) - 1] ?? null;
    const to = candidateGrades[(cell % width) - 1] ?? null;
    const row = migration.get(from) ?? new Map<string | null, number>();
    migration.set(from, row);
    row.set(to, (row.get(to) ?? 0) + forms);
  }
}
