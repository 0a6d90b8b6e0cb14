import type { StudyMatrixResult } from '@plumbline/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useSay } from '../../../language/language.tsx';
import type { ChartTable } from '../../../parts/charts/chart-table.ts';
import { FigureCard } from '../../../parts/charts/figure-card.tsx';
import { rounded } from '../../../parts/impact/impact-figures.ts';
import { choiceOf, keyOf } from '../begin/sides.ts';
import { sideWords } from '../question-words.ts';
import { useNames } from '../result/use-names.ts';
import type { StudySide, StudySummary } from '../studies-query.ts';
import { useCalled } from '../use-called.ts';
import { type Cell, cellAt, shadesOf, yearsOf } from './matrix-figures.ts';
import { Shares } from './shares.tsx';
import { WORDS } from './words.ts';

type Props = { readonly result: StudyMatrixResult; readonly study: StudySummary };

/** Every year under every version: means as shades, grades as shares, and the way to a closer look. */
export function MatrixView({ result, study }: Props) {
  const say = useSay();
  const called = useCalled();
  const years = yearsOf(result);
  const shade = useMemo(() => shadesOf(result), [result]);
  const { gradeLabel } = useNames(study);
  const nameOf = (grade: string | null) => say(grade === null ? WORDS.belowAll : gradeLabel(grade));
  const versions = study.candidates.map((side) => sideWords(side, called, say));
  return (
    <FigureCard title={say(WORDS.title)} note={say(WORDS.note)} table={matrixTable(result, versions, nameOf, say)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys as well */}
      <section className="study-matrix-place" aria-label={say(WORDS.title)} tabIndex={0}>
        <table className="study-matrix">
          <thead>
            <tr>
              <th scope="col">{say(WORDS.year)}</th>
              {versions.map((version, at) => (
                // A version is where it stands in the question.
                <th key={at} scope="col">
                  {version}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year}>
                <th scope="row" className="figure">
                  {year}
                </th>
                {study.candidates.map((side, at) => {
                  const cell = cellAt(result, year, at);
                  return cell ? (
                    <Heat
                      key={at}
                      cell={cell}
                      side={side}
                      version={versions[at] ?? ''}
                      shade={shade(cell.mean)}
                      nameOf={nameOf}
                    />
                  ) : (
                    <td key={at}>{say(WORDS.none)}</td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </FigureCard>
  );
}

type HeatProps = {
  readonly cell: Cell;
  readonly side: StudySide;
  readonly version: string;
  readonly shade: number;
  readonly nameOf: (grade: string | null) => string;
};

function Heat({ cell, side, version, shade, nameOf }: HeatProps) {
  const say = useSay();
  const { year, forms, scored, mean, grades } = cell;
  return (
    <td style={{ background: `rgb(11 79 138 / ${Math.round(shade * 22)}%)` }}>
      <div className="study-matrix-mean figure">{mean === null ? '—' : rounded(mean)}</div>
      <Shares grades={grades} scored={scored} nameOf={nameOf} />
      <small className="figure">
        {say(WORDS.scoredOf, { scored: scored.toLocaleString('en'), forms: forms.toLocaleString('en') })}
      </small>{' '}
      <Link
        to="/studies"
        search={{ candidate: keyOf(choiceOf(side)), year }}
        aria-label={say(WORDS.closerOf, { year, version })}
      >
        {say(WORDS.closer)}
      </Link>
    </td>
  );
}

/** A row a cell, to be saved. */
function matrixTable(
  { cells }: StudyMatrixResult,
  versions: readonly string[],
  nameOf: (grade: string | null) => string,
  say: ReturnType<typeof useSay>,
): ChartTable {
  const grades = [...new Set(cells.flatMap((cell) => cell.grades.map(({ grade }) => grade)))];
  return {
    columns: [
      ...[WORDS.year, WORDS.version, WORDS.forms, WORDS.scored, WORDS.mean].map((words) => say(words)),
      ...grades.map(nameOf),
    ],
    rows: cells.map(({ year, version, forms, scored, mean, grades: own }) =>
      [
        String(year),
        versions[version] ?? '',
        String(forms),
        String(scored),
        mean ?? '',
        ...grades.map((grade) => String(own.find((one) => one.grade === grade)?.forms ?? 0)),
      ].map((text) => ({ text })),
    ),
  };
}
