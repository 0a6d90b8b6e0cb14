import type { StudyResult } from '@plumbline/core';
import { useQuery } from '@tanstack/react-query';
import { Segmented, Spin } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useSay } from '../../../language/language.tsx';
import { ChartCard } from '../../../parts/charts/chart-card.tsx';
import { FigureCard } from '../../../parts/charts/figure-card.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { pairsQuery } from '../studies-query.ts';
import { byDirection, byUnit, MOST_UNITS, scatterDrawn, scatterTable, unitScatterTable } from './scatter-figure.ts';
import { WORDS } from './words.ts';

type Props = { readonly studyId: string; readonly result: StudyResult };
type Told = 'direction' | 'unit';

/** Totals before against totals after, told apart by whether they rise, or by whose they are. */
export function Scatter({ studyId, result }: Props) {
  const say = useSay();
  const [told, setTold] = useState<Told>('direction');
  const choice = (
    <Segmented<Told>
      size="small"
      aria-label={say(WORDS.scatterBy)}
      value={told}
      options={[
        { value: 'direction', label: say(WORDS.scatterByDirection) },
        { value: 'unit', label: say(WORDS.scatterByUnit) },
      ]}
      onChange={setTold}
    />
  );
  return told === 'direction' ? (
    <ByDirection result={result} choice={choice} />
  ) : (
    <ByUnit studyId={studyId} result={result} choice={choice} />
  );
}

type Looks = { readonly result: StudyResult; readonly choice: ReactNode };

function ByDirection({ result, choice }: Looks) {
  const say = useSay();
  const drawn = useMemo(() => scatterDrawn(byDirection(result, say), say), [result, say]);
  const note = (
    <>
      {say(WORDS.scatterNote)} {choice}
    </>
  );
  return <ChartCard title={say(WORDS.scatter)} note={note} table={scatterTable(result, say)} drawn={drawn} />;
}

/** Whose forms they are does not stand in the result, and is asked for when somebody wants to see it. */
function ByUnit({ studyId, result, choice }: Looks & Pick<Props, 'studyId'>) {
  const say = useSay();
  const { data, error, refetch } = useQuery(pairsQuery(studyId, MOST_UNITS));
  const figure = useMemo(
    () => data && { table: unitScatterTable(data.items, say), drawn: scatterDrawn(byUnit(data.items, say), say) },
    [data, say],
  );
  const note = (
    <>
      {say(WORDS.scatterUnitsNote, { count: MOST_UNITS })} {choice}
    </>
  );
  if (figure) return <ChartCard title={say(WORDS.scatter)} note={note} {...figure} />;
  return (
    <FigureCard title={say(WORDS.scatter)} note={note} table={scatterTable(result, say)}>
      {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Spin style={{ display: 'block' }} />}
    </FigureCard>
  );
}
