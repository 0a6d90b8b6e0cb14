import type { RuleSet, Scorecard, SelfEvaluation } from '@plumbline/core';
import { type FormReading, READER_VERSION } from '@plumbline/documents';
import { type CompiledRuleSet, ENGINE_VERSION, score } from '@plumbline/engine';
import { unusable } from '../batch/read-source.ts';
import { type BatchOptions, runBatch } from '../batch/run-batch.ts';
import type { Treated, Treatment } from '../batch/treatment.ts';
import type { ExitCode, Session } from '../io.ts';
import { diagnosticLines } from '../print/diagnostic-lines.ts';
import { severityWord } from '../print/paint.ts';
import { printScorecard } from '../print/scorecard.ts';
import { nameOf, noRuleSet, type RuleSetChooser, ruleSetChooser } from '../rule-set-choice.ts';
import { say } from '../words.ts';

export type ScoreCommandOptions = BatchOptions & { readonly rules?: string; readonly trace?: boolean };

/** Scores every form of the files. Exit 1 when a form has an error among its findings or no total, 2 when one could not be used. */
export async function runScore(
  paths: readonly string[],
  options: ScoreCommandOptions,
  session: Session,
): Promise<ExitCode> {
  // The rule set first: a wrong name should not cost the time to read a hundred forms.
  const chooser = await ruleSetChooser(options.rules, session);
  const trace = options.trace === true ? ' --trace' : '';
  const treatment: Treatment = {
    command: 'score',
    options: `score ${chooser.identity} engine ${ENGINE_VERSION} reader ${READER_VERSION}${trace}`,
    treat: (reading, file) => treat(reading, file, options, chooser, session),
  };
  return runBatch(paths, options, treatment, session);
}

async function treat(
  reading: FormReading,
  file: string,
  options: ScoreCommandOptions,
  chooser: RuleSetChooser,
  session: Session,
): Promise<Treated> {
  const { form, diagnostics } = reading;
  if (form === null) return unusable(reading, diagnostics);
  const compiled = await chooser.choose(form.fiscalYear);
  if (compiled === null) return unusable(reading, [noRuleSet(form.fiscalYear, chooser)]);
  const { ruleSet } = compiled;
  const scorecard = await score(compiled, form, { considered: options.trace === true });
  const title = ruleSetTitle(ruleSet, options.rules, form.fiscalYear, session);
  return {
    reading,
    unusable: [],
    json: { form, scorecard, diagnostics },
    print: () => printScorecard(form, scorecard, title, session) + readingNotes(file, diagnostics, session),
    warnings: yearWarning(form, ruleSet, session),
    total: scorecard.total,
    hasTrouble: hasTrouble(scorecard),
  };
}

const hasTrouble = ({ total, findings }: Scorecard) =>
  total === null || findings.some(({ severity }) => severity === 'error');

function readingNotes(file: string, diagnostics: FormReading['diagnostics'], session: Session): string {
  const notes = diagnosticLines(file, diagnostics, session, 'out');
  if (notes.length === 0) return '';
  return `\n${say(session.language, 'readingNotes')}:\n${notes.map((line) => `  ${line}`).join('\n')}`;
}

/** How a rule set is named above a scorecard; when nobody asked for it, that is said. */
function ruleSetTitle(
  ruleSet: CompiledRuleSet['ruleSet'],
  asked: string | undefined,
  year: number,
  { language }: Session,
): string {
  const chosen = asked === undefined ? ` (${say(language, 'usedByDefault', { year, name: nameOf(ruleSet) })})` : '';
  return `${nameOf(ruleSet)} ${ruleSet.title[language]}${chosen}`;
}

function yearWarning({ fiscalYear: year }: SelfEvaluation, ruleSet: RuleSet, session: Session): string[] {
  const { fromYear: from, untilYear } = ruleSet.effective;
  if (year >= from && (untilYear === null || year <= untilYear)) return [];
  const until = untilYear ?? say(session.language, 'openEnd');
  const sentence = say(session.language, 'outsideYears', { name: nameOf(ruleSet), from, until, year });
  return [`${severityWord('warning', session, 'err')}: ${sentence}`];
}
