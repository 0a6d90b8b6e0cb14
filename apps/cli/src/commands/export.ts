import { type DocumentType, FORM_LAYOUTS, type FormLayout, findLayout, ruleBook } from '@plumbline/documents';
import { batchInputs, type InputType } from '../batch/batch-inputs.ts';
import { exportForms } from '../export/export-forms.ts';
import { type ExportTarget, exportTarget } from '../export/export-target.ts';
import { formPrinter } from '../export/form-printer.ts';
import { refuseExisting, writeExport } from '../export/write-export.ts';
import { EXIT, type ExitCode, type Session } from '../io.ts';
import { Refusal } from '../refusal.ts';
import { loadToScore, openBundled, ruleSetChooser } from '../rule-set-choice.ts';
import { say } from '../words.ts';

export type ExportOptions = {
  readonly out: string;
  readonly to?: DocumentType;
  readonly layout?: string;
  /** With rules their scores and findings stand beside what was filed. */
  readonly rules?: string;
  readonly asFiled?: boolean;
  /** The rule set itself, instead of forms. */
  readonly ruleBook?: boolean;
  readonly force?: boolean;
  readonly type?: InputType;
};

/** Prints forms in the layout of a place, or the rule book of a rule set. Never writes over a file unless told to. */
export async function runExport(paths: readonly string[], options: ExportOptions, session: Session): Promise<ExitCode> {
  const { out, to, rules, layout, type = 'txt', force = false } = options;
  checkOptions(paths, options, session);
  const target = await exportTarget(out, to, session);
  if (options.ruleBook) return exportRuleBook(rules ?? '', target, force, session);
  const chosen = layout === undefined ? null : layoutOf(layout, session);
  if (target.kind === 'file') await refuseExisting(target.path, force, session);
  const chooser = rules === undefined ? null : await ruleSetChooser(rules, session);
  const inputs = await batchInputs(paths, { type, leaveOut: target.kind === 'folder' ? target.path : null }, session);
  return exportForms(inputs, chooser, formPrinter({ target, layout: chosen, force }, session), session);
}

function checkOptions(paths: readonly string[], options: ExportOptions, { language }: Session): void {
  const { rules, asFiled, ruleBook: isBook } = options;
  if (asFiled && (rules !== undefined || isBook)) throw new Refusal([say(language, 'exportAsFiledOrRules')]);
  if (isBook && (rules === undefined || paths.length > 0 || options.layout !== undefined))
    throw new Refusal([say(language, 'exportRuleBookAlone')]);
  if (!isBook && paths.length === 0) throw new Refusal([say(language, 'missingArgument', { name: 'file' })]);
}

function layoutOf(id: string, { language }: Session): FormLayout {
  const layout = findLayout(id);
  if (layout !== null) return layout;
  throw new Refusal([say(language, 'noLayout', { name: id, available: FORM_LAYOUTS.map((one) => one.id).join(', ') })]);
}

async function exportRuleBook(
  reference: string,
  target: ExportTarget,
  force: boolean,
  session: Session,
): Promise<ExitCode> {
  if (target.kind === 'folder') throw new Refusal([say(session.language, 'exportRuleBookToFile')]);
  await refuseExisting(target.path, force, session);
  const compiled = await loadToScore(await openBundled(), reference, session);
  await writeExport(target.path, target.type, ruleBook(compiled, session.language), session);
  return EXIT.fine;
}
