import type { StudyResult, StudyVersion } from '@plumbline/core';
import { useMemo } from 'react';
import { useSay } from '../../../language/language.tsx';
import type { GradeName } from '../../../parts/impact/grade-name.ts';
import { ImpactCards } from '../../../parts/impact/impact-cards.tsx';
import { cardFigures } from '../../../parts/impact/impact-figures.ts';
import { CaseList } from '../cases/case-list.tsx';
import type { StudySummary } from '../studies-query.ts';
import { Cliffs, Rules } from './cliffs.tsx';
import { Multiples, Totals, Waterfall } from './figures.tsx';
import { Migration } from './migration.tsx';
import { type Graded, ResultContext } from './result-context.ts';
import { Scatter } from './scatter.tsx';
import { Skipped } from './skipped.tsx';
import { useNames } from './use-names.ts';
import { WORDS } from './words.ts';

type Props = { readonly result: StudyResult; readonly study: StudySummary };

const SECTIONS = [
  { id: 'cards', words: WORDS.cards },
  { id: 'migration', words: WORDS.migrationTitle },
  { id: 'totals', words: WORDS.histogram },
  { id: 'scatter', words: WORDS.scatter },
  { id: 'waterfall', words: WORDS.waterfall },
  { id: 'units', words: WORDS.multiples },
  { id: 'cases', words: WORDS.caseList },
  { id: 'skipped', words: WORDS.skipped },
  { id: 'cliffs', words: WORDS.cliffs },
] as const;

/** What a study found, in the order in which it is wanted. */
export function ResultView({ result, study }: Props) {
  const graded = useGraded(result, study);
  return (
    <ResultContext value={graded}>
      <Contents />
      <section id="cards">
        <ImpactCards figures={cardFigures(ranked(result), graded.ids)} />
      </section>
      <section id="migration">
        <Migration result={result} />
      </section>
      <section id="totals">
        <Totals result={result} />
      </section>
      <section id="scatter">
        <Scatter studyId={study.id} result={result} />
      </section>
      <section id="waterfall">
        <Waterfall result={result} />
      </section>
      <section id="units">
        <Multiples result={result} />
        <Rules result={result} />
      </section>
      <section id="cases">
        <CaseList study={study} result={result} />
      </section>
      <section id="skipped">
        <Skipped result={result} />
      </section>
      <section id="cliffs">
        <Cliffs result={result} />
      </section>
    </ResultContext>
  );
}

/** What forms declared is a total and no grade, from which none can rise or fall. */
const ranked = (result: StudyResult): StudyResult =>
  result.question.base.kind === 'declared' ? { ...result, migration: [] } : result;

/** The way to each part, since the page is long. */
function Contents() {
  const say = useSay();
  return (
    <nav aria-label={say(WORDS.sections)} className="study-contents">
      {SECTIONS.map(({ id, words }) => (
        <a key={id} href={`#${id}`}>
          {say(words)}
        </a>
      ))}
    </nav>
  );
}

/** The grades of the candidate, best first, and what everything is called. */
function useGraded({ cliffs, waterfall, question }: StudyResult, study: StudySummary): Graded {
  const say = useSay();
  const before = useMemo(() => versionsBefore(waterfall), [waterfall]);
  const names = useNames(study, before);
  const hasGradesBefore = question.base.kind !== 'declared';
  return useMemo(() => {
    const nameOf = (grade: string | null) => say(grade === null ? WORDS.belowAll : names.gradeLabel(grade));
    const grades = cliffs.candidate
      .map(
        ({ grade, from }): GradeName => ({
          id: grade,
          label: names.gradeLabel(grade),
          // biome-ignore lint/plugin: where a line is drawn; the table of lines has the figure
          from: Number(from),
        }),
      )
      .sort((a, b) => b.from - a.from);
    return {
      grades,
      ids: grades.map(({ id }) => id),
      rules: names.rules,
      nameOf,
      nameBefore: (grade) => (grade === null && !hasGradesBefore ? say(WORDS.noGrade) : nameOf(grade)),
    };
  }, [cliffs, names, say, hasGradesBefore]);
}

/** The versions that forms were scored under before, each once. */
const versionsBefore = ({ bars }: StudyResult['waterfall']): readonly StudyVersion[] => [
  ...new Map(bars.flatMap(({ against }) => (against ? [[against.hash, against] as const] : []))).values(),
];
