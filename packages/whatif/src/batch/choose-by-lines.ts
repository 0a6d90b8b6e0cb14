import { BLOCK_SIZE, createLane, EQUAL, GREATER, LESS, SAFE_LIMIT, type SimpleTest } from '@plumbline/engine';
import type { Batch } from './batch.ts';
import type { Choose } from './choose-candidates.ts';
import type { NumberColumn } from './fractions.ts';
import { blockLoader } from './load-block.ts';

/** Tests that must all hold, of each candidate in order. */
type TestsOfCandidates = readonly (readonly SimpleTest[])[];

/**
 * The lines that tests draw through one number, over a denominator they have in common, in their order; and who wins between, on
 * and behind them: below the first, on it, between it and the second, and so on.
 */
type Lines = {
  readonly numerators: Float64Array;
  readonly denominator: number;
  /** The greatest of the numerators, whatever its sign. */
  readonly furthest: number;
  readonly winners: Int32Array;
};

/**
 * A choice that hangs on a single number: its place among all lines is found once, and says who wins. Null where the lines have no
 * common denominator that is small.
 */
export function choiceByLines(fact: string, tests: TestsOfCandidates, unsure: number): Choose | null {
  const lines = linesOf(tests);
  if (!lines) return null;
  const lane = createLane();
  return (batch, members, chosen) => {
    const column = columnOf(batch, fact);
    if (column) {
      chooseFrom(column, lines, unsure, members, chosen);
      return;
    }
    const load = blockLoader(batch, [{ fact, lane }]);
    for (let from = 0; from < members.length; from += BLOCK_SIZE) {
      const size = Math.min(BLOCK_SIZE, members.length - from);
      load(members, from, size);
      chooseFrom(lane, lines, unsure, FIRST_OF_BLOCK.subarray(0, size), chosen.subarray(from, from + size));
    }
  };
}

const FIRST_OF_BLOCK = Int32Array.from({ length: BLOCK_SIZE }, (_, at) => at);

/** The column of a fact where it has a number for each member of the batch’s own space. */
function columnOf({ sources, placesIn }: Batch, fact: string): NumberColumn | null {
  const load = sources(fact)?.load;
  return load?.numbers && placesIn(load.space) === null ? load.numbers : null;
}

/** Truths are added up as numbers: which side of a line a number falls on cannot be foreseen, and a branch on it costs more than all lines. */
function chooseFrom(
  { n, d }: NumberColumn,
  { numerators, denominator, furthest, winners }: Lines,
  unsure: number,
  members: Int32Array,
  chosen: Int32Array,
): void {
  for (let index = 0; index < members.length; index++) {
    const member = members[index] as number;
    const divisor = d[member] as number;
    const left = (n[member] as number) * denominator;
    let place = 0;
    for (let line = 0; line < numerators.length; line++) {
      const right = (numerators[line] as number) * divisor;
      place += Number(left > right) + Number(left >= right);
    }
    const isExact = divisor !== 0 && Math.abs(left) < SAFE_LIMIT && furthest * divisor < SAFE_LIMIT;
    chosen[index] = isExact ? (winners[place] as number) : unsure;
  }
}

/** A line over more than this would make numbers too long for doubles that are none. */
const MOST_DENOMINATOR = 1_000_000;

function linesOf(tests: TestsOfCandidates): Lines | null {
  const all = tests.flat().map(({ against }) => against);
  const denominator = all.reduce((common, { d }) => leastCommonMultiple(common, d), 1);
  if (!(denominator <= MOST_DENOMINATOR)) return null;
  const scaled = ({ n, d }: SimpleTest['against']) => n * (denominator / d);
  const numerators = Float64Array.from(new Set(all.map(scaled))).sort();
  if (!numerators.every(Number.isSafeInteger)) return null;
  const winners = Int32Array.from({ length: numerators.length * 2 + 1 }, (_, place) => {
    const holds = ({ orders, against }: SimpleTest) =>
      (orders & orderAt(place, numerators.indexOf(scaled(against)))) !== 0;
    const winner = tests.findIndex((one) => one.every(holds));
    return winner < 0 ? tests.length : winner;
  });
  return { numerators, denominator, furthest: Math.max(...numerators.map(Math.abs)), winners };
}

/** How a number in a place, which is even between lines and odd on one, stands to a line. */
function orderAt(place: number, line: number): number {
  const on = line * 2 + 1;
  return place < on ? LESS : place > on ? GREATER : EQUAL;
}

function leastCommonMultiple(a: number, b: number): number {
  let [greater, rest] = [a, b];
  while (rest !== 0) [greater, rest] = [rest, greater % rest];
  return (a / greater) * b;
}
