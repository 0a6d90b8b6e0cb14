import type { SkipReason } from '@plumbline/core';
import { printUnits } from '../../statistics/units.ts';
import { type ChunkResult, decodeChunkResult, reasonAt } from '../chunk/chunk-result.ts';
import { compareIds, idText } from '../forms/identifiers.ts';

/** One form of a study. Figures are null where the side has none, and then the reason says why. */
export type StudyCase = {
  readonly assessment: string;
  readonly revision: number;
  readonly fiscalYear: number;
  readonly unit: string;
  readonly department: string;
  readonly base: string | null;
  readonly candidate: string | null;
  readonly change: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly skipped: { readonly base: SkipReason | null; readonly candidate: SkipReason | null } | null;
};

/** Which forms are listed; what is not said does not matter. */
export type CaseFilter = {
  /** From one grade to the other; null is none. */
  readonly cell?: { readonly from: string | null; readonly to: string | null };
  readonly unit?: string;
  readonly department?: string;
  readonly year?: number;
  readonly moved?: 'raised' | 'lowered' | 'unchanged';
  /** Only forms that were skipped, or only those that were not. */
  readonly skipped?: boolean;
  /** Only forms that were skipped for this reason, on either side. */
  readonly reason?: SkipReason;
  /** Only forms of which this score rule moved an item, on either side. */
  readonly rule?: string;
};

export type CaseQuery = { readonly filter?: CaseFilter; readonly limit: number; readonly offset: number };

/** `isByRule`: whether it is known which rules moved the forms; where it is not, no form passes a filter by rule. */
export type CasePage = { readonly cases: readonly StudyCase[]; readonly total: number; readonly isByRule: boolean };

/** Results of chunks, as bytes or as somebody who lists more than once has kept them. */
export type Chunks = Iterable<Uint8Array | ChunkResult>;

/** The forms of a study, those that moved furthest first, then by their identifiers; skipped ones last. */
export function listCases(chunks: Chunks, { filter = {}, limit, offset }: CaseQuery): CasePage {
  const most = offset + limit;
  let [total, best, isByRule] = [0, [] as Place[], true];
  for (const bytes of chunks) {
    const chunk = bytes instanceof Uint8Array ? decodeChunkResult(bytes) : bytes;
    const wanted = placesIn(chunk, filter);
    isByRule &&= chunk.movedBy !== null;
    total += wanted.length;
    if (best.length === most) best = [...best, ...wanted.filter(beyond(best.at(-1)))];
    else best = [...best, ...wanted];
    best = best.sort(byMove).slice(0, most);
  }
  return { total, cases: best.slice(offset).map(caseAt), isByRule };
}

/** One form of a study; null where it was not studied. */
export function findCase(chunks: Chunks, assessment: string): StudyCase | null {
  for (const bytes of chunks) {
    const chunk = bytes instanceof Uint8Array ? decodeChunkResult(bytes) : bytes;
    for (let at = 0; at < chunk.revisions.length; at++)
      if (idText(chunk.ids, at) === assessment) return caseAt({ chunk, at, moved: 0 });
  }
  return null;
}

/** `moved` is -1 for a skipped form. */
type Place = { readonly chunk: ChunkResult; readonly at: number; readonly moved: number };

const byMove = (a: Place, b: Place) => b.moved - a.moved || compareIds(a.chunk.ids, a.at, b.chunk.ids, b.at);

const beyond = (last: Place | undefined) => (place: Place) => last !== undefined && byMove(place, last) < 0;

function placesIn(chunk: ChunkResult, filter: CaseFilter): Place[] {
  const places: Place[] = [];
  const isWanted = testOf(chunk, filter);
  const { base, candidate, skipped } = chunk;
  for (let at = 0; at < skipped.length; at++) {
    if (!isWanted(at)) continue;
    const moved = skipped[at] === 0 ? Math.abs((candidate[at] as number) - (base[at] as number)) : -1;
    places.push({ chunk, at, moved });
  }
  return places;
}

function testOf(chunk: ChunkResult, filter: CaseFilter): (at: number) => boolean {
  const { base, candidate, from, to, units, departments, years, texts, skipped } = chunk;
  const tests: ((at: number) => boolean)[] = [];
  const { cell, unit, department, year, moved, reason, rule } = filter;
  if (filter.skipped !== undefined) tests.push((at) => (skipped[at] !== 0) === filter.skipped);
  if (unit !== undefined) tests.push((at) => texts[units[at] as number] === unit);
  if (department !== undefined) tests.push((at) => texts[departments[at] as number] === department);
  if (year !== undefined) tests.push((at) => years[at] === year);
  if (cell) {
    const [row, column] = [gradeNumber(chunk.baseGrades, cell.from), gradeNumber(chunk.candidateGrades, cell.to)];
    tests.push((at) => skipped[at] === 0 && from[at] === row && to[at] === column);
  }
  if (moved !== undefined) {
    const sign = moved === 'raised' ? 1 : moved === 'lowered' ? -1 : 0;
    tests.push((at) => skipped[at] === 0 && Math.sign((candidate[at] as number) - (base[at] as number)) === sign);
  }
  if (reason !== undefined)
    tests.push((at) => {
      const reasons = reasonAt(skipped[at] as number);
      return reasons.base === reason || reasons.candidate === reason;
    });
  if (rule !== undefined) tests.push(movedByRule(chunk, rule));
  return (at) => tests.every((test) => test(at));
}

/** The rule is looked for in the sets of rules, of which there are few, and not form by form. */
function movedByRule({ movedBy }: ChunkResult, rule: string): (at: number) => boolean {
  const position = movedBy?.rules.indexOf(rule) ?? -1;
  if (movedBy === null || position < 0) return () => false;
  const { sets, ofForm } = movedBy;
  const holds = [false, ...sets.map((set) => set.includes(position))];
  return (at) => holds[ofForm[at] as number] === true;
}

/** -1 for a grade that nobody has. */
function gradeNumber(grades: readonly string[], id: string | null): number {
  if (id === null) return 0;
  const position = grades.indexOf(id);
  return position < 0 ? -1 : position + 1;
}

function caseAt({ chunk, at }: Place): StudyCase {
  const { places, ids, revisions, years, units, departments, texts, baseGrades, candidateGrades } = chunk;
  const reasons = reasonAt(chunk.skipped[at] as number);
  const [was, is] = [chunk.base[at] as number, chunk.candidate[at] as number];
  const isSkipped = reasons.base !== null || reasons.candidate !== null;
  return {
    assessment: idText(ids, at),
    revision: revisions[at] as number,
    fiscalYear: years[at] as number,
    unit: texts[units[at] as number] ?? '',
    department: texts[departments[at] as number] ?? '',
    base: reasons.base === null ? printUnits(was, places) : null,
    candidate: reasons.candidate === null ? printUnits(is, places) : null,
    change: isSkipped ? null : printUnits(is - was, places),
    from: baseGrades[(chunk.from[at] as number) - 1] ?? null,
    to: candidateGrades[(chunk.to[at] as number) - 1] ?? null,
    skipped: isSkipped ? reasons : null,
  };
}
