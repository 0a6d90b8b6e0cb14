import { INPUT_PREFIX } from '@plumbline/engine';
import { parse } from 'jsonc-parser';
import type { Path } from '../../../../parts/document/json-edit.ts';
import { isObject, listAt, objectAt, type Unchecked } from '../../document/parsed-document.ts';
import { placeAt, rangeAt, wordAround } from '../json-place.ts';
import type { languages } from '../monaco-types.ts';
import type { Scope } from './providers.ts';

/** From a name to where it is given its meaning. */
export function definition({ monaco, isOwn }: Scope): languages.DefinitionProvider {
  return {
    provideDefinition: (model, position) => {
      if (!isOwn(model)) return null;
      const text = model.getValue();
      const offset = model.getOffsetAt(position);
      const { path, word } = placeAt(text, offset);
      const document: unknown = parse(text);
      if (word === null || !isObject(document)) return null;
      const isFormula = path.at(-1) === 'expression' || path.includes('sentence');
      const name = isFormula ? wordAround(text, offset).word : word;
      const target = definitionOf(isFormula ? 'name' : String(path.at(-1)), name, document);
      const range = target && rangeAt(text, target, true);
      if (!range) return null;
      return {
        uri: model.uri,
        range: monaco.Range.fromPositions(model.getPositionAt(range.from), model.getPositionAt(range.to)),
      };
    },
  };
}

/** Where a document defines the name that stands as the value of a member; null for one it does not. */
export function definitionOf(member: string, name: string, document: Unchecked): Path | null {
  const own = (part: string, key: string): Path | null =>
    Object.hasOwn(objectAt(document, part), key) ? [part, key] : null;
  if (name.startsWith(INPUT_PREFIX)) return own('inputs', name.slice(INPUT_PREFIX.length));
  if (member === 'parameter' || member === 'name') return own('parameters', name);
  if (member === 'condition') return own('conditions', name);
  const categories = listAt(objectAt(document, 'framework'), 'categories');
  if (member === 'rule') return withId(listAt(document, 'rules'), name, ['rules']);
  if (member === 'category') return withId(categories, name, ['framework', 'categories']);
  if (member !== 'group') return null;
  for (const [index, category] of categories.entries()) {
    const groups = isObject(category) ? listAt(category, 'groups') : [];
    const found = withId(groups, name, ['framework', 'categories', index, 'groups']);
    if (found) return found;
  }
  return null;
}

function withId(list: readonly unknown[], id: string, path: Path): Path | null {
  const index = list.findIndex((one) => isObject(one) && one['id'] === id);
  return index < 0 ? null : [...path, index, 'id'];
}
