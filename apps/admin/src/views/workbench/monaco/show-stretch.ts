import type { Monaco } from './monaco-types.ts';
import type { Stretch } from './text-place.ts';
import type { Editor } from './use-editor.ts';

/** Brings a stretch into view with the cursor at its beginning. */
export function showStretch(monaco: Monaco, editor: Editor, { from, to }: Stretch): void {
  const model = editor.getModel();
  if (!model) return;
  const range = monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to));
  editor.revealRangeInCenter(range);
  editor.setPosition(range.getStartPosition());
}

/** So long a place is lit that something led to, in milliseconds. */
const FLASH = 1600;

/** Lights a stretch for a moment. */
export function flashStretch(monaco: Monaco, editor: Editor, { from, to }: Stretch): void {
  const model = editor.getModel();
  if (!model) return;
  const range = monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to));
  const lit = editor.createDecorationsCollection([{ range, options: { className: 'code-flash', isWholeLine: false } }]);
  setTimeout(() => lit.clear(), FLASH);
}
