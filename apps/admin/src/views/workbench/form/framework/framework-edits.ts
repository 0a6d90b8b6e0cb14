import { insertAt, type Path, setAt } from '../../../../parts/document/json-edit.ts';
import type { TextEdit } from '../../../../parts/document/text-edit.ts';
import { isObject, listAt, objectAt, parseDocument, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { freshName } from '../rule-templates.ts';

/** A category behind the others. */
export function addCategory(text: string): readonly TextEdit[] {
  const categories = listAt(frameworkOf(text), 'categories');
  const id = freshName('category', idsOf(categories));
  return insertAt(text, ['framework', 'categories', categories.length], {
    id,
    label: { zh: '新一级指标', en: 'New category' },
    groups: [],
  });
}

/** A group behind the others of the category at a path. */
export function addGroup(text: string, path: Path): readonly TextEdit[] {
  const category = valueAt(text, path);
  const groups = listAt(category, 'groups');
  const id = freshName('group', idsOf(listAt(frameworkOf(text), 'categories')));
  const group = { id, label: { zh: '新二级指标', en: 'New group' } };
  return Array.isArray(category['groups'])
    ? insertAt(text, [...path, 'groups', groups.length], group)
    : setAt(text, [...path, 'groups'], [group]);
}

/** An indicator of the group at a path, behind the others of the library; of none where the path leads to none. */
export function addIndicator(text: string, path: Path | null): readonly TextEdit[] {
  const indicators = listAt(frameworkOf(text), 'indicators');
  const codes = indicators.flatMap((one) => (isObject(one) ? [textAt(one, 'code')] : []));
  const place =
    path === null
      ? {}
      : { category: textAt(valueAt(text, path.slice(0, 3)), 'id'), group: textAt(valueAt(text, path), 'id') };
  const indicator = { code: freshName('new', codes, '-'), name: '新指标', ...place };
  return insertAt(text, ['framework', 'indicators', indicators.length], indicator);
}

/** The identifiers of all categories and groups: a new one is none of them. */
export const idsOf = (categories: readonly unknown[]): readonly string[] =>
  categories.filter(isObject).flatMap((category) => [textAt(category, 'id'), ...idsOf(listAt(category, 'groups'))]);

const frameworkOf = (text: string): Unchecked => objectAt(parseDocument(text) ?? {}, 'framework');

function valueAt(text: string, path: Path): Unchecked {
  let value: unknown = parseDocument(text) ?? {};
  for (const segment of path) value = (value as Record<string | number, unknown> | undefined)?.[segment];
  return isObject(value) ? value : {};
}
