import type { Diagnostic, SelfEvaluation } from '@plumbline/core';
import type { Origins } from '@plumbline/documents/upload';
import type { ImportCorrectionRecord, StoreSession } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { doubtfulValues } from './doubtful-values.ts';
import { correctedForm, type FormTarget, type OpenedForm, openForm } from './find-import.ts';
import { formViews, type ImportFormView } from './import-view.ts';

/** A form of an import as it was read and as it is now, for somebody who compares it with its file. */
export type ImportFormDetails = ImportFormView & {
  readonly organisationId: string;
  /** With the corrections made; null where it is unreadable. */
  readonly form: SelfEvaluation | null;
  readonly read: SelfEvaluation | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly origins: Origins;
  /** The values somebody has to look at. */
  readonly doubtfulValues: readonly string[];
  readonly corrections: readonly ImportCorrectionRecord[];
  readonly hasSource: boolean;
};

export async function getImportForm(
  { store }: ServiceContext,
  actor: Actor,
  target: FormTarget,
): Promise<ImportFormDetails> {
  return formDetails(store, await openForm(store, actor, target));
}

export async function formDetails(session: StoreSession, opened: OpenedForm): Promise<ImportFormDetails> {
  const { record, form, reading, corrections } = opened;
  const [view] = await formViews(session, record.organisationId, [form]);
  if (view === undefined) throw new Error('A form without its view');
  const diagnostics: readonly Diagnostic[] = JSON.parse(reading.diagnostics);
  const origins: Origins = JSON.parse(reading.origins);
  return {
    ...view,
    organisationId: record.organisationId,
    form: correctedForm(opened),
    read: reading.form === null ? null : JSON.parse(reading.form),
    diagnostics,
    origins,
    doubtfulValues: doubtfulValues({ diagnostics, origins }),
    corrections,
    hasSource: reading.sourceSha256 !== null,
  };
}
