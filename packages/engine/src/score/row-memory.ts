import type { Finding, ScorecardItem } from '@plumbline/core';
import type { CompiledRule, CompiledRuleSet } from '../compile.ts';
import type { FiledRow } from '../facts/items.ts';
import { type KnownRow, KnownRows, RowsOfForm } from '../facts/known-rows.ts';
import { isOfForm } from '../facts/vocabulary.ts';
import { eventReads } from './event-reads.ts';
import type { ItemScore } from './score-item.ts';
import type { ScoredItem } from './scored-item.ts';
import { placeholders } from './sentence.ts';

/** What became of a row: the same for every row that says the same, wherever it stands. */
export type RememberedRow = KnownRow & {
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
  private readonly compiled: CompiledRuleSet;
  private readonly rows: RowsOfForm<RememberedRow>;

  private constructor(compiled: CompiledRuleSet, before: KnownRows<RememberedRow>) {
    this.compiled = compiled;
    this.rows = new RowsOfForm(before);
  }

  /** Null where rules about a row read what is not of the row. */
  static of(compiled: CompiledRuleSet): RowMemory | null {
    let before = memories.get(compiled);
    if (before === undefined) {
      before = rowsStandAlone(compiled) ? new KnownRows<RememberedRow>(compiled, MOST_ROWS) : null;
      memories.set(compiled, before);
    }
    return before && new RowMemory(compiled, before);
  }

  /** Looks a row up, and whether it met its target. */
  recall(filed: FiledRow): RememberedRow | null {
    return this.rows.recall(filed);
  }

  at(index: number | null): RememberedRow | null {
    return this.rows.at(index);
  }

  /** Keeps what became of a row, unless it brought about something in the form. */
  keep(scored: ScoredItem, printed: ScorecardItem, findings: readonly Finding[], path: string): void {
    this.rows.keep(scored.item.index, (filed) =>
      scored.matches.some(({ rule }) => this.compiled.rules.get(rule)?.rule.phase === 'form')
        ? null
        : {
            filed,
            met: scored.facts.met ?? null,
            result: scored.result,
            printed,
            findings: findings.map((finding) => ({ ...finding, path: finding.path.slice(path.length) })),
          },
    );
  }
}

const memories = new WeakMap<CompiledRuleSet, KnownRows<RememberedRow> | null>();
/** A few kilobytes each. */
const MOST_ROWS = 2000;

/** Whether no rule about a row, nor its sentence, looks at the form: its money, its counts, its total. */
function rowsStandAlone({ rules }: CompiledRuleSet): boolean {
  return [...rules.values()].every((rule) => rule.rule.item !== 'indicator' || !looksBeyond(rule));
}

function looksBeyond({ rule, conditionFacts, reads }: CompiledRule): boolean {
  const names = [...conditionFacts, ...reads, ...eventReads(rule.event), ...placeholders(rule.sentence)];
  return names.some(isOfForm);
}
