import { Decimal, type Diagnostic, isDecimalString, plainDecimal } from '@plumbline/core';
import { text as words } from '@plumbline/locale';
import { type Path, setAt } from '../../../parts/document/json-edit.ts';
import { isObject, listAt, objectAt, parseDocument, textAt, type Unchecked } from '../document/parsed-document.ts';
import type { Fix } from './fix.ts';

const MOST = 4;

type Part = {
  readonly path: Path;
  readonly value: string;
  readonly name: { readonly zh: string; readonly en: string };
};

/** Points that do not add up: what is missing goes to one part, or what is too much is taken from it. */
export function sumFixes(text: string, { code, params }: Diagnostic, path: Path): Fix[] {
  const { sum, expected } = params;
  if (code !== 'rule-set/max-scores-sum' || !isDecimalString(sum) || !isDecimalString(expected)) return [];
  const document = parseDocument(text);
  const difference = new Decimal(expected).minus(sum);
  return (document ? partsAt(document, path) : [])
    .map((part) => ({ part, next: new Decimal(part.value).plus(difference) }))
    .filter(({ next }) => next.gt(0))
    .slice(0, MOST)
    .map(({ part, next }) => {
      const points = plainDecimal(next);
      const by = plainDecimal(difference.abs());
      const title = difference.gt(0)
        ? words(
            `还差 ${by} 分：补到“${part.name.zh}”（${points} 分）`,
            `${by} points short: add them to ${part.name.en} (${points})`,
          )
        : words(
            `多了 ${by} 分：从“${part.name.zh}”减去（${points} 分）`,
            `${by} points too many: take them from ${part.name.en} (${points})`,
          );
      return { title, edits: setAt(text, part.path, points) };
    });
}

/** The blocks whose points are added up at a place: the groups of a category, or all categories. */
function partsAt(document: Unchecked, path: Path): Part[] {
  const framework = objectAt(document, 'framework');
  const categories = listAt(framework, 'categories');
  const index = path[0] === 'framework' && path[1] === 'categories' ? path[2] : undefined;
  if (typeof index === 'number') {
    const category = categories[index];
    return isObject(category) ? blocks(listAt(category, 'groups'), ['framework', 'categories', index, 'groups']) : [];
  }
  return blocks(categories, ['framework', 'categories']);
}

function blocks(list: readonly unknown[], path: Path): Part[] {
  return list.flatMap((block, index): Part[] => {
    if (!isObject(block) || !isDecimalString(block['maxScore'])) return [];
    const label = objectAt(block, 'label');
    const id = textAt(block, 'id');
    return [
      {
        path: [...path, index, 'maxScore'],
        value: block['maxScore'],
        name: { zh: textAt(label, 'zh') || id, en: textAt(label, 'en') || id },
      },
    ];
  });
}
