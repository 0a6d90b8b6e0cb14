import { Link } from '@tanstack/react-router';
import { Card, Empty } from 'antd';
import { useMemo } from 'react';
import { useSay } from '../../language/language.tsx';
import { ChartCard } from '../../parts/charts/chart-card.tsx';
import { MOST_ROWS } from '../../parts/charts/drawn.ts';
import type { ListSearch } from '../assessments/list-search.ts';
import { findingsDrawn, findingsTable } from './figures/findings-figure.ts';
import { lateTable } from './figures/late-table.ts';
import { comparedUnits, meansDrawn, meansTable } from './figures/means-figure.ts';
import { linked } from './figures/portfolio-cell.tsx';
import { scoresDrawn, scoresTable } from './figures/scores-figure.ts';
import { statesDrawn, statesTable } from './figures/states-figure.ts';
import type { Portfolio } from './portfolio-query.ts';
import { WORDS } from './words.ts';

type Props = { readonly portfolio: Portfolio; readonly year: number; readonly unit: string | undefined };

/** Every chart with its table. */
export function Figures(props: Props) {
  return (
    <>
      <States {...props} />
      <Late {...props} />
      <Findings {...props} />
      <Scores {...props} />
      <MeansOfUnits {...props} />
    </>
  );
}

function States({ portfolio: { units }, year }: Props) {
  const say = useSay();
  const drawn = useMemo(() => statesDrawn(units, say), [units, say]);
  return (
    <ChartCard
      title={say(WORDS.states)}
      note={<Note words={say(WORDS.statesNote)} count={units.length} />}
      table={statesTable(units, year, say)}
      drawn={drawn}
      linked={linked}
    />
  );
}

function Late({ portfolio: { units, dueOn, isOverdue }, year }: Props) {
  const say = useSay();
  const title = say(WORDS.lateTitle);
  const table = lateTable(units, year, say);
  const day = dueOn ?? '';
  if (isOverdue && table.rows.length > 0)
    return <ChartCard title={title} note={say(WORDS.overdue, { day })} table={table} drawn={null} linked={linked} />;
  const words = dueOn === null ? WORDS.noDeadline : isOverdue ? WORDS.nobodyLate : WORDS.notDue;
  return (
    <Card size="small" title={<h2>{title}</h2>}>
      <p className="page-note">{say(words, { day })}</p>
    </Card>
  );
}

function Findings({ portfolio: { findings }, year, unit }: Props) {
  const say = useSay();
  const drawn = useMemo(() => findingsDrawn(findings, say), [findings, say]);
  if (findings.length === 0) return <Nothing title={say(WORDS.findings)} words={say(WORDS.noFindings)} />;
  return (
    <ChartCard
      title={say(WORDS.findings)}
      note={<Note words={say(WORDS.findingsNote)} count={findings.length} />}
      table={findingsTable(findings, listOf(year, unit), say)}
      drawn={drawn}
      linked={linked}
    />
  );
}

function Scores({ portfolio: { cells }, year, unit }: Props) {
  const say = useSay();
  const drawn = useMemo(() => scoresDrawn(cells, say), [cells, say]);
  if (cells.length === 0) return <Nothing title={say(WORDS.scatter)} words={say(WORDS.noScores)} />;
  return (
    <ChartCard
      title={say(WORDS.scatter)}
      note={
        <>
          {say(WORDS.scatterNote)}{' '}
          <Link to="/assessments" search={{ ...listOf(year, unit), sort: 'difference' }}>
            {say(WORDS.toDifferences)}
          </Link>
        </>
      }
      table={scoresTable(cells, say)}
      drawn={drawn}
      linked={linked}
    />
  );
}

function MeansOfUnits({ portfolio: { units }, year }: Props) {
  const say = useSay();
  const compared = useMemo(() => comparedUnits(units), [units]);
  const drawn = useMemo(() => meansDrawn(compared, say), [compared, say]);
  if (compared.length === 0) return <Nothing title={say(WORDS.compare)} words={say(WORDS.noScores)} />;
  return (
    <ChartCard
      title={say(WORDS.compare)}
      note={<Note words={say(WORDS.compareNote)} count={compared.length} />}
      table={meansTable(compared, year, say)}
      drawn={drawn}
      linked={linked}
    />
  );
}

function Note({ words, count }: { readonly words: string; readonly count: number }) {
  const say = useSay();
  return (
    <>
      {words} {count > MOST_ROWS && say(WORDS.shownMost, { count: String(MOST_ROWS) })}
    </>
  );
}

const Nothing = ({ title, words }: { readonly title: string; readonly words: string }) => (
  <Card size="small" title={<h2>{title}</h2>}>
    <Empty description={words} />
  </Card>
);

const listOf = (year: number, unit: string | undefined): ListSearch => ({
  year,
  ...(unit === undefined ? {} : { unit }),
});
