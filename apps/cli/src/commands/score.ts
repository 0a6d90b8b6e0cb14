import type { RuleSet, Scorecard, SelfEvaluation } from '@plumbline/core';
import { type CompiledRuleSet, score } from '@plumbline/engine';
import { EXIT, type ExitCode, type Session } from '../io.ts';
import { diagnosticLines } from '../print/diagnostic-lines.ts';
import { severityWord } from '../print/paint.ts';
import { printScorecard } from '../print/scorecard.ts';
import { nameOf, ruleSetChooser } from '../rule-set-choice.ts';
import { say } from '../words.ts';
import { type FileReading, readFiles, reportUnusable } from './read-files.ts';

export type ScoreCommandOptions = {
  readonly rules?: string;
  readonly format: 'table' | 'json';
  readonly trace?: boolean;
};

type Scored = FileReading & { readonly form: SelfEvaluation; readonly scorecard: Scorecard; readonly ruleSet: RuleSet };

/** Scores every form of the files. Exit 1 when a form could not be used, has an error among its findings, or has no total. */
export async function runScore(
  files: readonly string[],
  options: ScoreCommandOptions,
  session: Session,
): Promise<ExitCode> {
  // The rule set first: a wrong name should not cost the time to read a hundred forms.
  const choose = await ruleSetChooser(options.rules, session);
  const readings = await readFiles(files, session);
  const scored: Scored[] = [];
  for (const reading of readings) {
    if (reading.form === null) continue;
    const compiled = await choose(reading.form.fiscalYear);
    scored.push({
      ...reading,
      form: reading.form,
      scorecard: await score(compiled, reading.form, { considered: options.trace === true }),
      ruleSet: compiled.ruleSet,
    });
  }
  const unusable = reportUnusable(readings, session);
  for (const one of scored) warnOfYear(one, session);
  if (options.format === 'json') {
    session.io.out(
      `${JSON.stringify(
        scored.map(({ form, scorecard, diagnostics }) => ({ form, scorecard, diagnostics })),
        null,
        2,
      )}\n`,
    );
  } else {
    session.io.out(`${scored.map((one) => printOne(one, options, session)).join('\n\n')}\n`);
  }
  return unusable || scored.some(hasTrouble) ? EXIT.findings : EXIT.fine;
}

const hasTrouble = ({ scorecard }: Scored) =>
  scorecard.total === null || scorecard.findings.some(({ severity }) => severity === 'error');

function printOne(
  { file, form, scorecard, ruleSet, diagnostics }: Scored,
  { rules }: ScoreCommandOptions,
  session: Session,
): string {
  const notes = diagnosticLines(file, diagnostics, session, 'out');
  const readingNotes =
    notes.length > 0
      ? `\n${say(session.language, 'readingNotes')}:\n${notes.map((line) => `  ${line}`).join('\n')}`
      : '';
  return (
    printScorecard(form, scorecard, ruleSetTitle(ruleSet, rules, form.fiscalYear, session), session) + readingNotes
  );
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

function warnOfYear({ form, ruleSet }: Scored, session: Session): void {
  const { io, language } = session;
  const { fromYear, untilYear } = ruleSet.effective;
  if (form.fiscalYear >= fromYear && (untilYear === null || form.fiscalYear <= untilYear)) return;
  const until = untilYear ?? say(language, 'openEnd');
  io.err(
    `${severityWord('warning', session, 'err')}: ${say(language, 'outsideYears', { name: nameOf(ruleSet), from: fromYear, until, year: form.fiscalYear })}\n`,
  );
}
