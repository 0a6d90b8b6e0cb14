import { Decimal, isDecimalString, plainDecimal } from '@plumbline/core';
import type { Path } from '../../../../parts/document/json-edit.ts';
import { isObject, listAt, textAt, type Unchecked } from '../../document/parsed-document.ts';

/** A node of the framework as a row: a category, a group in it, or an indicator of the library. */
export type FrameworkRow = {
  readonly key: string;
  readonly kind: 'category' | 'group' | 'indicator';
  readonly path: Path;
  readonly value: Unchecked;
  readonly depth: number;
  /** The indexes, in its list, of its neighbours of the same block; null where it is the first or the last. */
  readonly before: number | null;
  readonly after: number | null;
  /** What the nodes below come to; null where one of them has no points, or there is none. */
  readonly sum: string | null;
  /** Whether its own points are another number than that. */
  readonly isOff: boolean;
};

/** The framework as a tree, written out row by row; indicators whose block there is not come last. */
export function frameworkRows(framework: Unchecked): readonly FrameworkRow[] {
  const indicators = listAt(framework, 'indicators').flatMap((value, index) =>
    isObject(value) ? [{ value, index }] : [],
  );
  const placed = new Set<number>();
  const indicatorRows = (category: string, group: string | null, depth: number) =>
    indicators
      .filter(({ value, index }) => {
        const isHere =
          group === null
            ? isOnlyIn(value, category)
            : value['group'] === group && isOrOpen(value['category'], category);
        return isHere && !placed.has(index);
      })
      .map(({ value, index }) => {
        placed.add(index);
        return rowOf('indicator', ['framework', 'indicators', index], value, depth, []);
      });
  const rows = listAt(framework, 'categories').flatMap((category, index) => {
    if (!isObject(category)) return [];
    const path: Path = ['framework', 'categories', index];
    const id = textAt(category, 'id');
    const groups = listAt(category, 'groups').flatMap((group, at) => {
      if (!isObject(group)) return [];
      const below = indicatorRows(id, textAt(group, 'id'), 2);
      return [{ head: rowOf('group', [...path, 'groups', at], group, 1, below), below }];
    });
    const own = indicatorRows(id, null, 1);
    const head = rowOf('category', path, category, 0, [...groups.map((group) => group.head), ...own]);
    return [head, ...groups.flatMap((group) => [group.head, ...group.below]), ...own];
  });
  const others = indicators.filter(({ index }) => !placed.has(index));
  return besideEachOther([
    ...rows,
    ...others.map(({ value, index }) => rowOf('indicator', ['framework', 'indicators', index], value, 0, [])),
  ]);
}

const isOnlyIn = (indicator: Unchecked, category: string) =>
  indicator['group'] === undefined && indicator['category'] === category;
const isOrOpen = (written: unknown, category: string) => written === undefined || written === category;

function rowOf(
  kind: FrameworkRow['kind'],
  path: Path,
  value: Unchecked,
  depth: number,
  below: readonly FrameworkRow[],
): FrameworkRow {
  const sum = sumOf(below.map((row) => row.value['maxScore'] ?? row.sum));
  const own = value['maxScore'];
  const isOff = sum !== null && typeof own === 'string' && isDecimalString(own) && !new Decimal(own).eq(sum);
  return { key: path.join('/'), kind, path, value, depth, before: null, after: null, sum, isOff };
}

/** The same rows, each knowing its neighbours: those of its kind below the same row. */
function besideEachOther(rows: readonly FrameworkRow[]): readonly FrameworkRow[] {
  const heads: string[] = [];
  const families = new Map<string, FrameworkRow[]>();
  const familyOf = new Map<FrameworkRow, FrameworkRow[]>();
  for (const row of rows) {
    heads[row.depth] = row.key;
    const name = `${row.kind} ${row.depth === 0 ? '' : heads[row.depth - 1]}`;
    const family = families.get(name) ?? [];
    family.push(row);
    families.set(name, family);
    familyOf.set(row, family);
  }
  return rows.map((row) => {
    const family = familyOf.get(row) ?? [];
    const place = family.indexOf(row);
    return { ...row, before: indexOf(family[place - 1]), after: indexOf(family[place + 1]) };
  });
}

const indexOf = (row: FrameworkRow | undefined): number | null => (row ? Number(row.path.at(-1)) : null);

/** What points come to; null where one of them is not known, or there are none. */
export function sumOf(points: readonly unknown[]): string | null {
  let sum = new Decimal(0);
  for (const one of points) {
    if (typeof one !== 'string' || !isDecimalString(one)) return null;
    sum = sum.plus(one);
  }
  return points.length === 0 ? null : plainDecimal(sum);
}
