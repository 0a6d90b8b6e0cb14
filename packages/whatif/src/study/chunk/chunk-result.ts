import { SKIP_REASONS, type SkipReason } from '@plumbline/core';
import { type Digest, type Frame, readFrame, writeFrame } from '../../columns/frame.ts';
import type { RuleChange } from '../../statistics/rule-changes.ts';
import type { AccountTally } from '../account/account-tally.ts';

/** The version of the result of a chunk as bytes, which are a frame that begins with `PLSR`. */
const CHUNK_RESULT_FORMAT = 1;

/**
 * What a study found out about the forms of one segment: a figure a form in columns, in the order of their identifiers, and what can
 * only be counted while the forms are at hand. Totals are whole numbers in units of `places`.
 */
export type ChunkResult = {
  readonly places: number;
  readonly baseGrades: readonly string[];
  readonly candidateGrades: readonly string[];
  readonly ids: Uint8Array;
  readonly revisions: Uint32Array;
  readonly years: Uint16Array;
  /** Numbers of `texts`. */
  readonly units: Uint16Array;
  readonly departments: Uint16Array;
  readonly texts: readonly string[];
  readonly base: Float64Array | Int32Array;
  readonly candidate: Float64Array | Int32Array;
  /** Positions among the grades from 1 on; 0 for none. */
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  /** The reason why there is no total before in the lower four bits, and after in the upper; see {@link reasonAt}. */
  readonly skipped: Uint8Array;
  readonly byRule: readonly RuleChange[];
  /** How many items each score rule of the candidate scored, 0 among them, in the order of the rule set. */
  readonly rules: readonly RuleCount[];
  readonly accounts: readonly AccountTally[];
  /** The project of each form that moved furthest, by its place in the columns. */
  readonly movers: readonly (readonly [at: number, project: string])[];
};

export type RuleCount = { readonly item: 'execution' | 'indicator'; readonly rule: string; readonly items: number };

/** Bytes that are no result of a chunk, or no longer the one that was written: the chunk has to be done again. */
export class DamagedChunkError extends Error {
  override readonly name = 'DamagedChunkError';
  readonly code: `study-chunk/${string}`;

  constructor(fault: string) {
    super(`study-chunk/${fault}`);
    this.code = `study-chunk/${fault}`;
  }
}

const KIND: Frame = { magic: 'PLSR', version: CHUNK_RESULT_FORMAT, fail: (fault) => new DamagedChunkError(fault) };

const COLUMNS = [
  'ids',
  'revisions',
  'years',
  'units',
  'departments',
  'base',
  'candidate',
  'from',
  'to',
  'skipped',
] as const;

type Columns = Pick<ChunkResult, (typeof COLUMNS)[number]>;

/** Writes the result of a chunk; {@link decodeChunkResult} reads it back as it was. */
export function encodeChunkResult(result: ChunkResult, digest?: Digest): Uint8Array {
  const { ids, revisions, years, units, departments, base, candidate, from, to, skipped, ...head } = result;
  const columns: Columns = {
    ids,
    revisions,
    years,
    units,
    departments,
    base: short(base),
    candidate: short(candidate),
    from,
    to,
    skipped,
  };
  return writeFrame(
    KIND,
    head,
    COLUMNS.map((name) => ({ name, values: columns[name] })),
    digest,
  );
}

/** Reads the result of a chunk. Throws `DamagedChunkError` with the reason when the bytes are not what was written. */
export function decodeChunkResult(bytes: Uint8Array, digest?: Digest): ChunkResult {
  const { head, column } = readFrame<Omit<ChunkResult, keyof Columns>>(KIND, bytes, digest);
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, column(name)])) as unknown as Columns;
  return { ...head, ...columns };
}

/** Half as many bytes where they hold every figure. */
function short(values: ChunkResult['base']): ChunkResult['base'] {
  const whole = Int32Array.from(values);
  return whole.every((value, at) => value === values[at]) ? whole : values;
}

/** Why a form has no total before and after, each null where it has one. */
export function reasonAt(skipped: number): { readonly base: SkipReason | null; readonly candidate: SkipReason | null } {
  return { base: SKIP_REASONS[(skipped & 15) - 1] ?? null, candidate: SKIP_REASONS[(skipped >> 4) - 1] ?? null };
}

/** {@link reasonAt} back; 0 for a form with both totals. */
export const skippedAs = (base: SkipReason | null, candidate: SkipReason | null): number =>
  reasonNumber(base) | (reasonNumber(candidate) << 4);

const reasonNumber = (reason: SkipReason | null) => (reason === null ? 0 : SKIP_REASONS.indexOf(reason) + 1);
