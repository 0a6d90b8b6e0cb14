import type { Finding, FormIndicator, Rational, ScorecardItem } from '@plumbline/core';
import type { CompiledRule, CompiledRuleSet } from '../compile.ts';
import type { FactValue } from '../facts/fact-value.ts';
import { type FiledRow, hasReason } from '../facts/items.ts';
import { VOCABULARY } from '../facts/vocabulary.ts';
import { eventReads } from './event-reads.ts';
import type { ItemScore } from './score-item.ts';
import type { ScoredItem } from './scored-item.ts';
import { placeholders } from './sentence.ts';

/** What became of a row: the same for every row that says the same, wherever it stands. */
export type RememberedRow = {
  readonly filed: FiledRow;
  readonly met: FactValue;
  readonly result: ItemScore;
  readonly printed: ScorecardItem;
  /** Their paths begin below the row’s. */
  readonly findings: readonly Finding[];
};

/**
 * The rows of one form beside those that were scored before: as one types, all rows but one stay as they were, and a project’s
 * rows come again from year to year. Only a row that nothing but itself decides is remembered.
 */
export class RowMemory {
  /** By their place in the form; null for rows that are new. */
  private readonly known: (RememberedRow | null)[] = [];
  private readonly filed: FiledRow[] = [];
  private readonly marks: number[] = [];
  private readonly compiled: CompiledRuleSet;
  private readonly before: RowsBefore;

  private constructor(compiled: CompiledRuleSet, before: RowsBefore) {
    this.compiled = compiled;
    this.before = before;
  }

  /** Null where rules about a row read what is not of the row. */
  static of(compiled: CompiledRuleSet): RowMemory | null {
    let before = memories.get(compiled);
    if (before === undefined) {
      before = rowsStandAlone(compiled) ? new RowsBefore(compiled) : null;
      memories.set(compiled, before);
    }
    return before && new RowMemory(compiled, before);
  }

  /** Looks a row up, and whether it met its target. */
  recall(filed: FiledRow): RememberedRow | null {
    const { inputs, rows } = this.before;
    const { index } = filed;
    const mark = markOf(filed, inputs);
    const before = rows.get(mark) ?? null;
    const known = before !== null && saysTheSame(before.filed, filed, inputs) ? before : null;
    this.filed[index] = filed;
    this.marks[index] = mark;
    this.known[index] = known;
    return known;
  }

  at(index: number | null): RememberedRow | null {
    return index === null ? null : (this.known[index] ?? null);
  }

  /** Keeps what became of a row, unless it brought about something in the form. */
  keep(scored: ScoredItem, printed: ScorecardItem, findings: readonly Finding[], path: string): void {
    const { index } = scored.item;
    const filed = index === null ? undefined : this.filed[index];
    if (!filed || !this.before.wasSeen(this.marks[filed.index] ?? 0)) return;
    if (scored.matches.some(({ rule }) => this.compiled.rules.get(rule)?.rule.phase === 'form')) return;
    const { rows } = this.before;
    if (rows.size >= MOST_ROWS) rows.clear();
    rows.set(this.marks[filed.index] ?? 0, {
      filed: copyOf(filed),
      met: scored.facts.met ?? null,
      result: scored.result,
      printed,
      findings: findings.map((finding) => ({ ...finding, path: finding.path.slice(path.length) })),
    });
  }
}

/** Forms may be changed in place as one types: what is kept must not change with them. */
function copyOf(filed: FiledRow): FiledRow {
  const { row } = filed;
  return { ...filed, row: { ...row, inputs: { ...row.inputs } } };
}

/**
 * Rows that came twice, by their marks; of several with one mark, the last. Most rows of an archive never come again, and are not
 * worth keeping, so that of those that came once there is the mark only.
 */
class RowsBefore {
  readonly rows = new Map<number, RememberedRow>();
  readonly inputs: readonly string[];
  private readonly seen = new Int32Array(SEEN);

  constructor({ ruleSet }: CompiledRuleSet) {
    this.inputs = Object.keys(ruleSet.inputs ?? {});
  }

  /** Notes a mark, and says whether it was noted; that one row may be taken for another here does no harm. */
  wasSeen(mark: number): boolean {
    const place = (mark ^ (mark >>> 15)) & (SEEN - 1);
    const was = this.seen[place] === mark;
    this.seen[place] = mark;
    return was;
  }
}

const memories = new WeakMap<CompiledRuleSet, RowsBefore | null>();
/** A few kilobytes each. */
const MOST_ROWS = 4000;
const SEEN = 2 ** 14;

/** A number that rows have in common that say the same, and others hardly ever. */
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

/** Whether no rule about a row, nor its sentence, looks at the form: its money, its counts, its total. */
function rowsStandAlone({ rules }: CompiledRuleSet): boolean {
  return [...rules.values()].every((rule) => rule.rule.item !== 'indicator' || !looksBeyond(rule));
}

function looksBeyond({ rule, conditionFacts, reads }: CompiledRule): boolean {
  const names = [...conditionFacts, ...reads, ...eventReads(rule.event), ...placeholders(rule.sentence)];
  return names.some((name) => name !== 'fiscalYear' && VOCABULARY.get(name)?.subject === 'form');
}
