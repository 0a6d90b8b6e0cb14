import { useSay } from '../../../language/language.tsx';
import { migrationOf, orderOf } from './impact-figures.ts';
import type { Impact } from './impact-messages.ts';
import { useGrades } from './use-grades.ts';
import { WORDS } from './words.ts';

/** How many forms go from which grade to which. Those that rise stand left below the diagonal, those that fall right above. */
export function MigrationMatrix({ impact }: { readonly impact: Impact }) {
  const say = useSay();
  const grades = useGrades();
  const order = orderOf(
    impact,
    grades.map(({ id }) => id),
  );
  const cells = migrationOf(impact, order);
  const nameOf = (id: string | null) => {
    const grade = grades.find((one) => one.id === id);
    return id === null ? say(WORDS.belowAll) : grade ? say(grade.label) : id;
  };
  return (
    <table className="impact-matrix">
      <caption>{say(WORDS.migration)}</caption>
      <thead>
        <tr>
          <td />
          {order.map((to) => (
            <th key={to} scope="col">
              {nameOf(to)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {order.map((from, row) => (
          <tr key={from}>
            <th scope="row">{nameOf(from)}</th>
            {order.map((to, column) => (
              <td key={to} className={`figure ${kindOf(row, column, cells[row]?.[column] ?? 0)}`}>
                {markOf(row, column, cells[row]?.[column] ?? 0)}
                {(cells[row]?.[column] ?? 0).toLocaleString('en')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function kindOf(row: number, column: number, forms: number): string {
  if (forms === 0) return 'impact-nothing';
  return row === column ? 'impact-same' : column > row ? 'impact-down' : 'impact-up';
}

/** Said by a sign as well, not by colour alone. */
const markOf = (row: number, column: number, forms: number) =>
  forms === 0 || row === column ? '' : column > row ? '↓ ' : '↑ ';
