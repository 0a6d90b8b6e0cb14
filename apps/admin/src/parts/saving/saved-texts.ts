import { OfflineError, ProblemError } from '../../api/problem-error.ts';
import type { Rescue, Rescued, Texts } from './rescue.ts';
import { Unanswered } from './unanswered.ts';

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
  /** What was sent as `textsOf` gives it once it is kept, where that may be written in another way. */
  readonly asKept?: (sent: Texts<Name>) => Texts<Name>;
  /** The revisions there were, oldest first, with their texts; without it, none is looked through. */
  readonly revisions?: () => Promise<readonly Revision<Name>[]>;
  readonly rescue: Rescue<Name>;
};

type Revision<Name extends string> = { readonly texts: Texts<Name>; readonly etag: string };

/** What somebody else saved while this was being edited. */
export type Conflict<Kept> = { readonly theirs: Kept; readonly etag: string };

export type SaveState<Kept> =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  /** `isSlow` where it takes longer than people expect. */
  | { readonly kind: 'saving'; readonly isSlow: boolean }
  /** No server, or one that cannot save now: it is tried again by itself. */
  | { readonly kind: 'waiting'; readonly error: Error }
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
/** A save that takes longer is said to. */
const SLOW = 5000;

/**
 * The editing of texts that a server keeps: when they are saved, and what happens where that does not work. Until the server has acknowledged a text,
 * this browser keeps it as well. It outlives what is shown of it.
 */
export class SavedTexts<Name extends string, Kept> {
  readonly #edited: Readonly<Record<Name, Edited>>;
  readonly #names: readonly Name[];
  readonly #keeper: Keeper<Name, Kept>;
  readonly #mayEdit: boolean;
  readonly #unanswered: Unanswered<Name>;
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
    this.#unanswered = new Unanswered(rescued?.sent ?? [], keeper.asKept ?? ((sent) => sent));
    // What was saved before the page went, and whose answer did not come, is what goes on.
    this.#etag = rescued === null || this.#unanswered.has(this.#base) ? etag : rescued.etag;
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
    this.#goOnFrom(this.#keeper.textsOf(kept), etag);
    this.#show({ kept, save: { kind: this.isUnsaved ? 'unsaved' : 'saved' } });
  };

  /** Puts the texts of a revision that was just restored in place of what is there. */
  readonly takeOver = (kept: Kept, etag: string): void => {
    this.#goOnFrom(this.#keeper.textsOf(kept), etag);
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
    this.#unanswered.add(sent);
    this.#rescue();
    this.#show({ save: { kind: 'saving', isSlow: false } });
    const slow = setTimeout(() => this.#show({ save: { kind: 'saving', isSlow: true } }), SLOW);
    try {
      const { body, etag } = await this.#keeper.write(sent, this.#etag);
      this.#acknowledged(sent, body, etag);
    } catch (error) {
      await this.#failed(error, sent);
    } finally {
      clearTimeout(slow);
    }
  }

  #acknowledged(texts: Texts<Name>, kept: Kept, etag: string): void {
    this.#goOnFrom(texts, etag);
    this.#rescue();
    this.#show({ kept, save: { kind: this.isUnsaved ? 'unsaved' : 'saved' } });
    if (this.isUnsaved) this.#saveIn(PAUSE);
  }

  #goOnFrom(base: Texts<Name>, etag: string): void {
    this.#base = base;
    this.#etag = etag;
    this.#unanswered.clear();
  }

  async #failed(error: unknown, sent: Texts<Name>): Promise<void> {
    if (error instanceof OfflineError || (error instanceof ProblemError && error.status >= 500)) {
      this.#wait(error);
      return;
    }
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === 'version-conflict') {
      await this.#outrun();
      return;
    }
    this.#unanswered.drop(sent);
    this.#show({ save: { kind: 'refused', error } });
  }

  /** The server has a revision that is not the one this goes on from: somebody else's, or one of one's own whose answer was lost. */
  async #outrun(): Promise<void> {
    const now = await this.#keeper.read().catch((error: Error) => error);
    if (now instanceof Error) return this.#wait(now);
    const texts = this.#keeper.textsOf(now.body);
    const isOwn = this.#unanswered.has(texts);
    if (isOwn && (this.#keeper.isOpen(now.body) || !this.#differ(this.#savable(), texts)))
      return this.#acknowledged(texts, now.body, now.etag);
    await this.#goOnFromOwn();
    this.#show({ save: { kind: 'conflict', conflict: { theirs: now.body, etag: now.etag } } });
  }

  /** Somebody saved after a save of one's own whose answer was lost: it is from that one that both parted. */
  async #goOnFromOwn(): Promise<void> {
    const revisions = (await this.#keeper.revisions?.().catch(() => [])) ?? [];
    const since = revisions.slice(revisions.findIndex(({ etag }) => etag === this.#etag) + 1);
    const own = since.find(({ texts }) => this.#unanswered.has(texts));
    if (own === undefined) return;
    this.#goOnFrom(own.texts, own.etag);
    this.#rescue();
  }

  #wait(error: Error): void {
    this.#show({ save: { kind: 'waiting', error } });
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
    const sent = this.#unanswered.digests;
    if (this.#differ(texts, this.#base)) this.#keeper.rescue.keep({ texts, etag: this.#etag, sent });
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
