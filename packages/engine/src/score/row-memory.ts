import type { Finding, ScorecardItem } from '@plumbline/core';
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
  private readonly keys: string[] = [];
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
      before = rowsStandAlone(compiled) ? { rows: new Map(), seen: new Int32Array(SEEN) } : null;
      memories.set(compiled, before);
    }
    return before && new RowMemory(compiled, before);
  }

  /** Looks a row up, and whether it met its target. */
  recall(filed: FiledRow): RememberedRow | null {
    const key = keyOf(filed, this.compiled);
    const known = this.before.rows.get(key) ?? null;
    this.keys[filed.index] = key;
    this.known[filed.index] = known;
    return known;
  }

  at(index: number | null): RememberedRow | null {
    return index === null ? null : (this.known[index] ?? null);
  }

  /** Keeps what became of a row, unless it brought about something in the form. */
  keep(scored: ScoredItem, printed: ScorecardItem, findings: readonly Finding[], path: string): void {
    const { index } = scored.item;
    const key = index === null ? undefined : this.keys[index];
    if (key === undefined || scored.matches.some(({ rule }) => this.compiled.rules.get(rule)?.rule.phase === 'form'))
      return;
    const { rows, seen } = this.before;
    if (!wasSeen(seen, key)) return;
    if (rows.size >= MOST_ROWS) rows.clear();
    rows.set(key, {
      met: scored.facts.met ?? null,
      result: scored.result,
      printed,
      findings: findings.map((finding) => ({ ...finding, path: finding.path.slice(path.length) })),
    });
  }
}

/** Rows that came twice, and marks of those that came once: most rows of an archive never come again, and are not worth keeping. */
type RowsBefore = { readonly rows: Map<string, RememberedRow>; readonly seen: Int32Array };

const memories = new WeakMap<CompiledRuleSet, RowsBefore | null>();
/** A few kilobytes each. */
const MOST_ROWS = 4000;
const SEEN = 2 ** 14;

/** Marks a key, and says whether it was marked; that it may be taken for another does no harm. */
function wasSeen(seen: Int32Array, key: string): boolean {
  let mark = 0;
  for (let at = 0; at < key.length; at++) mark = (Math.imul(mark, 31) + key.charCodeAt(at)) | 0;
  const place = (mark ^ (mark >>> 15)) & (SEEN - 1);
  const was = seen[place] === mark;
  seen[place] = mark;
  return was;
}

/** All that a row’s score and its words hang on, lengths before texts so that no two rows say the same. */
function keyOf({ fiscalYear, row, duplicate, placement, maxScore }: FiledRow, { ruleSet }: CompiledRuleSet): string {
  const flags = (duplicate ? 2 : 0) + (hasReason(row) ? 1 : 0);
  const labels = `${part(row.category)}${part(row.group)}${part(row.code)}${part(placement.category)}${part(placement.group)}`;
  const values = `${part(row.name)}${part(row.target)}${part(row.actual)}`;
  const points = `${part(row.maxScore)}${part(maxScore?.toPlain() ?? null)}${part(row.declaredScore)}`;
  let inputs = '';
  for (const name in ruleSet.inputs) {
    const value = Object.hasOwn(row.inputs, name) ? (row.inputs[name] ?? null) : null;
    inputs += typeof value === 'string' || value === null ? part(value) : `${value}`;
  }
  return `${fiscalYear}/${flags}${labels}${values}${points}${inputs}`;
}

const part = (text: string | null) => (text === null ? '-' : `${text.length}:${text}`);

/** Whether no rule about a row, nor its sentence, looks at the form: its money, its counts, its total. */
function rowsStandAlone({ rules }: CompiledRuleSet): boolean {
  return [...rules.values()].every((rule) => rule.rule.item !== 'indicator' || !looksBeyond(rule));
}

function looksBeyond({ rule, conditionFacts, reads }: CompiledRule): boolean {
  const names = [...conditionFacts, ...reads, ...eventReads(rule.event), ...placeholders(rule.sentence)];
  return names.some((name) => name !== 'fiscalYear' && VOCABULARY.get(name)?.subject === 'form');
}
