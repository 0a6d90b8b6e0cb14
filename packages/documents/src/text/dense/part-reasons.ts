import type { Choice, PlacedDraft } from './dense-draft.ts';

/** Rows of one group, and the reasons found in front of the names of the rows below them, by place. */
export type PartedRows = { readonly drafts: readonly PlacedDraft[]; readonly reasons: ReadonlyMap<number, string> };

/**
 * Takes the reason of the row above off the front of a name, where the table has a column for reasons. It ends with a full stop; without
 * one nobody can tell where the name begins, unless the row above lost no points, and so needed no reason.
 */
export function partReasons(drafts: readonly PlacedDraft[]): PartedRows {
  const reasons = new Map<number, string>();
  const parted = drafts.map((draft, index): PlacedDraft => {
    const above = drafts[index - 1];
    if (!above) return draft;
    const [, reason, name] = /^(.*[。；;!！])([^。；;!！]+)$/.exec(draft.name) ?? [];
    if (reason !== undefined && name !== undefined) {
      reasons.set(index - 1, reason);
      return { ...draft, name, choices: draft.choices.map((choice) => without(choice, reason)) };
    }
    const lostPoints =
      above.choices.length === 0 || above.choices.some((choice) => choice.maxScore !== choice.declaredScore);
    return lostPoints && draft.name.length > LONGEST_BARE ? { ...draft, looseName: true } : draft;
  });
  return { drafts: parted, reasons };
}

/** Too short for a reason and a name. */
const LONGEST_BARE = 7;

const without = (choice: Choice, reason: string): Choice =>
  choice.name.startsWith(reason) ? { ...choice, name: choice.name.slice(reason.length) } : choice;
