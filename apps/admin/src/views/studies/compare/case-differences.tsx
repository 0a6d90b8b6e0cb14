import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { answer, api } from '../../../api/api.ts';
import { useSay } from '../../../language/language.tsx';
import { ChartCard } from '../../../parts/charts/chart-card.tsx';
import type { TableCell } from '../../../parts/charts/chart-table.ts';
import { signed } from '../../../parts/impact/impact-figures.ts';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { FormLink } from '../cases/form-link.tsx';
import type { Side } from './compare-page.tsx';
import { differingCases } from './differing-cases.ts';
import { WORDS } from './words.ts';

/** So many of each are looked at: as many as the server gives at once. */
const LOOKED_AT = 200;

type Cell = TableCell & { readonly assessmentId?: string };

/** The forms that move furthest in one of the two, and otherwise in the other. */
export function CaseDifferences({ before, after }: { readonly before: Side; readonly after: Side }) {
  const say = useSay();
  const [first, second] = [useMoved(before.study.id), useMoved(after.study.id)];
  const error = first.error ?? second.error;
  if (error) return <ProblemAlert error={error} />;
  if (!first.data || !second.data) return <Spin />;
  const cases = differingCases(first.data.items, second.data.items);
  const changeCell = (change: string | null) => ({ text: change === null ? say(WORDS.notAmong) : signed(change) });
  const rows = cases.map(({ assessmentId, project, fiscalYear, before: was, after: is }): Cell[] => [
    { text: project, assessmentId },
    { text: String(fiscalYear) },
    changeCell(was),
    changeCell(is),
  ]);
  return (
    <ChartCard<Cell>
      title={say(WORDS.cases)}
      note={rows.length === 0 ? say(WORDS.sameCases) : say(WORDS.casesNote, { count: LOOKED_AT })}
      table={{ columns: [say(WORDS.project), say(WORDS.year), say(WORDS.before), say(WORDS.after)], rows }}
      drawn={null}
      linked={({ text, assessmentId }) =>
        assessmentId === undefined ? text : <FormLink id={assessmentId}>{text}</FormLink>
      }
    />
  );
}

const useMoved = (id: string) =>
  useQuery({
    queryKey: ['studies', 'moved', id],
    queryFn: () =>
      answer(
        api.studies[':id'].cases.$get({
          param: { id },
          query: { skipped: 'none', limit: String(LOOKED_AT) } as never,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
