import { InvalidCursorError } from '../errors.ts';

/** Where a page ended: the values that the list is ordered by, of its last item. */
export type Position = readonly (string | number)[];

/** Opaque to whoever gets it, and good for this kind of list only. */
export function cursorOf(list: string, position: Position): string {
  return Buffer.from(JSON.stringify([list, ...position])).toString('base64url');
}

/** The position behind a cursor, of the same types as the example. Throws {@link InvalidCursorError} for what is no cursor of this list. */
export function positionOf<P extends Position>(
  list: string,
  cursor: string,
  isPosition: (values: Position) => values is P,
): P {
  const values = listIn(Buffer.from(cursor, 'base64url').toString());
  const [of, ...position] = values ?? [];
  if (of !== list || !isPosition(position)) throw new InvalidCursorError(cursor);
  return position;
}

function listIn(text: string): (string | number)[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(isScalar) ? value : null;
  } catch {
    return null;
  }
}

const isScalar = (value: unknown): value is string | number => typeof value === 'string' || Number.isSafeInteger(value);
