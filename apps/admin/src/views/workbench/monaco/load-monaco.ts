import type { Language } from '@plumbline/core';

export type Monaco = typeof import('./monaco.ts')['monaco'];

/** The editor, and the language its own menus were made in. */
export type LoadedMonaco = {
  readonly monaco: Monaco;
  readonly describeGrammar: (language: Language) => void;
  readonly language: Language;
};

let loaded: Promise<LoadedMonaco> | null = null;

/** The editor, a megabyte that is fetched when somebody wants it. Its own words must be there before it is: they stay those of the language it was first opened in. */
export function loadMonaco(language: Language): Promise<LoadedMonaco> {
  loaded ??= (language === 'zh' ? import('monaco-editor/nls/lang/zh-cn') : Promise.resolve())
    .then(() => import('./monaco.ts'))
    .then((parts) => ({ ...parts, language }));
  return loaded;
}
