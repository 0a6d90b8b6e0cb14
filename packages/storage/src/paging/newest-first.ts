import { type Expression, type SqlBool, sql } from 'kysely';
import { cursorOf, type Position, positionOf } from './cursor.ts';

type Changed = { readonly id: string; readonly updatedAt: string };

/** The rows behind the cursor in a list whose newest change comes first, and of two at the same time the one with the greater identifier. */
export function olderThan(list: string, cursor: string): Expression<SqlBool> {
  const [updatedAt, id] = positionOf(list, cursor, isChange);
  return sql<SqlBool>`(${sql.ref('updatedAt')}, ${sql.ref('id')}) < (${updatedAt}, ${id})`;
}

export const changeCursor = (list: string) => (last: Changed) => cursorOf(list, [last.updatedAt, last.id]);

const isChange = (values: Position): values is readonly [string, string] =>
  values.length === 2 && values.every((value) => typeof value === 'string');
