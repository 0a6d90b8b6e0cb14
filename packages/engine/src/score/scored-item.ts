import type { Match } from '../conditions/matcher.ts';
import type { Facts } from '../facts/fact-value.ts';
import type { FormItem } from '../facts/items.ts';
import type { RememberedRow } from './row-memory.ts';
import type { ItemScore } from './score-item.ts';

/** An item with what the rules made of it. `facts` has the facts about its score; `matches` every rule that was tried. */
export type ScoredItem = {
  readonly item: FormItem;
  readonly facts: Facts;
  readonly result: ItemScore;
  readonly matches: readonly Match[];
  /** A row that was scored before: nothing of it is read, matched or printed again. */
  readonly known: RememberedRow | null;
};
