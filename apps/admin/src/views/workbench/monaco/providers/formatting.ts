import { format } from 'jsonc-parser';
import type { languages } from '../monaco-types.ts';
import type { Scope } from './providers.ts';

/** Lays the text out anew; what stands on a line of its own stays there, and what is written in one line does too. */
export function formatting({ monaco, isOwn }: Scope): languages.DocumentFormattingEditProvider {
  return {
    provideDocumentFormattingEdits: (model, { tabSize, insertSpaces }) => {
      if (!isOwn(model)) return [];
      const eol = model.getEOL();
      return format(model.getValue(), undefined, { tabSize, insertSpaces, eol, keepLines: true }).map(
        ({ offset, length, content }) => ({
          range: monaco.Range.fromPositions(model.getPositionAt(offset), model.getPositionAt(offset + length)),
          text: content,
        }),
      );
    },
  };
}
