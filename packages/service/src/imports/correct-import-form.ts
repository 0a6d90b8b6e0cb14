import type { Actor } from '../actor.ts';
import { readForm } from '../assessments/read-form.ts';
import { valueChanges } from '../assessments/value-changes.ts';
import { WrongStateError } from '../errors.ts';
import { recordChange } from '../journal/record-change.ts';
import type { ServiceContext } from '../service-context.ts';
import { correctedForm, type FormTarget, openForAction, requireSeen } from './find-import.ts';
import { formHead } from './found-forms.ts';
import { formDetails, type ImportFormDetails } from './get-import-form.ts';

export type CorrectImportFormInput = FormTarget & { readonly basedOn: number; readonly form: unknown };

/** Corrects what was read, as long as nothing is made of it. What was read stays, and beside it who changed what. */
export function correctImportForm(
  context: ServiceContext,
  actor: Actor,
  { basedOn, form: filed, ...target }: CorrectImportFormInput,
): Promise<ImportFormDetails> {
  return context.store.transaction(async (session) => {
    const opened = await openForAction(session, actor, target, 'correct');
    requireSeen(opened.form, basedOn);
    const before = correctedForm(opened);
    const { state } = opened.form;
    if (before === null || (state !== 'open' && state !== 'skipped'))
      throw new WrongStateError('import', target.id, state, 'corrected');
    const form = readForm(filed);
    const changes = valueChanges(before, form);
    if (changes.length === 0) return formDetails(session, opened);
    const revision = basedOn + 1;
    const at = context.now();
    const corrected = { ...opened.form, ...formHead(form), state: 'open' as const, revision };
    const { id: importId, number } = target;
    const correction = { importId, number, revision, changes, madeBy: actor.userId, madeAt: at };
    await session.imports.saveForm(corrected, basedOn);
    await session.imports.addCorrection(correction);
    await recordChange(session, context, actor, {
      action: 'import.corrected',
      subjectType: 'import',
      subjectId: importId,
      organisationId: opened.record.organisationId,
      details: { form: number, revision, values: changes.length },
    });
    return formDetails(session, { ...opened, form: corrected, corrections: [...opened.corrections, correction] });
  });
}
