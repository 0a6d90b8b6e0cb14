import { integer, pick, type Random, weighted } from '../random.ts';

/** Maximum scores in hundredths of a point; null where the cell is empty. */
type Points = { readonly execution: number | null; readonly rows: readonly (number | null)[] };

/** A few forms whose points do not add up: in some a cell of the weight column is wrong, in others two are empty. */
export function spoil(filing: Random, { execution, rows }: Points): Points {
  const luck = filing();
  const spoilt = integer(filing, 0, rows.length - 1);
  if (luck >= LEAVES_POINTS_OUT + WRONG_SUM) return { execution, rows };
  if (luck < LEAVES_POINTS_OUT) {
    return { execution: null, rows: rows.map((max, row) => (row === spoilt ? null : max)) };
  }
  const slip = pick(filing, POINT_SLIPS);
  return { execution, rows: rows.map((max, row) => (row === spoilt && max !== null ? max + slip : max)) };
}

const LEAVES_POINTS_OUT = 0.01;
const WRONG_SUM = 0.01;
const POINT_SLIPS = weighted([100, 3], [200, 2], [500, 1], [50, 1]);
