import type { RuleSet } from '@plumbline/core';
import { diffRuleSets, type RuleSetChange } from '@plumbline/engine';
import { EXIT, type ExitCode, type Session } from '../io.ts';
import { diagnosticLines } from '../print/diagnostic-lines.ts';
import { printTable } from '../print/table.ts';
import { Refusal } from '../refusal.ts';
import { findRuleSet, openBundled } from '../rule-set-choice.ts';
import { say } from '../words.ts';

/** Compares two versions. Faults that do not hinder reading do not hinder comparing: a draft may be compared before it is clean. */
export async function runDiff(
  before: string,
  after: string,
  { format }: { readonly format: 'table' | 'json' },
  session: Session,
): Promise<ExitCode> {
  const changes = diffRuleSets(await load(before, session), await load(after, session));
  if (format === 'json') session.io.out(`${JSON.stringify(changes, null, 2)}\n`);
  else session.io.out(`${changes.length === 0 ? say(session.language, 'noChanges') : changeTable(changes, session)}\n`);
  return EXIT.fine;
}

async function load(reference: string, session: Session): Promise<RuleSet> {
  const { path, ruleSet, diagnostics } = await findRuleSet(await openBundled(), reference, session);
  if (ruleSet) return ruleSet;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  throw new Refusal([
    say(session.language, 'ruleSetFaults', { name: reference, count: errors.length }),
    ...diagnosticLines(path, errors, session),
  ]);
}

function changeTable(changes: readonly RuleSetChange[], session: Session): string {
  const { language } = session;
  const columns = [
    { title: say(language, 'change'), width: 8 },
    { title: say(language, 'where'), width: 44 },
    { title: say(language, 'before'), width: 30 },
    { title: say(language, 'after') },
    { title: say(language, 'affectsScores'), width: 8 },
  ];
  const rows = changes.map(({ kind, subject, key, path, before, after, scoring }) => [
    say(language, kind),
    `${subject} ${key}${path}`,
    shorten(before),
    shorten(after),
    say(language, scoring ? 'yes' : 'no'),
  ]);
  return printTable(columns, rows, session);
}

/** A whole rule is one long line of JSON; its beginning tells which. The JSON output has all of it. */
const shorten = (text: string | null) => (text === null ? '' : text.length > 160 ? `${text.slice(0, 160)}…` : text);
