import { parse } from 'jsonc-parser';
import { placeAt, wordAround } from '../json-place.ts';
import type { languages } from '../monaco-types.ts';
import { isFormula, meaningOf } from './meaning-of.ts';
import type { Scope } from './providers.ts';

/** What stands under the pointer, in words. */
export function hover({ monaco, isOwn, knowledge }: Scope): languages.HoverProvider {
  return {
    provideHover: (model, position) => {
      const { ruleSet, language } = knowledge();
      if (!isOwn(model) || ruleSet === null) return null;
      const text = model.getValue();
      const offset = model.getOffsetAt(position);
      const place = placeAt(text, offset);
      if (place.word === null) return null;
      const isInside = !place.isKey && isFormula(place.path);
      const { word, from, to } = isInside ? wordAround(text, offset) : { ...place, word: place.word };
      const meaning = meaningOf({ path: place.path, isKey: place.isKey, word }, parse(text), ruleSet);
      if (meaning === null) return null;
      return {
        contents: [{ value: meaning[language] }],
        range: monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to)),
      };
    },
  };
}
