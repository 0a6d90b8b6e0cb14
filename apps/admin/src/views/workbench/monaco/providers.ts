import type { Diagnostic, Language, RuleSet } from '@plumbline/core';
import { parse } from 'jsonc-parser';
import { applyEdits, editBetween } from '../document/text-edit.ts';
import { fixesFor } from '../fixes/fixes-for.ts';
import { placeAt, rangeAt } from './json-place.ts';
import { rangeOf } from './markers.ts';
import { meaningOf } from './meaning-of.ts';
import type { editor, languages, Monaco } from './monaco-types.ts';
import { suggestionsFor } from './suggestions.ts';

/** What providers are asked about: the rule set as it was when it last held together, and what lint says of the text now. */
export type Knowledge = {
  readonly ruleSet: RuleSet | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly language: Language;
};

/** Completion, hovers, definitions and fixes for one model; `knowledge` is asked each time. */
export function registerProviders(
  monaco: Monaco,
  model: editor.ITextModel,
  knowledge: () => Knowledge,
): { readonly dispose: () => void } {
  const isOwn = (other: editor.ITextModel) => other === model;
  const registered = [
    monaco.languages.registerCompletionItemProvider('json', completion(monaco, isOwn, knowledge)),
    monaco.languages.registerHoverProvider('json', hover(monaco, isOwn, knowledge)),
    monaco.languages.registerDefinitionProvider('json', definition(monaco, isOwn)),
    monaco.languages.registerCodeActionProvider('json', fixes(monaco, isOwn, knowledge)),
  ];
  return { dispose: () => registered.map((one) => one.dispose()) };
}

type IsOwn = (model: editor.ITextModel) => boolean;

function completion(monaco: Monaco, isOwn: IsOwn, knowledge: () => Knowledge): languages.CompletionItemProvider {
  return {
    triggerCharacters: ['"', ':', ' '],
    provideCompletionItems: (model, position) => {
      if (!isOwn(model)) return { suggestions: [] };
      const text = model.getValue();
      const { path, isKey, from, to, word } = placeAt(text, model.getOffsetAt(position));
      if (isKey) return { suggestions: [] };
      const { ruleSet, language } = knowledge();
      const isText = word !== null;
      const range = monaco.Range.fromPositions(model.getPositionAt(isText ? from : to), model.getPositionAt(to));
      const suggestions = suggestionsFor(path, parse(text), ruleSet).map((one, index) => ({
        label: { label: one.value, description: one.detail[language] },
        kind: monaco.languages.CompletionItemKind.Value,
        insertText: JSON.stringify(one.value),
        filterText: `"${one.value}" ${one.detail.zh} ${one.detail.en}`,
        documentation: one.meaning?.[language] ?? '',
        sortText: String(index).padStart(4, '0'),
        range,
      }));
      return { suggestions };
    },
  };
}

function hover(monaco: Monaco, isOwn: IsOwn, knowledge: () => Knowledge): languages.HoverProvider {
  return {
    provideHover: (model, position) => {
      const { ruleSet, language } = knowledge();
      if (!isOwn(model) || ruleSet === null) return null;
      const { path, isKey, word, from, to } = placeAt(model.getValue(), model.getOffsetAt(position));
      const meaning = word === null ? null : meaningOf(path, word, isKey, ruleSet);
      if (meaning === null) return null;
      return {
        contents: [{ value: meaning[language] }],
        range: monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to)),
      };
    },
  };
}

/** From a name to where it is given its meaning. */
function definition(monaco: Monaco, isOwn: IsOwn): languages.DefinitionProvider {
  return {
    provideDefinition: (model, position) => {
      if (!isOwn(model)) return null;
      const text = model.getValue();
      const { path, word } = placeAt(text, model.getOffsetAt(position));
      const target = word === null ? null : targetOf(String(path.at(-1)), word, text);
      const range = target && rangeAt(text, target, true);
      if (!range) return null;
      return {
        uri: model.uri,
        range: monaco.Range.fromPositions(model.getPositionAt(range.from), model.getPositionAt(range.to)),
      };
    },
  };
}

function targetOf(member: string, word: string, text: string): (string | number)[] | null {
  if (member === 'parameter') return ['parameters', word];
  if (member === 'condition') return ['conditions', word];
  if (word.startsWith('inputs.')) return ['inputs', word.slice('inputs.'.length)];
  if (member !== 'rule') return null;
  const { rules = [] } = parse(text) as { readonly rules?: readonly { readonly id?: unknown }[] };
  const index = rules.findIndex(({ id }) => id === word);
  return index < 0 ? null : ['rules', index, 'id'];
}

/** The fixes of what is wrong where somebody stands, for Ctrl+. and the lamp. */
function fixes(monaco: Monaco, isOwn: IsOwn, knowledge: () => Knowledge): languages.CodeActionProvider {
  return {
    provideCodeActions: (model, range) => {
      if (!isOwn(model)) return { actions: [], dispose: () => {} };
      const { diagnostics, language } = knowledge();
      const text = model.getValue();
      const near = diagnostics.filter((diagnostic) =>
        monaco.Range.areIntersectingOrTouching(lineOf(monaco, rangeOf(model, text, diagnostic)), range),
      );
      const actions = near.flatMap((diagnostic) =>
        fixesFor(text, diagnostic).map((fix, index) => ({
          title: fix.title[language],
          kind: 'quickfix',
          isPreferred: index === 0,
          edit: {
            edits: [
              {
                resource: model.uri,
                versionId: model.getVersionId(),
                textEdit: wholeEdit(monaco, model, applyEdits(text, fix.edits)),
              },
            ],
          },
        })),
      );
      return { actions, dispose: () => {} };
    },
  };
}

type Span = { readonly startLineNumber: number; readonly endLineNumber: number };

/** Whoever stands in the line of a problem means it. */
const lineOf = (monaco: Monaco, { startLineNumber, endLineNumber }: Span) =>
  new monaco.Range(startLineNumber, 1, endLineNumber, Number.MAX_SAFE_INTEGER);

/** One edit between the texts, so that the cursor stays where it was. */
function wholeEdit(monaco: Monaco, model: editor.ITextModel, after: string): languages.TextEdit {
  const { offset, length, text } = editBetween(model.getValue(), after) ?? { offset: 0, length: 0, text: '' };
  return { range: monaco.Range.fromPositions(model.getPositionAt(offset), model.getPositionAt(offset + length)), text };
}
