import type { Language, SelfEvaluation } from '@plumbline/core';
import { type FileNames, type FormLayout, fileNames, formDocument } from '@plumbline/documents/layout';
import type { DocumentType } from '@plumbline/documents/rule-book';
import {
  type Actor,
  type AssessmentHead,
  type AssessmentView,
  certifyScorecard,
  getAssessment,
} from '@plumbline/service';
import type { AppDeps } from '../app-deps.ts';
import { certificateAddress } from './certificate-of.ts';
import { type ExportFate, FATES_TITLE, fatesDocument } from './fates.ts';
import { formTitle } from './file-words.ts';
import { type PaperPoints, paperOf, usualScorecard } from './paper.ts';
import type { ZipEntry } from './zip-stream.ts';

export type ExportTask = {
  readonly actor: Actor;
  readonly heads: readonly AssessmentHead[];
  readonly formats: readonly (DocumentType | 'json')[];
  readonly layout: FormLayout | null;
  readonly points: PaperPoints;
  readonly certificates: boolean;
  readonly language: Language;
};

/**
 * The files of an archive: a folder for each unit with its forms, one after another as they are printed, and at the end a list of what became of each. A form
 * that cannot be printed is said so there and in the log, and the others go on.
 */
export async function* exportForms(deps: AppDeps, task: ExportTask): AsyncGenerator<ZipEntry, void, undefined> {
  const units = await unitFolders(deps);
  const fates: ExportFate[] = [];
  for (const assessment of task.heads) {
    const unit = units(assessment.organisationId);
    try {
      const printed = await printForm(deps, task, assessment);
      const paths = printed.files.map(({ extension, bytes }) => ({
        path: `${unit.folder}/${unit.names(formTitle(assessment, task.language), extension)}`,
        bytes,
      }));
      yield* paths;
      const { outcome, diagnostics } = printed;
      fates.push({ unit: unit.name, assessment, outcome, diagnostics, files: paths.map(({ path }) => path) });
    } catch (error) {
      deps.log.error({ err: error, assessmentId: assessment.id }, 'a form could not be exported');
      fates.push({ unit: unit.name, assessment, outcome: 'failed', files: [], diagnostics: [] });
    }
  }
  const list = fatesDocument(fates, task.language);
  yield { path: `${FATES_TITLE[task.language]}.csv`, bytes: await deps.writeDocument(list, 'csv') };
}

type Unit = { readonly name: string; readonly folder: string; readonly names: FileNames };

/** Units of one name have folders of their own. */
async function unitFolders({ context }: AppDeps): Promise<(id: string) => Unit> {
  const organisations = new Map((await context.store.organisations.all()).map(({ id, name }) => [id, name]));
  const folders = fileNames('unit');
  const units = new Map<string, Unit>();
  return (id) => {
    const name = organisations.get(id) ?? id;
    const unit = units.get(id) ?? { name, folder: folders(name, ''), names: fileNames('form') };
    units.set(id, unit);
    return unit;
  };
}

async function printForm(deps: AppDeps, task: ExportTask, { id }: AssessmentHead) {
  const view = await getAssessment(deps.context, task.actor, { id });
  const certificate = task.certificates ? await certificateOf(deps, task.actor, view) : null;
  const paper = paperOf(view, { points: task.points, judged: usualScorecard(view), certificate });
  const { document, diagnostics } = formDocument([paper], task.layout, task.language);
  const files = [];
  for (const extension of task.formats) {
    const bytes = extension === 'json' ? jsonOf(paper.form) : await deps.writeDocument(document, extension);
    files.push({ extension, bytes });
  }
  return { files, diagnostics, outcome: paper.judgement === null ? ('filed' as const) : ('scored' as const) };
}

async function certificateOf(
  { context, publicUrl }: AppDeps,
  actor: Actor,
  { official, assessment: { id } }: AssessmentView,
): Promise<string | null> {
  // What the present engine cannot put together with set points gets none.
  if (official === null || official.effective === null) return null;
  const { hash } = await certifyScorecard(context, actor, { id, scorecardId: official.record.id, withForm: false });
  return certificateAddress(publicUrl, hash);
}

/** The form as a document that can be imported again. */
export const jsonOf = (form: SelfEvaluation): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(form, null, 2)}\n`);
