import type { StudyResult } from '@plumbline/core';
import { Card } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { ChartCard } from '../../../parts/charts/chart-card.tsx';
import { linked } from './case-cell.tsx';
import { skippedTable } from './skipped-table.ts';
import { WORDS } from './words.ts';

/** Which forms were left out, and why. */
export function Skipped({ result }: { readonly result: StudyResult }) {
  const say = useSay();
  if (result.skipped.length === 0)
    return (
      <Card size="small" title={<h2>{say(WORDS.skipped)}</h2>}>
        <p className="page-note">{say(WORDS.noneSkipped, { count: result.compared.toLocaleString('en') })}</p>
      </Card>
    );
  return (
    <ChartCard
      title={say(WORDS.skipped)}
      note={say(WORDS.skippedNote)}
      table={skippedTable(result, say)}
      drawn={null}
      linked={linked}
    />
  );
}
