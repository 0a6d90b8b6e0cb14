import type { Language, LocalizedText, RuleSet } from '@plumbline/core';
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
  // What can change a score is what a reader came for.
  const sorted = [...changes].sort((a, b) => Number(b.scoring) - Number(a.scoring));
  const rows = sorted.map(({ kind, subject, key, path, before, after, scoring }) => [
    say(language, kind),
    `${say(language, subject)} ${key}${path}`,
    shown(before, language),
    shown(after, language),
    say(language, scoring ? 'yes' : 'no'),
  ]);
  return printTable(columns, rows, session);
}

/** A whole rule or indicator is told by its name, anything else by its text. The JSON output has all of it. */
function shown(text: string | null, language: Language): string {
  if (text === null) return '';
  if (!text.startsWith('{')) return text;
  const { title, label, name } = JSON.parse(text) as { title?: LocalizedText; label?: LocalizedText; name?: string };
  return (title ?? label)?.[language] ?? name ?? text;
}
