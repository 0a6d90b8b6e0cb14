import type { Language, LocalizedText, StudyResult } from '@plumbline/core';
import type { PrintedDocument } from '@plumbline/documents/rule-book';
import { fillSentence, terms } from '@plumbline/locale';
import type { NamedCase, StudyView } from '@plumbline/service';
import { type Column, line, pairsOf, tableOf } from './tables.ts';
import { BARS, REASONS, WORDS } from './words.ts';

type Section = PrintedDocument['sections'][number];

/** A comparison on paper or in a workbook: what was asked, what was found, and as many of its forms as are handed in. Every page says that it is a simulation. */
export function studyDocument(
  study: StudyView,
  result: StudyResult,
  cases: readonly NamedCase[] | null,
  language: Language,
): PrintedDocument {
  const title = fillSentence(WORDS.title, { name: study.name })[language];
  const section = (name: LocalizedText, parts: Section['parts'], landscape = false): Section => ({
    name: name[language],
    landscape,
    parts: [line('title', title), line('note', WORDS.stamp[language]), line('heading', name[language]), ...parts],
  });
  return {
    title,
    language,
    footer: `${WORDS.stamp[language]} · ${study.resultHash ?? ''}`,
    sections: [
      section(WORDS.summary, [
        cards(result, language),
        line('heading', WORDS.basis[language]),
        basis(study, result, language),
      ]),
      section(WORDS.waterfall, [tableOf(result.waterfall.bars, bars(language), language)]),
      section(WORDS.migration, [tableOf(result.migration, migration(language), language)]),
      section(WORDS.byYear, [tableOf(result.byYear, groups(WORDS.year), language)]),
      section(WORDS.byUnit, [tableOf(result.byUnit, groups(WORDS.unit), language)]),
      section(WORDS.skipped, [tableOf(result.skipped, skipped(language), language)]),
      cases === null
        ? section(WORDS.movers, [tableOf(result.movers, movers(language), language)], true)
        : section(WORDS.cases, [tableOf(cases, caseColumns(language), language)], true),
    ],
  };
}

/** The forms of a study as one table, for a spreadsheet: each row says that it is a simulation. */
export function casesDocument(study: StudyView, cases: readonly NamedCase[], language: Language): PrintedDocument {
  const title = fillSentence(WORDS.title, { name: study.name })[language];
  const stamp: Column<NamedCase> = {
    title: WORDS.stamp,
    width: 10,
    style: 'text',
    text: () => study.resultHash ?? '',
  };
  const parts = [tableOf(cases, [...caseColumns(language), stamp], language)];
  return { title, language, footer: null, sections: [{ name: title, landscape: true, parts }] };
}

const cards = (result: StudyResult, language: Language) =>
  pairsOf(
    [
      [WORDS.forms, String(result.population.forms)],
      [WORDS.compared, String(result.compared)],
      [WORDS.raised, String(result.raised)],
      [WORDS.lowered, String(result.lowered)],
      [WORDS.meanBefore, result.base.mean ?? ''],
      [WORDS.meanAfter, result.candidate.mean ?? ''],
      [WORDS.meanChange, result.change.mean ?? ''],
    ],
    language,
  );

function basis(study: StudyView, { question, population, engineVersion }: StudyResult, language: Language) {
  const nameOf = ({ id, version, hash }: StudyResult['question']['candidate']) => `${id}@${version}\n${hash}`;
  const { base, candidate } = question;
  return pairsOf(
    [
      [WORDS.base, base.kind === 'rules' ? nameOf(base.ruleSet) : WORDS[base.kind][language]],
      [WORDS.candidate, nameOf(candidate)],
      [WORDS.years, question.population.years?.join(', ') ?? WORDS.all[language]],
      [WORDS.digest, population.digest],
      [WORDS.resultHash, study.resultHash ?? ''],
      [WORDS.engine, engineVersion],
      [WORDS.madeAt, study.endedAt ?? ''],
    ],
    language,
  );
}

