import type { TextBuffer } from '../../../parts/document/text-buffer.ts';
import type { editor, Monaco } from './monaco-types.ts';

/**
 * Keeps a model of the editor and a buffer the same text. The buffer has the history: what the editor would undo by itself is undone there, so that a
 * step made in another view can be taken back here and the other way round.
 */
export function bindBuffer(
  { Range }: Monaco,
  model: editor.ITextModel,
  buffer: TextBuffer,
): { readonly dispose: () => void } {
  let isFollowing = false;
  const typed = model.onDidChangeContent(({ changes }) => {
    if (isFollowing) return;
    const edits = changes.map(({ rangeOffset, rangeLength, text }) => ({
      offset: rangeOffset,
      length: rangeLength,
      text,
    }));
    buffer.edit(edits, { origin: ORIGIN, joins: edits.every(({ text }) => !text.includes('\n')) });
  });
  const stop = buffer.subscribe(({ text, groups, origin }) => {
    if (origin === ORIGIN) return;
    isFollowing = true;
    for (const edits of groups) {
      model.applyEdits(
        edits.map(({ offset, length, text: inserted }) => ({
          range: Range.fromPositions(model.getPositionAt(offset), model.getPositionAt(offset + length)),
          text: inserted,
        })),
      );
    }
    // Line ends that the model made alike would part the two for good.
    if (model.getValue() !== text) model.setValue(text);
    isFollowing = false;
  });
  return {
    dispose: () => {
      typed.dispose();
      stop();
    },
  };
}

const ORIGIN = 'monaco';
