import type { StudyResult } from '@plumbline/core';
import { Empty } from 'antd';
import { useMemo } from 'react';
import { useSay } from '../../../language/language.tsx';
import { ChartCard } from '../../../parts/charts/chart-card.tsx';
import { FigureCard } from '../../../parts/charts/figure-card.tsx';
import { signed } from '../../../parts/impact/impact-figures.ts';
import { TotalsPicture } from '../../../parts/impact/totals-histogram.tsx';
import { linked } from './case-cell.tsx';
import { useGradedResult } from './result-context.ts';
import { totalsTable } from './totals-figure.ts';
import { MOST_FRAMES, unitsDrawn, unitsTable } from './units-figure.ts';
import { closes, stepsOf, waterfallDrawn, waterfallTable } from './waterfall-figure.ts';
import { WORDS } from './words.ts';

type Props = { readonly result: StudyResult };

/** Totals before and after on one axis. */
export function Totals({ result: { histograms, question } }: Props) {
  const say = useSay();
  const { grades } = useGradedResult();
  // biome-ignore lint/plugin: how wide a bar is drawn
  const bin = Number(question.histogramWidth ?? '5');
  return (
    <ChartCard
      title={say(WORDS.histogram)}
      note={say(WORDS.histogramNote)}
      table={totalsTable(histograms, say)}
      drawn={null}
      picture={<TotalsPicture histograms={histograms} grades={grades} bin={bin} />}
    />
  );
}

/** From the mean before to the mean after, change by change. */
export function Waterfall({ result: { waterfall, change } }: Props) {
  const say = useSay();
  const { rules } = useGradedResult();
  const steps = useMemo(() => stepsOf(waterfall, rules, say), [waterfall, rules, say]);
  const drawn = useMemo(() => waterfallDrawn(steps, say), [steps, say]);
  const table = waterfallTable(steps, say);
  if (steps.length === 0)
    return (
      <FigureCard title={say(WORDS.waterfall)} note="" table={table}>
        <Empty description={say(WORDS.none)} />
      </FigureCard>
    );
  return (
    <ChartCard
      title={say(WORDS.waterfall)}
      note={
        <>
          {say(WORDS.waterfallNote)} {waterfall.bundled && say(WORDS.bundled)}{' '}
          {closes(steps) && <strong>{say(WORDS.closes, { change: signed(change.sum) })}</strong>}
        </>
      }
      table={table}
      drawn={drawn}
    />
  );
}

/** Each unit year by year. */
export function Multiples({ result }: Props) {
  const say = useSay();
  const drawn = useMemo(() => unitsDrawn(result, say), [result, say]);
  const table = useMemo(() => unitsTable(result, say), [result, say]);
  return (
    <ChartCard
      title={say(WORDS.multiples)}
      note={say(WORDS.multiplesNote, { count: MOST_FRAMES })}
      table={table}
      drawn={drawn}
      linked={linked}
    />
  );
}
