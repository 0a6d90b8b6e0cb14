import { Link } from '@tanstack/react-router';
import type { TableCell } from '../../../parts/charts/chart-table.ts';
import type { ListSearch } from '../../assessments/list-search.ts';

/** `list` leads to the forms it counts, `unit` to the units below one. */
export type PortfolioCell = TableCell & { readonly list?: ListSearch; readonly unit?: string };

/** A cell with the way it leads. */
export function linked({ text, list, unit }: PortfolioCell) {
  if (list)
    return (
      <Link to="/assessments" search={list}>
        {text}
      </Link>
    );
  if (unit !== undefined)
    return (
      <Link to="/" search={(before) => ({ ...before, unit })}>
        {text}
      </Link>
    );
  return text;
}
