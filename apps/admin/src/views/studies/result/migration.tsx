import type { StudyResult } from '@plumbline/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSay } from '../../../language/language.tsx';
import type { ChartTable } from '../../../parts/charts/chart-table.ts';
import { FigureCard } from '../../../parts/charts/figure-card.tsx';
import { gradeMoves, migrationOf, orderOf } from '../../../parts/impact/impact-figures.ts';
import { MigrationMatrix } from '../../../parts/impact/migration-matrix.tsx';
import { gradeKey, gradeOf } from '../cases/grade-key.ts';
import { useGradedResult } from './result-context.ts';
import { WORDS } from './words.ts';

/** How many forms go from which grade to which; a cell lists its forms further down the page. */
export function Migration({ result: { migration, question } }: { readonly result: StudyResult }) {
  const say = useSay();
  const navigate = useNavigate({ from: '/studies/$id' });
  const { from, to } = useSearch({ from: '/studies/$id' });
  const { ids, nameOf, nameBefore } = useGradedResult();
  // What forms declared is a total and no grade.
  const isRanked = question.base.kind !== 'declared';
  const moves = gradeMoves({ migration }, ids);
  return (
    <FigureCard
      title={say(WORDS.migrationTitle)}
      note={`${say(WORDS.migrationNote)} ${isRanked ? say(WORDS.moved, moves) : say(WORDS.unranked)}`}
      table={matrixTable(migration, ids, nameOf, nameBefore)}
    >
      <MigrationMatrix
        migration={migration}
        grades={ids}
        nameOf={nameOf}
        isRanked={isRanked}
        open={from === undefined || to === undefined ? null : { from: gradeOf(from), to: gradeOf(to) }}
        onOpen={(cell) =>
          void navigate({
            search: cell === null ? {} : { from: gradeKey(cell.from), to: gradeKey(cell.to) },
            hash: cell === null ? 'migration' : 'cases',
            hashScrollIntoView: cell !== null,
          })
        }
      />
    </FigureCard>
  );
}

/** The matrix as a table to be saved. */
export function matrixTable(
  migration: StudyResult['migration'],
  grades: readonly string[],
  nameOf: (grade: string | null) => string,
  nameBefore = nameOf,
): ChartTable {
  const order = orderOf({ migration }, grades);
  const cells = migrationOf({ migration }, order);
  return {
    columns: ['', ...order.map(nameOf)],
    rows: order.map((from, row) => [
      { text: nameBefore(from) },
      ...(cells[row] ?? []).map((forms) => ({ text: String(forms) })),
    ]),
  };
}
