import type { Language } from '@plumbline/core';
import { text } from '@plumbline/locale';
import type { TextBuffer } from '../../../parts/document/text-buffer.ts';
import type { editor, Monaco } from './monaco-types.ts';

const WORDS = {
  undo: text('撤销（各视图共用）', 'Undo (in whatever view it was done)'),
  redo: text('重做（各视图共用）', 'Redo (in whatever view it was done)'),
  save: text('保存草案', 'Save the draft'),
};

type Means = { readonly buffer: TextBuffer; readonly save: () => void; readonly language: Language };

/** Keys that do here what they do in every view. Actions end with their editor; commands would go on answering in others. */
export function addActions(
  { KeyMod, KeyCode }: Monaco,
  made: editor.IStandaloneCodeEditor,
  { buffer, save, language }: Means,
): void {
  const add = (id: keyof typeof WORDS, keybindings: number[], run: () => void) =>
    made.addAction({ id: `plumbline.${id}`, label: WORDS[id][language], keybindings, run });
  add('undo', [KeyMod.CtrlCmd | KeyCode.KeyZ], () => buffer.undo());
  add('redo', [KeyMod.CtrlCmd | KeyCode.KeyY, KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ], () => buffer.redo());
  add('save', [KeyMod.CtrlCmd | KeyCode.KeyS], save);
}
