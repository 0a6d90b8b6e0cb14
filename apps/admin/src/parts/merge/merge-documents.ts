import { insertAt, removeAt, setAt } from '../document/json-edit.ts';
import { applyEdits } from '../document/text-edit.ts';
import { alike, indexOf, isObject, memberOf, namedEntries, pathIn, type Step } from './entries.ts';
import type { Merge, MergeConflict } from './merge.ts';

/** Puts their value in the place of mine; undefined takes it away. */
type Take = {
  readonly steps: readonly Step[];
  readonly value: unknown;
  /** In a list of theirs, what stands before it, nearest first. */
  readonly behind: readonly string[];
};

type Found = { readonly takes: Take[]; readonly conflicts: { readonly take: Take; readonly shown: MergeConflict }[] };

/** Merges value by value, into the text of mine as it was typed. */
export function mergeDocuments(
  base: object,
  mine: { readonly text: string; readonly value: object },
  theirs: object,
): Merge {
  const found: Found = { takes: [], conflicts: [] };
  compare({ base, mine: mine.value, theirs, steps: [], behind: [] }, found);
  return {
    solvable: found.takes.length,
    conflicts: found.conflicts.map(({ shown }) => shown),
    textWith: (choices) => {
      const chosen = found.conflicts.filter(({ shown }) => choices.get(shown.id) === 'theirs');
      return [...found.takes, ...chosen.map(({ take }) => take)].reduce(taken, mine.text);
    },
  };
}

type Place = {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly steps: readonly Step[];
  readonly behind: readonly string[];
};

function compare(place: Place, found: Found): void {
  const { base, mine, theirs, steps, behind } = place;
  if (alike(mine, theirs) || alike(base, theirs)) return;
  const lists = listsIn(place);
  const take = { steps, value: theirs, behind };
  if (isObject(mine) && isObject(theirs)) compareMembers(place, mine, theirs, found);
  else if (lists !== null) compareElements(place, lists, found);
  else if (alike(base, mine)) found.takes.push(take);
  else found.conflicts.push({ take, shown: conflictAt(place) });
}

function compareMembers(
  { base, steps }: Place,
  mine: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
  found: Found,
): void {
  for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)]))
    compare(
      {
        base: isObject(base) ? memberOf(base, name) : undefined,
        mine: memberOf(mine, name),
        theirs: memberOf(theirs, name),
        steps: [...steps, name],
        behind: [],
      },
      found,
    );
}

type Lists = { readonly [Side in 'base' | 'mine' | 'theirs']: NonNullable<ReturnType<typeof namedEntries>> };

/** Lists whose elements are known by their names; the order of what both have counts for nothing. Null where one is no such list. */
function listsIn({ base, mine, theirs }: Place): Lists | null {
  const [own, other, was] = [namedEntries(mine), namedEntries(theirs), namedEntries(base ?? [])];
  return own && other && was ? { base: was, mine: own, theirs: other } : null;
}

function compareElements({ steps }: Place, { base, mine, theirs }: Lists, found: Found): void {
  const before: string[] = [];
  for (const name of new Set([...theirs.keys(), ...mine.keys()])) {
    const step = (theirs.get(name) ?? mine.get(name))?.step;
    if (step === undefined) continue;
    compare(
      {
        base: base.get(name)?.value,
        mine: mine.get(name)?.value,
        theirs: theirs.get(name)?.value,
        steps: [...steps, step],
        behind: before.toReversed(),
      },
      found,
    );
    before.push(name);
  }
}

function conflictAt({ base, mine, theirs, steps }: Place): MergeConflict {
  const place = steps.map((step) => (typeof step === 'string' ? step : step.named));
  const choices = ['mine', 'theirs'] as const;
  return { id: JSON.stringify(place), place, base: textOf(base), mine: textOf(mine), theirs: textOf(theirs), choices };
}

function textOf(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

function taken(text: string, { steps, value, behind }: Take): string {
  const document: unknown = JSON.parse(text);
  const path = pathIn(document, steps);
  if (path !== null) return applyEdits(text, value === undefined ? removeAt(text, path) : setAt(text, path, value));
  const [list, last] = [pathIn(document, steps.slice(0, -1)), steps.at(-1)];
  // It is gone from mine and from theirs.
  if (value === undefined || list === null || last === undefined || typeof last === 'string') return text;
  const elements = list.reduce<unknown>(
    (at, step) => (at as Readonly<Record<string | number, unknown>>)[step],
    document,
  );
  const near = behind.map((named) => indexOf(elements, { ...last, named })).find((index) => index >= 0);
  return applyEdits(text, insertAt(text, [...list, near === undefined ? 0 : near + 1], value));
}
