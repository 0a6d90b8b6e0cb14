import type { Finding, Scorecard, SelfEvaluation } from '@plumbline/core';
import { score } from '@plumbline/engine';
import { terms } from '@plumbline/locale';
import {
  allFindings,
  type DifferenceExplanation,
  explainDifference,
  type ReviewFinding,
  reviewForm,
  reviewForms,
  type UnitFinding,
} from '@plumbline/review';
import { batchInputs, type InputType } from '../batch/batch-inputs.ts';
import { eachReading, type ReadingTask } from '../batch/each-reading.ts';
import { EXIT, type ExitCode, type Session } from '../io.ts';
import { reasonLines } from '../print/fate-lines.ts';
import { painter, severityWord } from '../print/paint.ts';
import { noRuleSet, type RuleSetChooser, ruleSetChooser } from '../rule-set-choice.ts';
import { say } from '../words.ts';

export type ReviewCommandOptions = {
  readonly rules?: string;
  readonly format: 'table' | 'json';
  readonly type?: InputType;
};

type Reviewed = {
  readonly file: string;
  readonly form: SelfEvaluation;
  readonly scorecard: Scorecard;
  readonly findings: readonly (Finding | ReviewFinding)[];
  readonly explanation: DifferenceExplanation | null;
};

/**
 * Shows what a reviewer should see in each form, and what shows only in the forms of a unit side by side. Exit 1 where something must be
 * mended before a form can be accepted, 2 where a form could not be used.
 */
export async function runReview(
  paths: readonly string[],
  options: ReviewCommandOptions,
  session: Session,
): Promise<ExitCode> {
  const chooser = await ruleSetChooser(options.rules, session);
  const { reviewed, isComplete } = await reviewFiles(paths, options, chooser, session);
  const across = reviewForms(reviewed);
  if (reviewed.length > 0) print(reviewed, across, options.format, session);
  if (!isComplete) return EXIT.unusable;
  const all = [...reviewed.flatMap(({ findings }) => findings), ...across];
  return all.some(({ required }) => required) ? EXIT.findings : EXIT.fine;
}

async function reviewFiles(
  paths: readonly string[],
  { type = 'txt' }: ReviewCommandOptions,
  chooser: RuleSetChooser,
  session: Session,
): Promise<{ readonly reviewed: readonly Reviewed[]; readonly isComplete: boolean }> {
  const inputs = await batchInputs(paths, { type, leaveOut: null }, session);
  const reviewed: Reviewed[] = [];
  const review: ReadingTask = async (file, { form, diagnostics }, isOnly) => {
    const compiled = form && (await chooser.choose(form.fiscalYear));
    if (form && compiled) {
      reviewed.push(reviewOne(file, form, await score(compiled, form)));
      return [];
    }
    return reasonLines(file, form ? [noRuleSet(form.fiscalYear, chooser)] : diagnostics, isOnly, session);
  };
  const isComplete = await eachReading(inputs, review, session);
  return { reviewed, isComplete };
}

function reviewOne(file: string, form: SelfEvaluation, scorecard: Scorecard): Reviewed {
  const findings = allFindings(scorecard.findings, reviewForm(form, scorecard));
  return { file, form, scorecard, findings, explanation: explainDifference(form, scorecard) };
}

function print(
  reviewed: readonly Reviewed[],
  across: readonly UnitFinding[],
  format: ReviewCommandOptions['format'],
  session: Session,
): void {
  const { io } = session;
  if (format === 'json') {
    const forms = reviewed.map(({ file, form, findings, explanation }) => ({ file, form, findings, explanation }));
    io.out(`${JSON.stringify({ forms, acrossForms: across }, null, 2)}\n`);
    return;
  }
  const blocks = reviewed.map((one) => formBlock(one, session));
  io.out(`${[...blocks, ...acrossBlock(reviewed, across, session)].join('\n\n')}\n`);
}

function formBlock({ file, form, scorecard, findings, explanation }: Reviewed, session: Session): string {
  const { language } = session;
  const paint = painter(session);
  const { id, version } = scorecard.ruleSet;
  const causes = (explanation?.byCause ?? []).map(({ cause, points }) => `${terms.causes[cause][language]} ${points}`);
  return [
    paint.bold(form.project.name),
    `  ${file} · ${id}@${version}`,
    ...(explanation === null
      ? []
      : [
          `  ${say(language, 'reviewDifference', { declared: explanation.declared, computed: explanation.computed, difference: explanation.difference })}${causes.length > 0 ? `: ${causes.join(', ')}` : ''}`,
        ]),
    ...(findings.length === 0
      ? [`  ${say(language, 'reviewNothing')}`]
      : findings.map((one) => findingLine(one, session))),
  ].join('\n');
}

function acrossBlock(reviewed: readonly Reviewed[], across: readonly UnitFinding[], session: Session): string[] {
  if (across.length === 0) return [];
  const lines = across.map((one) => {
    const name = reviewed[one.form]?.form.project.name ?? '';
    return `  ${severityWord(one.severity, session)}: ${name}: ${one.sentence[session.language]} ${painter(session).dim(`(${one.code})`)}`;
  });
  return [[painter(session).bold(say(session.language, 'reviewAcrossForms')), ...lines].join('\n')];
}

const findingLine = ({ severity, sentence, code }: Finding | ReviewFinding, session: Session) =>
  `  ${severityWord(severity, session)}: ${sentence[session.language]} ${painter(session).dim(`(${code})`)}`;
