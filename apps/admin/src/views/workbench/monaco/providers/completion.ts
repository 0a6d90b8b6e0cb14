import { parse } from 'jsonc-parser';
import { placeAt, wordAround } from '../json-place.ts';
import type { languages } from '../monaco-types.ts';
import { isFormula } from './meaning-of.ts';
import type { Scope } from './providers.ts';
import { type Suggestion, suggestionsFor } from './suggestions.ts';
import { namesFor } from './suggestions-in-text.ts';

/** What may stand where somebody types, with what it means. */
export function completion({ monaco, isOwn, knowledge }: Scope): languages.CompletionItemProvider {
  return {
    triggerCharacters: ['"', ':', ' ', '{'],
    provideCompletionItems: (model, position) => {
      if (!isOwn(model)) return { suggestions: [] };
      const text = model.getValue();
      const offset = model.getOffsetAt(position);
      const place = placeAt(text, offset);
      const { ruleSet, language } = knowledge();
      const isInside = !place.isKey && place.word !== null && isFormula(place.path);
      const around = isInside ? wordAround(text, offset) : place;
      const isNothing = !isInside && place.word === null;
      const range = monaco.Range.fromPositions(
        model.getPositionAt(isNothing ? offset : around.from),
        model.getPositionAt(isNothing ? offset : around.to),
      );
      const found = isInside
        ? namesFor(place.path, ruleSet, text[around.from - 1] === '{')
        : suggestionsFor(place, parse(text), ruleSet);
      return { suggestions: found.map(item) };

      function item(one: Suggestion, index: number): languages.CompletionItem {
        return {
          label: { label: one.value, description: one.detail[language] },
          kind: monaco.languages.CompletionItemKind.Value,
          insertText: one.written,
          // What is typed so far begins with a quotation mark where the value does.
          filterText: `${isInside || isNothing ? '' : '"'}${one.value} ${one.detail.zh} ${one.detail.en}`,
          documentation: one.meaning?.[language] ?? '',
          sortText: String(index).padStart(4, '0'),
          range,
        };
      }
    },
  };
}
