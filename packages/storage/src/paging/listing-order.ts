import { type Expression, type SqlBool, sql } from 'kysely';
import type { ListingOrder } from '../ports/store.ts';
import { cursorOf, type Position, positionOf } from './cursor.ts';

/** The column each order goes by. */
export const RANKS = {
  updated: 'updatedAt',
  total: 'totalRank',
  difference: 'differenceRank',
  name: 'nameRank',
} as const satisfies Readonly<Record<ListingOrder['by'], string>>;

/** The rows behind the cursor; two of the same rank are in the order of their identifiers. */
export function inOrder(order: ListingOrder, cursor: string): Expression<SqlBool> {
  const [rank, id] = positionOf(nameOf(order), cursor, isPositionIn(order));
  const behind = sql.raw(order.descending ? '<' : '>');
  return sql<SqlBool>`(${sql.ref(RANKS[order.by])}, ${sql.ref('id')}) ${behind} (${rank}, ${id})`;
}

type Ranked = {
  readonly id: string;
  readonly updatedAt: string;
  readonly totalRank: number;
  readonly differenceRank: number;
  readonly nameRank: string;
};

/** A cursor is good for its own order only. */
export const listingCursor = (order: ListingOrder) => (last: Ranked) =>
  cursorOf(nameOf(order), [last[RANKS[order.by]], last.id]);

const nameOf = ({ by, descending }: ListingOrder) => `listings by ${by}${descending ? ', descending' : ''}`;

const isPositionIn =
  ({ by }: ListingOrder) =>
  (values: Position): values is readonly [string | number, string] =>
    values.length === 2 &&
    (by === 'total' || by === 'difference' ? isRank(values[0]) : typeof values[0] === 'string') &&
    typeof values[1] === 'string';

/** PostgreSQL refuses a number that its column could not hold. */
const isRank = (value: unknown) => typeof value === 'number' && value >= -(2 ** 31) && value < 2 ** 31;
