import { applyEdits, inverseOf, type TextEdit } from './text-edit.ts';

/** One step that can be undone: typing that went on without a pause is one. */
type Step = {
  readonly undo: readonly (readonly TextEdit[])[];
  readonly redo: readonly (readonly TextEdit[])[];
  readonly at: number;
};

export type History = { readonly past: readonly Step[]; readonly future: readonly Step[] };

export const EMPTY_HISTORY: History = { past: [], future: [] };

/** Pauses longer than this end a step, in milliseconds. */
const PAUSE = 700;
const MOST_STEPS = 500;

/**
 * Remembers edits of a text, `at` a time in milliseconds. With `joins` they belong to the step before where that is fresh: letters typed one after
 * another, a knee that is being dragged.
 */
export function remember(
  { past }: History,
  text: string,
  edits: readonly TextEdit[],
  { at, joins }: { readonly at: number; readonly joins: boolean },
): History {
  const undo = inverseOf(text, edits);
  const last = past.at(-1);
  if (joins && last && at - last.at < PAUSE) {
    const step = { undo: [undo, ...last.undo], redo: [...last.redo, edits], at };
    return { past: [...past.slice(0, -1), step], future: [] };
  }
  return { past: [...past, { undo: [undo], redo: [edits], at }].slice(-MOST_STEPS), future: [] };
}

type Moved = { readonly history: History; readonly text: string; readonly edits: readonly (readonly TextEdit[])[] };

/** The text before the last step, and the edits that lead there, one group after another; null where there is nothing to undo. */
export function undo({ past, future }: History, text: string): Moved | null {
  const step = past.at(-1);
  if (!step) return null;
  return {
    history: { past: past.slice(0, -1), future: [step, ...future] },
    text: replay(text, step.undo),
    edits: step.undo,
  };
}

/** The text after the step that was undone last; null where there is none. */
export function redo({ past, future }: History, text: string): Moved | null {
  const [step, ...later] = future;
  if (!step) return null;
  return {
    history: { past: [...past, { ...step, at: 0 }], future: later },
    text: replay(text, step.redo),
    edits: step.redo,
  };
}

const replay = (text: string, groups: readonly (readonly TextEdit[])[]) => groups.reduce(applyEdits, text);
