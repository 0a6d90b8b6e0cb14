import { OfflineError, ProblemError } from '../../api/problem-error.ts';
import type { Rescue, Rescued, Texts } from './rescue.ts';

/** A text that is being edited. */
type Edited = {
  readonly text: string;
  readonly subscribe: (listener: () => void) => () => void;
  replace(text: string, origin: string): void;
};

/** What the server keeps, and the revision that is. */
type Revised<Kept> = { readonly body: Kept; readonly etag: string };

/** How the texts of a document are read and saved. */
export type Keeper<Name extends string, Kept> = {
  readonly read: () => Promise<Revised<Kept>>;
  readonly write: (texts: Texts<Name>, etag: string) => Promise<Revised<Kept>>;
  readonly textsOf: (kept: Kept) => Texts<Name>;
  /** Whether it still takes changes. */
  readonly isOpen: (kept: Kept) => boolean;
  /** The part of the texts that the server can take; the rest stays in this browser. Without it, all. */
  readonly savable?: (texts: Texts<Name>) => Texts<Name>;
  readonly rescue: Rescue<Name>;
};

/** What somebody else saved while this was being edited. */
export type Conflict<Kept> = { readonly theirs: Kept; readonly etag: string };

export type SaveState<Kept> =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** It is tried again by itself. `code`: what the server has trouble with; null where it does not answer. */
  | { readonly kind: 'waiting'; readonly code: string | null }
  | { readonly kind: 'refused'; readonly error: Error }
  | { readonly kind: 'conflict'; readonly conflict: Conflict<Kept> };

export type SavedSnapshot<Kept> = {
  readonly save: SaveState<Kept>;
  readonly kept: Kept;
  /** What this browser had kept and the server had not was put back when the page opened. */
  readonly isRescued: boolean;
};

/** What the editing of texts begins with; `rescued` is in the edited texts already. */
export type Beginning<Name extends string, Kept> = {
  readonly edited: Readonly<Record<Name, Edited>>;
  readonly keeper: Keeper<Name, Kept>;
  readonly kept: Kept;
  readonly etag: string;
  readonly rescued: Rescued<Name> | null;
  readonly mayEdit: boolean;
};

/** So long after the last change it is saved, in milliseconds. */
const PAUSE = 1500;
const RETRY = 4000;

/**
 * The editing of texts that a server keeps: when they are saved, and what happens where that does not work. Until the server has acknowledged a text,
 * this browser keeps it as well. It outlives what is shown of it.
 */
export class SavedTexts<Name extends string, Kept> {
  readonly #edited: Readonly<Record<Name, Edited>>;
  readonly #names: readonly Name[];
  readonly #keeper: Keeper<Name, Kept>;
  readonly #mayEdit: boolean;
  /** The texts the server has: what the next change is based on. */
  #base: Texts<Name>;
  #etag: string;
  #snapshot: SavedSnapshot<Kept>;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;
  readonly #listeners = new Set<() => void>();

