import type { Language, RuleSet, StudyResult, WaterfallBar } from '@plumbline/core';
import type { Session } from '../io.ts';
import { say, type WordKey } from '../words.ts';
import { painter } from './paint.ts';
import { printTable } from './table.ts';

/** A study in figures for people: what there is beyond them is in the document. */
export function printStudy(result: StudyResult, candidate: RuleSet, session: Session): string {
  const { language } = session;
  const paint = painter(session);
  const { question, population, compared, raised, lowered } = result;
  const base = question.base.kind === 'rules' ? nameOf(question.base.ruleSet) : say(language, 'impactDeclared');
  const lines = [
    paint.bold(say(language, 'impactTitle', { base, candidate: nameOf(question.candidate) })),
    say(language, 'impactForms', { forms: population.forms, compared, raised, lowered }),
    ...result.skipped.map(({ base: was, candidate: is, forms }) =>
      say(language, 'impactSkipped', { forms, before: reason(was, language), after: reason(is, language) }),
    ),
    waterfallTable(result, session),
    yearTable(result, session),
    migrationTable(result, candidate, session),
  ];
  return lines.join('\n');
}

const nameOf = ({ id, version }: { readonly id: string; readonly version: string }) => `${id}@${version}`;

const reason = (code: string | null, language: Language) =>
  say(language, code === null ? 'impactHasTotal' : (`impact.${code}` as WordKey));

function waterfallTable({ waterfall }: StudyResult, session: Session): string {
  const { language } = session;
  const rows = [
    [say(language, 'impactMeanBefore'), waterfall.base ?? '', ''],
    ...waterfall.bars.map((bar) => [barName(bar, language), signed(bar.mean), signed(bar.points)]),
    [say(language, 'impactMeanAfter'), waterfall.candidate ?? '', ''],
  ];
  return printTable(
    [
      { title: say(language, 'impactWhy') },
      { title: say(language, 'impactMean'), align: 'right', width: 14 },
      { title: say(language, 'impactPoints'), align: 'right', width: 18 },
    ],
    rows,
    session,
  );
}

const barName = ({ kind, change }: WaterfallBar, language: Language) =>
  `${say(language, `impact.${kind}` as WordKey)}${change === null ? '' : ` ${change.id}`}`;

const signed = (figure: string) => (figure.startsWith('-') || figure === '0' ? figure : `+${figure}`);

function yearTable({ byYear }: StudyResult, session: Session): string {
  const { language } = session;
  return printTable(
    [
      { title: say(language, 'impactYear') },
      ...(['impactCompared', 'impactRaised', 'impactLowered', 'impactPoints'] as const).map((key) => ({
        title: say(language, key),
        align: 'right' as const,
        width: 16,
      })),
    ],
    byYear.map(({ key, count, raised, lowered, change }) => [
      key,
      String(count),
      String(raised),
      String(lowered),
      signed(change),
    ]),
    session,
  );
}

function migrationTable({ migration }: StudyResult, { grades }: RuleSet, session: Session): string {
  const { language } = session;
  const label = (id: string | null) =>
    id === null ? say(language, 'impactNoGrade') : (grades.find((grade) => grade.id === id)?.label[language] ?? id);
  return printTable(
    [
      { title: say(language, 'impactGradeBefore') },
      { title: say(language, 'impactGradeAfter'), width: 24 },
      { title: say(language, 'impactCompared'), align: 'right', width: 16 },
    ],
    migration.map(({ from, to, forms }) => [label(from), label(to), String(forms)]),
    session,
  );
}
