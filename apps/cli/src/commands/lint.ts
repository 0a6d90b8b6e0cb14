import { relative } from 'node:path';
import type { RuleSetFile } from '@plumbline/catalog';
import { hasErrors } from '@plumbline/core';
import { EXIT, type ExitCode, type Session } from '../io.ts';
import { diagnosticLines } from '../print/diagnostic-lines.ts';
import { Refusal } from '../refusal.ts';
import { findRuleSet, nameOf, openBundled } from '../rule-set-choice.ts';
import { say } from '../words.ts';

/** Checks rule sets. Errors give exit 1; a file that is no JSON document at all gives exit 2. */
export async function runLint(
  references: readonly string[],
  { format }: { readonly format: 'table' | 'json' },
  session: Session,
): Promise<ExitCode> {
  const catalog = await openBundled();
  const wanted = references.length > 0 ? references : catalog.entries.map(nameOf);
  const files: RuleSetFile[] = [];
  for (const reference of wanted) files.push(await findRuleSet(catalog, reference, session));
  const unreadable = files.filter(isUnreadable);
  if (unreadable.length > 0)
    throw new Refusal(
      unreadable.flatMap((file) => [
        say(session.language, 'fileUnusable', { file: shown(file) }),
        ...linesOf(file, session, 'err'),
      ]),
    );
  if (format === 'json')
    session.io.out(
      `${JSON.stringify(
        files.map((file) => ({ file: shown(file), diagnostics: file.diagnostics })),
        null,
        2,
      )}\n`,
    );
  else
    session.io.out(
      `${files.flatMap((file) => [...linesOf(file, session, 'out'), summary(file, session)]).join('\n')}\n`,
    );
  return files.some(({ diagnostics }) => hasErrors(diagnostics)) ? EXIT.findings : EXIT.fine;
}

/** Faults of the file itself, not of the rule set in it. */
const isUnreadable = ({ ruleSet, diagnostics }: RuleSetFile) =>
  ruleSet === null &&
  diagnostics.some(
    ({ code, severity, path }) =>
      severity === 'error' &&
      path === '' &&
      code.startsWith('document/') &&
      code !== 'document/missing-member' &&
      code !== 'document/wrong-type',
  );

const shown = ({ path }: RuleSetFile) => {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
};

const linesOf = (file: RuleSetFile, session: Session, stream: 'out' | 'err') =>
  diagnosticLines(shown(file), file.diagnostics, session, stream);

function summary(file: RuleSetFile, { language }: Session): string {
  const count = (severity: string) => file.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const name = file.ruleSet ? nameOf(file.ruleSet) : shown(file);
  return file.diagnostics.length === 0
    ? say(language, 'lintClean', { name })
    : say(language, 'lintSummary', { name, errors: count('error'), warnings: count('warning') });
}
