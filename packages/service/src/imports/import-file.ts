import { createHash } from 'node:crypto';
import type { FormFile } from '@plumbline/documents/upload';
import { READER_VERSION } from '@plumbline/documents/upload';
import type { FoundForm, ImportRecord } from '@plumbline/storage';
import { requireRole } from '../access/require-role.ts';
import { rightsIn } from '../access/rights.ts';
import type { Actor } from '../actor.ts';
import { ASSESSMENT_READERS } from '../assessments/assessment-actions.ts';
import { evidenceName } from '../assessments/evidence-name.ts';
import { refuse } from '../assessments/read-form.ts';
import { recordChange } from '../journal/record-change.ts';
import type { ServiceContext } from '../service-context.ts';
import { foundForms } from './found-forms.ts';
import { type ImportView, importViews } from './import-view.ts';
import { readUpload } from './read-upload.ts';

export type ImportFileInput = {
  readonly organisationId: string;
  /** As its sender calls it; it is shown, and its ending says how it is read. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The year of forms that do not say theirs. */
  readonly fiscalYear?: number;
};

/** More forms at once than this are split by whoever sends them: they are looked at one by one anyway. */
const MAX_FORMS = 500;

/**
 * Reads the forms in a file, for an evaluator to look at; nothing becomes an assessment yet. What cannot be read is kept with the reason. The bytes are
 * kept under their hash before anything tells of them.
 */
export async function importFile(
  context: ServiceContext,
  actor: Actor,
  { organisationId, name: given, bytes, fiscalYear }: ImportFileInput,
): Promise<ImportView> {
  const organisation = { type: 'organisation', id: organisationId, organisationId, visibleTo: ASSESSMENT_READERS };
  requireRole(await rightsIn(context.store, actor), organisation, ['evaluator'], 'import');
  const file: FormFile = { name: evidenceName(given), bytes, ...(fiscalYear === undefined ? {} : { fiscalYear }) };
  if (bytes.length === 0) refuse('document/empty', '', { file: file.name });
  const id = context.newId();
  const forms = await read(context, id, file);
  const sha256 = sha256Of(bytes);
  await context.evidence.put(sha256, bytes);
  return context.store.transaction(async (session) => {
    requireRole(await rightsIn(session, actor), organisation, ['evaluator'], 'import');
    const record: ImportRecord = {
      id,
      organisationId,
      fileName: file.name,
      sha256,
      size: bytes.length,
      readerVersion: READER_VERSION,
      importedBy: actor.userId,
      importedAt: context.now(),
    };
    await session.imports.insert(record, forms);
    await recordChange(session, context, actor, {
      action: 'import.made',
      subjectType: 'import',
      subjectId: id,
      organisationId,
      details: { sha256, size: bytes.length, forms: forms.length },
    });
    const [view] = await importViews(session, [record]);
    if (view === undefined) throw new Error('An import without its view');
    return view;
  });
}

/** Reads everything, and keeps what there is to look at beside it. */
async function read(context: ServiceContext, importId: string, file: FormFile): Promise<readonly FoundForm[]> {
  const found: FoundForm[] = [];
  for await (const { fileName, reading } of readUpload(context, file)) {
    const source = reading.source === null ? null : new TextEncoder().encode(JSON.stringify(reading.source));
    const sourceSha256 = source && sha256Of(source);
    found.push(...foundForms(reading.readings, { importId, fileName, sourceSha256, after: found.length }));
    if (found.length > MAX_FORMS) refuse('document/too-many-forms', '', { file: file.name, limit: MAX_FORMS });
    if (source && sourceSha256) await context.evidence.put(sourceSha256, source);
  }
  return found;
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
