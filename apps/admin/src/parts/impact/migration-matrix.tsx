import type { MigrationCell } from '@plumbline/whatif';
import { useSay } from '../../language/language.tsx';
import './impact.css';
import { migrationOf, orderOf } from './impact-figures.ts';
import { WORDS } from './words.ts';

type Props = {
  readonly migration: readonly (MigrationCell & { readonly forms: number })[];
  /** Best first. */
  readonly grades: readonly string[];
  readonly nameOf: (id: string | null) => string;
  /** False where what was before has no grades: then nobody rises or falls. */
  readonly isRanked?: boolean;
  /** The cell whose forms are listed. */
  readonly open: MigrationCell | null;
  /** Null where the forms of a cell cannot be listed. */
  readonly onOpen: ((cell: MigrationCell | null) => void) | null;
};

/** How many forms go from which grade to which. Those that rise stand left below the diagonal, those that fall right above; a cell opens its forms. */
export function MigrationMatrix({ migration, grades, nameOf, isRanked = true, open, onOpen }: Props) {
  const say = useSay();
  const order = orderOf({ migration }, grades);
  const cells = migrationOf({ migration }, order);
  const nameBefore = (from: string | null) => (isRanked || from !== null ? nameOf(from) : say(WORDS.noGrade));
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
            <th scope="row">{nameBefore(from)}</th>
            {order.map((to, column) => {
              const forms = cells[row]?.[column] ?? 0;
              const isOpen = open !== null && open.from === from && open.to === to;
              return (
                <td key={to} className={`figure ${kindOf(row, isRanked ? column : row, forms)}`}>
                  {forms === 0 || onOpen === null ? (
                    `${forms === 0 ? '' : markOf(row, isRanked ? column : row)}${forms.toLocaleString('en')}`
                  ) : (
                    <button
                      type="button"
                      aria-pressed={isOpen}
                      aria-label={say(WORDS.openCell, {
                        from: nameBefore(from),
                        to: nameOf(to),
                        count: forms.toLocaleString('en'),
                      })}
                      onClick={() => onOpen(isOpen ? null : { from, to })}
                    >
                      {markOf(row, isRanked ? column : row)}
                      {forms.toLocaleString('en')}
                    </button>
                  )}
                </td>
              );
            })}
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
const markOf = (row: number, column: number) => (row === column ? '' : column > row ? '↓ ' : '↑ ');
