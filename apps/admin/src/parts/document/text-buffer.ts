import { EMPTY_HISTORY, type History, redo, remember, undo } from './history.ts';
import { applyEdits, editBetween, type TextEdit } from './text-edit.ts';

/** A change, for whoever shows the text another way: groups of edits, each of the text after those before. */
export type BufferChange = {
  readonly text: string;
  readonly groups: readonly (readonly TextEdit[])[];
  /** Who made it, so that the one who did need not follow. */
  readonly origin: string;
};

/**
 * The one text that all views of it show and change. It has the one history: what is undone is what was done last, in whatever view. Whoever listens
 * hears of each change once, after it.
 */
export class TextBuffer {
  #text: string;
  #history: History = EMPTY_HISTORY;
  readonly #listeners = new Set<(change: BufferChange) => void>();

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Arrow functions, so that they can be handed on as they are. */
  readonly subscribe = (listener: (change: BufferChange) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Applies edits that all speak of the text as it is; `joins` as in {@link remember}. */
  edit(
    edits: readonly TextEdit[],
    { origin, joins = false }: { readonly origin: string; readonly joins?: boolean },
  ): void {
    if (edits.length === 0) return;
    this.#history = remember(this.#history, this.#text, edits, { at: performance.now(), joins });
    this.#set(applyEdits(this.#text, edits), [edits], origin);
  }

  /** Puts another text in place of this one, as one step that can be undone. */
  replace(text: string, origin: string): void {
    const edit = editBetween(this.#text, text);
    if (edit) this.edit([edit], { origin });
  }

  undo(): void {
    this.#move(undo(this.#history, this.#text));
  }

  redo(): void {
    this.#move(redo(this.#history, this.#text));
  }

  #move(moved: ReturnType<typeof undo>): void {
    if (moved === null) return;
    this.#history = moved.history;
    this.#set(moved.text, moved.edits, 'history');
  }

  #set(text: string, groups: BufferChange['groups'], origin: string): void {
    this.#text = text;
    for (const listener of this.#listeners) listener({ text, groups, origin });
  }
}