const bars = (language: Language): readonly Column<StudyResult['waterfall']['bars'][number]>[] => [
  { title: WORDS.kind, width: 12, style: 'text', text: ({ kind }) => BARS[kind][language] },
  { title: WORDS.change, width: 24, style: 'text', text: ({ change }) => change?.id ?? '' },
  { title: WORDS.forms, width: 8, style: 'figure', text: ({ forms }) => String(forms) },
  { title: WORDS.sum, width: 10, style: 'figure', text: ({ points }) => points },
  { title: WORDS.mean, width: 10, style: 'figure', text: ({ mean }) => mean },
];

const migration = (language: Language): readonly Column<StudyResult['migration'][number]>[] => [
  { title: WORDS.from, width: 10, style: 'text', text: ({ from }) => gradeText(from, language) },
  { title: WORDS.to, width: 10, style: 'text', text: ({ to }) => gradeText(to, language) },
  { title: WORDS.forms, width: 8, style: 'figure', text: ({ forms }) => String(forms) },
];

const groups = (key: LocalizedText): readonly Column<StudyResult['byUnit'][number]>[] => [
  { title: key, width: 24, style: 'text', text: (of) => of.key },
  { title: WORDS.compared, width: 8, style: 'figure', text: ({ count }) => String(count) },
  { title: WORDS.raised, width: 7, style: 'figure', text: ({ raised }) => String(raised) },
  { title: WORDS.lowered, width: 7, style: 'figure', text: ({ lowered }) => String(lowered) },
  { title: WORDS.change, width: 10, style: 'figure', text: ({ change }) => change },
];

const skipped = (language: Language): readonly Column<StudyResult['skipped'][number]>[] => [
  { title: WORDS.reasonBefore, width: 20, style: 'text', text: ({ base }) => reasonText(base, language) },
  { title: WORDS.reasonAfter, width: 20, style: 'text', text: ({ candidate }) => reasonText(candidate, language) },
  { title: WORDS.forms, width: 8, style: 'figure', text: ({ forms }) => String(forms) },
];

type Moved = Pick<
  NamedCase,
  'base' | 'candidate' | 'change' | 'from' | 'to' | 'project' | 'fiscalYear' | 'assessment'
> & {
  readonly unit: string | null;
};

const movers = (language: Language): readonly Column<Moved>[] => [
  { title: WORDS.project, width: 20, style: 'text', text: ({ project }) => project },
  { title: WORDS.unit, width: 14, style: 'text', text: ({ unit }) => unit ?? '' },
  { title: WORDS.year, width: 5, style: 'figure', text: ({ fiscalYear }) => String(fiscalYear) },
  { title: WORDS.from, width: 7, style: 'figure', text: ({ base }) => base ?? '' },
  { title: WORDS.to, width: 7, style: 'figure', text: ({ candidate }) => candidate ?? '' },
  { title: WORDS.change, width: 7, style: 'figure', text: ({ change }) => change ?? '' },
  {
    title: WORDS.migration,
    width: 10,
    style: 'text',
    text: ({ from, to }) => `${gradeText(from, language)} → ${gradeText(to, language)}`,
  },
  { title: WORDS.id, width: 18, style: 'text', text: ({ assessment }) => assessment },
];

const caseColumns = (language: Language): readonly Column<NamedCase>[] => [
  ...movers(language),
  { title: WORDS.reasonBefore, width: 12, style: 'text', text: (of) => reasonText(of.skipped?.base ?? null, language) },
  {
    title: WORDS.reasonAfter,
    width: 12,
    style: 'text',
    text: (of) => reasonText(of.skipped?.candidate ?? null, language),
  },
];

const reasonText = (reason: keyof typeof REASONS | null, language: Language) =>
  reason === null ? '' : REASONS[reason][language];

/** A grade by its usual name; one of a rule set of somebody's own by its identifier. */
function gradeText(grade: string | null, language: Language): string {
  const known: Readonly<Record<string, LocalizedText>> = terms.ratings;
  return grade === null ? WORDS.none[language] : (known[grade]?.[language] ?? grade);
}
