import { api, ifMatch, revised } from '../../../api/api.ts';
import { TextBuffer } from '../../../parts/document/text-buffer.ts';
import { rescueAt } from '../../../parts/saving/rescue.ts';
import { type Keeper, SavedTexts } from '../../../parts/saving/saved-texts.ts';
import { formText, savableText } from '../../assessment/document/form-text.ts';
import { type FormPlace, type ImportFormDetails, readImportForm } from '../import-form-query.ts';

/** The correction of one form that was read: its one text, with one history, saved as it changes. */
export class ImportSession extends SavedTexts<'form', ImportFormDetails> {
  readonly buffer: TextBuffer;

  constructor(kept: ImportFormDetails, etag: string, keeper: Keeper<'form', ImportFormDetails>, mayEdit: boolean) {
    const rescued = mayEdit && isOpen(kept) ? keeper.rescue.read(keeper.textsOf(kept)) : null;
    const form = new TextBuffer(rescued?.texts.form ?? formText(kept.form ?? {}));
    super({ edited: { form }, keeper, kept, etag, rescued, mayEdit });
    this.buffer = form;
  }
}

/** Whether nothing was made of it yet. */
const isOpen = ({ state }: ImportFormDetails): boolean => state === 'open' || state === 'skipped';

function keeperOf(param: FormPlace, userId: string): Keeper<'form', ImportFormDetails> {
  const form = api.imports[':id'].forms[':number'];
  return {
    read: () => readImportForm(param),
    write: (texts, etag) => revised(form.$put({ param, json: { form: JSON.parse(texts.form) } }, ifMatch(etag))),
    textsOf: (kept) => ({ form: formText(kept.form ?? {}) }),
    isOpen,
    savable: (texts) => ({ form: savableText(texts.form) }),
    asKept: ({ form }) => ({ form: formText(JSON.parse(form)) }),
    rescue: rescueAt(`plumbline.import.${param.id}.${param.number}.${userId}`, ['form']),
  };
}

export type OpenedImport = { readonly details: ImportFormDetails; readonly session: ImportSession | null };

/** Opens a form that was read; of one that is unreadable there is nothing to correct. */
export async function openImport(param: FormPlace, userId: string, mayEdit: boolean): Promise<OpenedImport> {
  const { body, etag } = await readImportForm(param);
  const session = body.form === null ? null : new ImportSession(body, etag, keeperOf(param, userId), mayEdit);
  return { details: body, session };
}
