import type { SelfEvaluation } from '@plumbline/core';
import {
  type ImportCorrectionRecord,
  type ImportFormRecord,
  type ImportReadingRecord,
  type ImportRecord,
  type StoreSession,
  VersionConflictError,
} from '@plumbline/storage';
import { requireRole, requireVisible, type Subject } from '../access/require-role.ts';
import { rightsIn } from '../access/rights.ts';
import type { Actor } from '../actor.ts';
import { ASSESSMENT_READERS } from '../assessments/assessment-actions.ts';
import { withChanges } from '../assessments/value-changes.ts';
import { NotFoundError } from '../errors.ts';

/** An import that the actor may see; one of a foreign organisation is not found. */
export async function findImport(session: StoreSession, actor: Actor, id: string): Promise<ImportRecord> {
  const record = await session.imports.find(id);
  if (record === null) throw new NotFoundError('import', id);
  requireVisible(await rightsIn(session, actor), subjectOf(record));
  return record;
}

export type FormTarget = { readonly id: string; readonly number: number };

/** A form of an import with all that was read and corrected. */
export type OpenedForm = {
  readonly record: ImportRecord;
  readonly form: ImportFormRecord;
  readonly reading: ImportReadingRecord;
  readonly corrections: readonly ImportCorrectionRecord[];
};

/** A form of an import that the actor may see. */
export async function openForm(session: StoreSession, actor: Actor, { id, number }: FormTarget): Promise<OpenedForm> {
  const record = await findImport(session, actor, id);
  const form = await session.imports.findForm(id, number);
  const reading = await session.imports.reading(id, number);
  if (form === null || reading === null) throw new NotFoundError('import', `${id}/${number}`);
  return { record, form, reading, corrections: await session.imports.corrections(id, number) };
}

/** The same for an evaluator of its organisation, who may correct it and decide about it. */
export async function openForAction(
  session: StoreSession,
  actor: Actor,
  target: FormTarget,
  action: string,
): Promise<OpenedForm> {
  const opened = await openForm(session, actor, target);
  requireRole(await rightsIn(session, actor), subjectOf(opened.record), ['evaluator'], action);
  return opened;
}

/** Refuses a change by somebody who has seen an earlier revision. */
export function requireSeen({ importId, number, revision }: ImportFormRecord, basedOn: number): void {
  if (basedOn !== revision) throw new VersionConflictError('import', `${importId}/${number}`, basedOn, revision);
}

/** The form as it was read, with all corrections made; null where it is unreadable. */
export function correctedForm({ reading, corrections }: OpenedForm): SelfEvaluation | null {
  if (reading.form === null) return null;
  // What was read fits the contract, and so does every form that corrections were made to.
  return corrections.reduce<unknown>(
    (form, { changes }) => withChanges(form, changes),
    JSON.parse(reading.form),
  ) as SelfEvaluation;
}

const subjectOf = ({ id, organisationId }: ImportRecord): Subject => ({
  type: 'import',
  id,
  organisationId,
  visibleTo: ASSESSMENT_READERS,
});
