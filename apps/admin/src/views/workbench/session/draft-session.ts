import type { InferResponseType } from 'hono/client';
import { answer, api, ifMatch, revised } from '../../../api/api.ts';
import { OfflineError, ProblemError } from '../../../api/problem-error.ts';
import { OPEN_DRAFT_STATES } from '../../../parts/draft-state.tsx';
import { TextBuffer } from '../document/text-buffer.ts';
import { dropRescue, keepRescue, readRescue } from './rescue.ts';

export type DraftView = InferResponseType<(typeof api.drafts)[':id']['$get'], 200>;
export type Draft = DraftView['draft'];

/** What somebody else saved while this was being edited. */
export type Conflict = { readonly theirs: Draft; readonly etag: string };

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** No server: it is tried again by itself. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly error: Error }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

export type SessionSnapshot = {
  readonly save: SaveState;
  readonly draft: Draft;
  /** What this browser had kept and the server had not was put back when the page opened. */
  readonly isRescued: boolean;
};

/** So long after the last change it is saved, in milliseconds. */
const PAUSE = 1500;
const RETRY = 4000;

/**
 * The editing of one draft: its two texts, when they are saved, and what happens where that does not work. Until the server has acknowledged a text,
 * this browser keeps it as well. It outlives what is shown of it.
 */
export class DraftSession {
  readonly text: TextBuffer;
  readonly tests: TextBuffer;
  /** The texts the server has: what the next change is based on. */
  #base: { readonly text: string; readonly tests: string };
  #etag: string;
  readonly #mayEdit: boolean;
  #snapshot: SessionSnapshot;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;
  readonly #listeners = new Set<() => void>();

  constructor({ draft }: DraftView, etag: string, mayEdit: boolean) {
    this.#mayEdit = mayEdit;
    const rescued = mayEdit && OPEN_DRAFT_STATES.has(draft.state) ? readRescue(draft) : null;
    this.#base = { text: draft.text, tests: draft.tests };
    this.#etag = rescued?.etag ?? etag;
    this.text = new TextBuffer(rescued?.text ?? draft.text);
    this.tests = new TextBuffer(rescued?.tests ?? draft.tests);
    this.#snapshot = { save: { kind: 'saved' }, draft, isRescued: rescued !== null };
    this.text.subscribe(this.#changed);
    this.tests.subscribe(this.#changed);
    if (rescued) this.#changed();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly snapshot = (): SessionSnapshot => this.#snapshot;

  /** The texts as the server has them. */
  get base(): { readonly text: string; readonly tests: string } {
    return this.#base;
  }

  /** By whoever opened it, as long as it is no version and did not come to nothing. */
  get isEditable(): boolean {
    return this.#mayEdit && OPEN_DRAFT_STATES.has(this.#snapshot.draft.state);
  }

  get etag(): string {
    return this.#etag;
  }

  get isUnsaved(): boolean {
    return this.text.text !== this.#base.text || this.tests.text !== this.#base.tests;
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

  /** Ends a conflict: what is in the editor goes on from their revision, as the next one. */
  readonly settle = async ({ text, tests }: { readonly text: string; readonly tests: string }): Promise<void> => {
    const { save } = this.#snapshot;
    if (save.kind !== 'conflict') return;
    this.adopt(save.conflict.theirs, save.conflict.etag);
    this.text.replace(text, 'conflict');
    this.tests.replace(tests, 'conflict');
    await this.save();
  };

  /** Goes on from what the server has now: after a decision about the draft, say, which is a revision as well. */
  readonly adopt = (draft: Draft, etag: string): void => {
    this.#base = { text: draft.text, tests: draft.tests };
    this.#etag = etag;
    this.#show({ draft, save: { kind: this.isUnsaved ? 'unsaved' : 'saved' } });
  };

  /** Puts the texts of a revision that was just restored in place of what is there. */
  readonly takeOver = (draft: Draft, etag: string): void => {
    this.#base = { text: draft.text, tests: draft.tests };
    this.#etag = etag;
    this.text.replace(draft.text, 'server');
    this.tests.replace(draft.tests, 'server');
    this.#stopTimer();
    dropRescue(draft.id);
    this.#show({ draft, save: { kind: 'saved' } });
  };

  readonly dispose = (): void => this.#stopTimer();

  readonly #changed = (): void => {
    if (!this.isEditable) return;
    if (!this.isUnsaved) {
      dropRescue(this.#snapshot.draft.id);
      if (this.#snapshot.save.kind !== 'conflict') this.#show({ save: { kind: 'saved' } });
      this.#stopTimer();
      return;
    }
    keepRescue(this.#snapshot.draft, { text: this.text.text, tests: this.tests.text, etag: this.#etag });
    if (this.#snapshot.save.kind === 'conflict') return;
    if (this.#snapshot.save.kind !== 'saving') this.#show({ save: { kind: 'unsaved' } });
    this.#saveIn(PAUSE);
  };

  async #put(): Promise<void> {
    const sent = { text: this.text.text, tests: this.tests.text };
    this.#show({ save: { kind: 'saving' } });
    try {
      const { id } = this.#snapshot.draft;
      const { body, etag } = await revised(api.drafts[':id'].$put({ param: { id }, json: sent }, ifMatch(this.#etag)));
      this.#base = sent;
      this.#etag = etag;
      if (!this.isUnsaved) dropRescue(id);
      this.#show({ draft: body, save: { kind: this.isUnsaved ? 'unsaved' : 'saved' } });
      if (this.isUnsaved) this.#saveIn(PAUSE);
    } catch (error) {
      await this.#failed(error);
    }
  }

  async #failed(error: unknown): Promise<void> {
    if (error instanceof OfflineError || (error instanceof ProblemError && error.status >= 500)) {
      this.#show({ save: { kind: 'waiting' } });
      return this.#saveIn(RETRY);
    }
    if (!(error instanceof ProblemError)) throw error;
    if (error.code !== 'version-conflict') return this.#show({ save: { kind: 'refused', error } });
    const { id } = this.#snapshot.draft;
    const now = await revised(api.drafts[':id'].$get({ param: { id } })).catch(() => null);
    if (now === null) {
      this.#show({ save: { kind: 'waiting' } });
      return this.#saveIn(RETRY);
    }
    this.#show({ save: { kind: 'conflict', conflict: { theirs: now.body.draft, etag: now.etag } } });
  }

  #saveIn(milliseconds: number): void {
    this.#stopTimer();
    this.#timer = setTimeout(() => void this.save(), milliseconds);
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #show(changes: Partial<SessionSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...changes };
    for (const listener of this.#listeners) listener();
  }
}

/** Opens a draft for whoever may see it; only a draft that nobody decides about can be edited. */
export async function openDraftSession(
  id: string,
  mayEdit: boolean,
): Promise<{ session: DraftSession; view: DraftView }> {
  const { body, etag } = await revised(api.drafts[':id'].$get({ param: { id } }));
  return { session: new DraftSession(body, etag, mayEdit), view: body };
}

/** Whether it still takes changes, from whoever may make them. */
export const isStillEditable = ({ state }: Pick<Draft, 'state'>): boolean => OPEN_DRAFT_STATES.has(state);

/** Reads a draft again, with what was decided about it. */
export const readDraft = (id: string) => answer(api.drafts[':id'].$get({ param: { id } }));
