import type { Actor } from '../actor.ts';
import { WrongStateError } from '../errors.ts';
import { recordChange } from '../journal/record-change.ts';
import type { ServiceContext } from '../service-context.ts';
import { type FormTarget, openForAction, requireSeen } from './find-import.ts';
import { formDetails, type ImportFormDetails } from './get-import-form.ts';

export type SkipImportFormInput = FormTarget & { readonly basedOn: number };

/** Leaves a form aside. It stays where it is, and may be corrected and accepted later; skipping it again changes nothing. */
export function skipImportForm(
  context: ServiceContext,
  actor: Actor,
  { basedOn, ...target }: SkipImportFormInput,
): Promise<ImportFormDetails> {
  return context.store.transaction(async (session) => {
    const opened = await openForAction(session, actor, target, 'skip');
    const { state } = opened.form;
    if (state === 'skipped') return formDetails(session, opened);
    requireSeen(opened.form, basedOn);
    if (state !== 'open') throw new WrongStateError('import', target.id, state, 'skipped');
    const form = {
      ...opened.form,
      state: 'skipped' as const,
      revision: basedOn + 1,
      decidedBy: actor.userId,
      decidedAt: context.now(),
    };
    await session.imports.saveForm(form, basedOn);
    await recordChange(session, context, actor, {
      action: 'import.skipped',
      subjectType: 'import',
      subjectId: target.id,
      organisationId: opened.record.organisationId,
      details: { form: target.number },
    });
    return formDetails(session, { ...opened, form });
  });
}
