import type { Diagnostic, Language, RuleSet } from '@plumbline/core';
import type { editor, Monaco } from '../monaco-types.ts';
import { codeActions } from './code-actions.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';

/** What providers are asked about: the rule set as it was when it last held together, and what lint said of which text. */
export type Knowledge = {
  readonly ruleSet: RuleSet | null;
  /** The text that was analysed last; null before the first. */
  readonly text: string | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly language: Language;
};

/** One model, and what is known of it; asked each time. */
export type Scope = {
  readonly monaco: Monaco;
  readonly isOwn: (model: editor.ITextModel) => boolean;
  readonly knowledge: () => Knowledge;
};

/** Completion, hovers, definitions, fixes and layout for one model. */
export function registerProviders(
  monaco: Monaco,
  model: editor.ITextModel,
  knowledge: () => Knowledge,
): { readonly dispose: () => void } {
  const scope: Scope = { monaco, isOwn: (other) => other === model, knowledge };
  const { languages } = monaco;
  const registered = [
    languages.registerCompletionItemProvider('json', completion(scope)),
    languages.registerHoverProvider('json', hover(scope)),
    languages.registerDefinitionProvider('json', definition(scope)),
    languages.registerCodeActionProvider('json', codeActions(scope)),
    languages.registerDocumentFormattingEditProvider('json', formatting(scope)),
  ];
  return {
    dispose: () => {
      for (const one of registered) one.dispose();
    },
  };
}
