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
  /** Null where nobody knows by which rules forms were scored before, and in what was written when this was not kept yet. */
  readonly movedBy: MovedBy | null;
};

/** The score rules that moved each form. */
export type MovedBy = {
  /** Identifiers. */
  readonly rules: readonly string[];
  /** Sets of positions among the rules, each set once. */
  readonly sets: readonly (readonly number[])[];
  /** By form: the position of its set from 1 on; 0 where no rule moved it. */
  readonly ofForm: Uint16Array;
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

/** What stands in the head beside the columns. */
type Head = Omit<ChunkResult, keyof Columns | 'movedBy'> & {
  readonly movedBy?: Omit<MovedBy, 'ofForm'> | null;
};

const MOVED_BY = 'movedBy';

/** Writes the result of a chunk; {@link decodeChunkResult} reads it back as it was. */
export function encodeChunkResult(result: ChunkResult, digest?: Digest): Uint8Array {
  const { ids, revisions, years, units, departments, base, candidate, from, to, skipped, movedBy, ...rest } = result;
  const head: Head = { ...rest, movedBy: movedBy && { rules: movedBy.rules, sets: movedBy.sets } };
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
    [
      ...COLUMNS.map((name) => ({ name, values: columns[name] })),
      ...(movedBy ? [{ name: MOVED_BY, values: movedBy.ofForm }] : []),
    ],
    digest,
  );
}

/** Reads the result of a chunk. Throws `DamagedChunkError` with the reason when the bytes are not what was written. */
export function decodeChunkResult(bytes: Uint8Array, digest?: Digest): ChunkResult {
  const { head, column } = readFrame<Head>(KIND, bytes, digest);
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, column(name)])) as unknown as Columns;
  const movedBy = head.movedBy ? { ...head.movedBy, ofForm: column<Uint16Array>(MOVED_BY) } : null;
  return { ...head, ...columns, movedBy };
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
