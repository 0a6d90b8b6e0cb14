import { Link } from '@tanstack/react-router';
import type { TableCell } from '../../../parts/charts/chart-table.ts';
import type { CaseSearch } from '../cases/case-search.ts';

/** `cases` leads to the forms it counts. */
export type CaseCell = TableCell & { readonly cases?: CaseSearch };

/** A cell with the way to its forms, which are listed further down the page. */
export const linked = ({ text, cases }: CaseCell) =>
  cases ? (
    <Link from="/studies/$id" to="/studies/$id" search={cases} hash="cases" hashScrollIntoView>
      {text}
    </Link>
  ) : (
    text
  );
