import { type FormIndicator, type Rational, Recent } from '@plumbline/core';
import type { CompiledRuleSet } from '../compile.ts';
import type { FactValue } from './fact-value.ts';
import { type FiledRow, hasReason } from './items.ts';

/** What is kept of a row: as filed, and whether it met its target. */
export type KnownRow = { readonly filed: FiledRow; readonly met: FactValue };

/**
 * What came of rows of a rule set that came twice, by what they say; of several with one mark, the last. Most rows of an archive never come again,
 * and are not worth keeping, so that of those that came once there is the mark only. Nor are those that come again after more rows than are kept:
 * whoever goes through the same thousands of forms again and again would put every row in and find none.
 */
export class KnownRows<T extends KnownRow> {
  private readonly rows: Recent<number, T>;
  private readonly inputs: readonly string[];
  private readonly most: number;
  private readonly seen = new Int32Array(SEEN);
  /** How many rows had come when each of those was seen. */
  private readonly seenAfter = new Int32Array(SEEN);
  private come = 0;

  /** Keeps so many rows in either of two generations. */
  constructor({ ruleSet }: CompiledRuleSet, most: number) {
    this.rows = new Recent(most);
    this.most = most;
    this.inputs = Object.keys(ruleSet.inputs ?? {});
  }

  /** A number that rows have in common that say the same, and others hardly ever. */
  markOf(filed: FiledRow): number {
    return markOf(filed, this.inputs);
  }

  /** What came of a row with this mark that said the same. */
  find(mark: number, filed: FiledRow): T | null {
    const before = this.rows.get(mark) ?? null;
    return before !== null && saysTheSame(before.filed, filed, this.inputs) ? before : null;
  }

  /** Notes a mark, and says whether it was noted not long ago; that one row may be taken for another here does no harm. */
  wasSeen(mark: number): boolean {
    const place = (mark ^ (mark >>> 15)) & (SEEN - 1);
    const was = this.seen[place] === mark && this.come - (this.seenAfter[place] as number) <= this.most;
    this.seen[place] = mark;
    this.seenAfter[place] = this.come;
    this.come = (this.come + 1) % MOST_COUNTED;
    return was;
  }

  keep(mark: number, row: T): void {
    this.rows.set(mark, row);
  }
}

const SEEN = 2 ** 14;
/** Then it begins again, and a few rows wait for a third time. */
const MOST_COUNTED = 2 ** 30;

/** The rows of one form beside those that are known. */
export class RowsOfForm<T extends KnownRow> {
  /** By their place in the form; null for rows that are new. */
  private readonly known: (T | null)[] = [];
  private readonly filed: FiledRow[] = [];
  private readonly marks: number[] = [];
  private readonly rows: KnownRows<T>;

  constructor(rows: KnownRows<T>) {
    this.rows = rows;
  }

  /** Looks a row up. */
  recall(filed: FiledRow): T | null {
    const { index } = filed;
    const mark = this.rows.markOf(filed);
    const known = this.rows.find(mark, filed);
    this.filed[index] = filed;
    this.marks[index] = mark;
    this.known[index] = known;
    return known;
  }

  at(index: number | null): T | null {
    return index === null ? null : (this.known[index] ?? null);
  }

  /** Keeps what came of a row that was new in this form, if a row like it was met before. */
  keep(index: number | null, make: (filed: FiledRow) => T | null): void {
    const filed = index === null ? undefined : this.filed[index];
    if (!filed) return;
    const mark = this.marks[filed.index] ?? 0;
    if (!this.rows.wasSeen(mark)) return;
    const row = make(copyOf(filed));
    if (row !== null) this.rows.keep(mark, row);
  }
}

/** Forms may be changed in place as one types: what is kept must not change with them. */
function copyOf(filed: FiledRow): FiledRow {
  const { row } = filed;
  return { ...filed, row: { ...row, inputs: { ...row.inputs } } };
}

function markOf({ fiscalYear, row, duplicate }: FiledRow, inputs: readonly string[]): number {
  let mark = mixed(duplicate ? 1 : 0, row.actual);
  mark = mixed(mark, row.target);
  mark = mixed(mark, row.name);
  mark = mixed(mark, row.maxScore);
  mark = mixed(mark, row.declaredScore);
  for (let at = 0; at < inputs.length; at++) {
    const value = inputOf(row, inputs[at] as string);
    mark = typeof value === 'boolean' ? Math.imul(mark, 31) + (value ? 1 : 2) : mixed(mark, value);
  }
  return (Math.imul(mark, 31) + fiscalYear) | 0;
}

function mixed(before: number, text: string | null): number {
  if (text === null) return Math.imul(before, 31);
  let mark = Math.imul(before, 31) + text.length;
  for (let at = 0; at < text.length; at++) mark = (Math.imul(mark, 31) + text.charCodeAt(at)) | 0;
  return mark;
}

/** Whether two rows agree in all that their scores and words hang on. */
function saysTheSame(one: FiledRow, other: FiledRow, inputs: readonly string[]): boolean {
  return (
    one.fiscalYear === other.fiscalYear &&
    one.duplicate === other.duplicate &&
    samePoints(one.maxScore, other.maxScore) &&
    one.placement.category === other.placement.category &&
    one.placement.group === other.placement.group &&
    one.placement.definition === other.placement.definition &&
    sameTexts(one.row, other.row) &&
    hasReason(one.row) === hasReason(other.row) &&
    inputs.every((name) => inputOf(one.row, name) === inputOf(other.row, name))
  );
}

const samePoints = (one: Rational | null, other: Rational | null) =>
  one === null || other === null ? one === other : one.equals(other);

function sameTexts(one: FormIndicator, other: FormIndicator): boolean {
  return (
    one.actual === other.actual &&
    one.target === other.target &&
    one.name === other.name &&
    one.category === other.category &&
    one.group === other.group &&
    one.code === other.code &&
    one.maxScore === other.maxScore &&
    one.declaredScore === other.declaredScore
  );
}

const inputOf = ({ inputs }: FormIndicator, name: string) =>
  Object.hasOwn(inputs, name) ? (inputs[name] ?? null) : null;
