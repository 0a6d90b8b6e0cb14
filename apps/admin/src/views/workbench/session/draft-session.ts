import type { InferResponseType } from 'hono/client';
import { answer, api, ifMatch, revised } from '../../../api/api.ts';
import { TextBuffer } from '../../../parts/document/text-buffer.ts';
import { OPEN_DRAFT_STATES } from '../../../parts/draft-state.tsx';
import { rescueAt } from '../../../parts/saving/rescue.ts';
import { type Conflict as ConflictOf, type Keeper, SavedTexts } from '../../../parts/saving/saved-texts.ts';

export type DraftView = InferResponseType<(typeof api.drafts)[':id']['$get'], 200>;
export type Draft = DraftView['draft'];

/** What somebody else saved while this was being edited. */
export type Conflict = ConflictOf<Draft>;

type Part = 'text' | 'tests';

/** The editing of one draft: its two texts. */
export class DraftSession extends SavedTexts<Part, Draft> {
  readonly text: TextBuffer;
  readonly tests: TextBuffer;

  constructor({ draft }: DraftView, etag: string, mayEdit: boolean) {
    const keeper = keeperOf(draft.id);
    const rescued = mayEdit && isStillEditable(draft) ? keeper.rescue.read(draft) : null;
    const text = new TextBuffer(rescued?.texts.text ?? draft.text);
    const tests = new TextBuffer(rescued?.texts.tests ?? draft.tests);
    super({ edited: { text, tests }, keeper, kept: draft, etag, rescued, mayEdit });
    this.text = text;
    this.tests = tests;
  }
}

function keeperOf(id: string): Keeper<Part, Draft> {
  const param = { id };
  return {
    read: async () => {
      const { body, etag } = await revised(api.drafts[':id'].$get({ param }));
      return { body: body.draft, etag };
    },
    write: (json, etag) => revised(api.drafts[':id'].$put({ param, json }, ifMatch(etag))),
    textsOf: ({ text, tests }) => ({ text, tests }),
    isOpen: isStillEditable,
    revisions: async () => {
      const { items } = await answer(api.drafts[':id'].revisions.$get({ param }));
      return items.map(({ text, tests, revision }) => ({ texts: { text, tests }, etag: `"${revision}"` }));
    },
    rescue: rescueAt(`plumbline.draft.${id}`, ['text', 'tests']),
  };
}

export type OpenedDraft = { readonly session: DraftSession; readonly view: DraftView };

/** Opens a draft for whoever may see it; only a draft that nobody decides about can be edited. */
export async function openDraftSession(id: string, mayEdit: boolean): Promise<OpenedDraft> {
  const { body, etag } = await revised(api.drafts[':id'].$get({ param: { id } }));
  return { session: new DraftSession(body, etag, mayEdit), view: body };
}

/** Whether it still takes changes, from whoever may make them. */
export const isStillEditable = ({ state }: Pick<Draft, 'state'>): boolean => OPEN_DRAFT_STATES.has(state);

/** Reads a draft again, with what was decided about it. */
export const readDraft = (id: string) => answer(api.drafts[':id'].$get({ param: { id } }));
