// Types alone: whoever imports from here does not fetch the editor.
export type { editor, languages } from 'monaco-editor/editor';
export type { Monaco } from './load-monaco.ts';
