import type { InferResponseType } from 'hono/client';
import { answer, api, ifMatch, revised } from '../../../api/api.ts';
import { TextBuffer } from '../../../parts/document/text-buffer.ts';
import { rescueAt } from '../../../parts/saving/rescue.ts';
import { type Keeper, SavedTexts } from '../../../parts/saving/saved-texts.ts';
import { formText, savableText } from '../document/form-text.ts';

export type AssessmentView = InferResponseType<(typeof api.assessments)[':id']['$get'], 200>;
/** An assessment with its form, as the server keeps it. */
export type Assessment = InferResponseType<(typeof api.assessments)[':id']['$put'], 200>;

type Opening = {
  readonly view: AssessmentView;
  readonly etag: string;
  readonly userId: string;
  readonly mayEdit: boolean;
};

/** The filling of one form: the one text of it that the sheet shows and changes, with one history. */
export class FormSession extends SavedTexts<'form', Assessment> {
  readonly buffer: TextBuffer;

  constructor({ view, etag, userId, mayEdit }: Opening) {
    const kept = assessmentOf(view);
    const keeper = keeperOf(kept.id, userId);
    const rescued = mayEdit && isOpen(kept) ? keeper.rescue.read(keeper.textsOf(kept)) : null;
    const form = new TextBuffer(rescued?.texts.form ?? formText(kept.form));
    super({ edited: { form }, keeper, kept, etag, rescued, mayEdit });
    this.buffer = form;
  }
}

/** Whether it waits for its evaluator. */
export const isOpen = ({ state }: Pick<Assessment, 'state'>): boolean => state === 'draft' || state === 'returned';

const assessmentOf = ({ assessment, form }: AssessmentView): Assessment => ({ ...assessment, form });

/** Where what somebody typed into a form is kept in this browser: what another person typed here is theirs. */
export const rescueKey = (id: string, userId: string): string => `plumbline.form.${id}.${userId}`;

function keeperOf(id: string, userId: string): Keeper<'form', Assessment> {
  const param = { id };
  return {
    read: async () => {
      const { body, etag } = await revised(api.assessments[':id'].$get({ param }));
      return { body: assessmentOf(body), etag };
    },
    write: ({ form }, etag) =>
      revised(api.assessments[':id'].$put({ param, json: { form: JSON.parse(form) } }, ifMatch(etag))),
    textsOf: ({ form }) => ({ form: formText(form) }),
    isOpen,
    savable: ({ form }) => ({ form: savableText(form) }),
    asKept: ({ form }) => ({ form: formText(JSON.parse(form)) }),
    revisions: async () => {
      const { items } = await answer(api.assessments[':id'].revisions.$get({ param }));
      return items.map(({ form, revision }) => ({ texts: { form: formText(form) }, etag: `"${revision}"` }));
    },
    rescue: rescueAt(rescueKey(id, userId), ['form']),
  };
}

/** Opens a form for whoever may see it. */
export async function openForm(id: string, userId: string, mayEdit: boolean): Promise<FormSession> {
  const { body, etag } = await revised(api.assessments[':id'].$get({ param: { id } }));
  return new FormSession({ view: body, etag, userId, mayEdit });
}