  constructor({ edited, keeper, kept, etag, rescued, mayEdit }: Beginning<Name, Kept>) {
    this.#edited = edited;
    this.#names = Object.keys(edited) as Name[];
    this.#keeper = keeper;
    this.#mayEdit = mayEdit;
    this.#base = keeper.textsOf(kept);
    this.#etag = rescued?.etag ?? etag;
    this.#snapshot = { save: { kind: 'saved' }, kept, isRescued: rescued !== null };
    for (const name of this.#names) edited[name].subscribe(this.#changed);
    if (rescued) this.#changed();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly snapshot = (): SavedSnapshot<Kept> => this.#snapshot;

  /** The texts as the server has them. */
  get base(): Texts<Name> {
    return this.#base;
  }

  /** By whoever opened it, as long as it takes changes. */
  get isEditable(): boolean {
    return this.#mayEdit && this.#keeper.isOpen(this.#snapshot.kept);
  }

  get etag(): string {
    return this.#etag;
  }

  get isUnsaved(): boolean {
    return this.#differ(this.#savable(), this.#base);
  }

  /** Saves now, and resolves when what was there is saved or is known not to be. */
  readonly save = async (): Promise<void> => {
    this.#stopTimer();
    while (this.#running) await this.#running;
    if (!this.isUnsaved || !this.isEditable || this.#snapshot.save.kind === 'conflict') return;
    this.#running = this.#put().finally(() => {
      this.#running = null;
    });
    await this.#running;
  };

  /** Ends a conflict: what is edited goes on from their revision, as the next one. */
  readonly settle = async (texts: Texts<Name>): Promise<void> => {
    const { save } = this.#snapshot;
    if (save.kind !== 'conflict') return;
    this.adopt(save.conflict.theirs, save.conflict.etag);
    for (const name of this.#names) this.#edited[name].replace(texts[name], 'conflict');
    await this.save();
  };

  /** Goes on from what the server has now: after a decision about the document, say, which is a revision as well. */
  readonly adopt = (kept: Kept, etag: string): void => {
    this.#base = this.#keeper.textsOf(kept);
    this.#etag = etag;
    this.#show({ kept, save: { kind: this.isUnsaved ? 'unsaved' : 'saved' } });
  };

  /** Puts the texts of a revision that was just restored in place of what is there. */
  readonly takeOver = (kept: Kept, etag: string): void => {
    this.#base = this.#keeper.textsOf(kept);
    this.#etag = etag;
    for (const name of this.#names) this.#edited[name].replace(this.#base[name], 'server');
    this.#stopTimer();
    this.#keeper.rescue.drop();
    this.#show({ kept, save: { kind: 'saved' } });
  };

  readonly dispose = (): void => this.#stopTimer();

  readonly #changed = (): void => {
    if (!this.isEditable) return;
    this.#rescue();
    if (this.#snapshot.save.kind === 'conflict') return;
    if (!this.isUnsaved) {
      this.#show({ save: { kind: 'saved' } });
      this.#stopTimer();
      return;
    }
    if (this.#snapshot.save.kind !== 'saving') this.#show({ save: { kind: 'unsaved' } });
    this.#saveIn(PAUSE);
  };

  async #put(): Promise<void> {
    const sent = this.#savable();
    this.#show({ save: { kind: 'saving' } });
    try {
      const { body, etag } = await this.#keeper.write(sent, this.#etag);
      this.#base = sent;
      this.#etag = etag;
      this.#rescue();
      this.#show({ kept: body, save: { kind: this.isUnsaved ? 'unsaved' : 'saved' } });
      if (this.isUnsaved) this.#saveIn(PAUSE);
    } catch (error) {
      await this.#failed(error);
    }
  }

  async #failed(error: unknown): Promise<void> {
    if (error instanceof OfflineError) return this.#wait(null);
    if (!(error instanceof ProblemError)) throw error;
    if (error.status >= 500) return this.#wait(error.code);
    const now = error.code === 'version-conflict' ? await this.#keeper.read().catch(() => null) : null;
    if (now) this.#show({ save: { kind: 'conflict', conflict: { theirs: now.body, etag: now.etag } } });
    else if (error.code === 'version-conflict') this.#wait(null);
    else this.#show({ save: { kind: 'refused', error } });
  }

  #wait(code: string | null): void {
    this.#show({ save: { kind: 'waiting', code } });
    this.#saveIn(RETRY);
  }

  #texts(): Texts<Name> {
    return Object.fromEntries(this.#names.map((name) => [name, this.#edited[name].text])) as Texts<Name>;
  }

  #savable(): Texts<Name> {
    const texts = this.#texts();
    return this.#keeper.savable?.(texts) ?? texts;
  }

  #differ(one: Texts<Name>, other: Texts<Name>): boolean {
    return this.#names.some((name) => one[name] !== other[name]);
  }

  /** What the server does not have, this browser does. */
  #rescue(): void {
    const texts = this.#texts();
    if (this.#differ(texts, this.#base)) this.#keeper.rescue.keep({ texts, etag: this.#etag });
    else this.#keeper.rescue.drop();
  }

  #saveIn(milliseconds: number): void {
    this.#stopTimer();
    this.#timer = setTimeout(() => void this.save(), milliseconds);
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #show(changes: Partial<SavedSnapshot<Kept>>): void {
    this.#snapshot = { ...this.#snapshot, ...changes };
    for (const listener of this.#listeners) listener();
  }
}
