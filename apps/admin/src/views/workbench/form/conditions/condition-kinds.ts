import { isObject, listAt, type Unchecked } from '../../document/parsed-document.ts';

export type Kind = 'all' | 'any' | 'not' | 'condition' | 'fact';

/** What a condition begins as. */
export const NEW_CONDITION = { fact: 'met', operator: 'equal', value: true } as const;

export function kindOf(condition: Unchecked): Kind {
  return (['all', 'any', 'not', 'condition'] as const).find((kind) => kind in condition) ?? 'fact';
}

/** The conditions right below one. */
export function partsOf(condition: Unchecked): readonly unknown[] {
  const kind = kindOf(condition);
  if (kind === 'not') return [condition['not']];
  return kind === 'all' || kind === 'any' ? listAt(condition, kind) : [];
}

/** The same condition as another kind, of the parts that it has where they fit; a group that is negated stays whole. */
export function asKind(condition: Unchecked, kind: Kind, firstName: string): unknown {
  const parts = partsOf(condition);
  const inner = parts[0] ?? condition;
  switch (kind) {
    case 'all':
    case 'any':
      return { [kind]: parts.length > 0 ? parts : [condition] };
    case 'not':
      return { not: parts.length > 1 ? condition : inner };
    case 'condition':
      return { condition: firstName };
    case 'fact':
      return isObject(inner) && 'fact' in inner ? inner : NEW_CONDITION;
  }
}

/**
 * The list of a group in which one of its parts gives way to that part's own: `all(a, all(b, c))` reads `all(a, b, c)`. Null where that would not say
 * the same or there is nothing to take away.
 */
export function spliced(list: readonly unknown[], kind: Kind, index: number): readonly unknown[] | null {
  const part = list[index];
  if (!isObject(part)) return null;
  const own = partsOf(part);
  const ownKind = kindOf(part);
  if (ownKind !== kind && !(own.length === 1 && ownKind !== 'not')) return null;
  return own.length === 0 ? null : [...list.slice(0, index), ...own, ...list.slice(index + 1)];
}

/** What stands in a condition whose frame does nothing: a group of one, or one that is negated twice. Null for others. */
export function withoutFrame(condition: Unchecked): unknown {
  const [inner, ...more] = partsOf(condition);
  if (more.length > 0 || !isObject(inner)) return null;
  if (kindOf(condition) !== 'not') return inner;
  return kindOf(inner) === 'not' ? inner['not'] : null;
}
