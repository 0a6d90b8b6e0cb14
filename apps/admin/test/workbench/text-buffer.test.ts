import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextBuffer } from '../../src/parts/document/text-buffer.ts';
import { applyEdits, editBetween, inverseOf, type TextEdit } from '../../src/parts/document/text-edit.ts';

/** Edits of a text of that length which do not overlap. */
const editsOf = (length: number) =>
  fc.array(fc.tuple(fc.nat(length), fc.string({ maxLength: 4 })), { maxLength: 6 }).map((cuts) => {
    const at = cuts.map(([offset]) => offset).sort((a, b) => a - b);
    return (
      cuts
        .map(([, text], index): TextEdit => {
          const offset = at[index] ?? 0;
          const next = at[index + 1] ?? length;
          return { offset, length: Math.floor((next - offset) / 2), text };
        })
        // Two insertions at one place have no order.
        .filter(({ offset }, index, all) => index === 0 || all[index - 1]?.offset !== offset)
    );
  });

const textWithEdits = fc.string({ maxLength: 40 }).chain((text) => fc.tuple(fc.constant(text), editsOf(text.length)));

describe('edits of a text', () => {
  it('are taken back by their inverse', () =>
    fc.assert(
      fc.property(textWithEdits, ([text, edits]) => {
        expect(applyEdits(applyEdits(text, edits), inverseOf(text, edits))).toBe(text);
      }),
    ));

  it('between two texts lead from one to the other', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const edit = editBetween(before, after);
        expect(edit === null ? before : applyEdits(before, [edit])).toBe(after);
      }),
    ));
});

describe('a buffer', () => {
  it('undoes to every text it had, and redoes to the last', () =>
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 8 }), (first, texts) => {
        const buffer = new TextBuffer(first);
        const had = [first];
        for (const text of texts) {
          if (text !== buffer.text) had.push(text);
          buffer.replace(text, 'a view');
        }
        for (const text of [...had].reverse()) {
          expect(buffer.text).toBe(text);
          buffer.undo();
        }
        expect(buffer.canUndo).toBe(false);
        while (buffer.canRedo) buffer.redo();
        expect(buffer.text).toBe(had.at(-1));
      }),
    ));

  it('tells whoever follows edits that lead from the text they had to the new one', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constant('undo'), fc.constant('redo'))), (steps) => {
        const buffer = new TextBuffer('');
        let followed = '';
        buffer.subscribe(({ text, groups }) => {
          followed = groups.reduce(applyEdits, followed);
          expect(followed).toBe(text);
        });
        for (const step of steps) {
          if (step === 'undo') buffer.undo();
          else if (step === 'redo') buffer.redo();
          else buffer.replace(step, 'a view');
        }
        expect(followed).toBe(buffer.text);
      }),
    ));

  it('takes typing without a pause back as one step', () => {
    const buffer = new TextBuffer('');
    for (const [offset, text] of [...'abc'].entries())
      buffer.edit([{ offset, length: 0, text }], { origin: 'a view', joins: true });
    buffer.undo();
    expect(buffer.text).toBe('');
    buffer.redo();
    expect(buffer.text).toBe('abc');
  });

  it('forgets what was undone once something else is done', () => {
    const buffer = new TextBuffer('a');
    buffer.replace('b', 'a view');
    buffer.undo();
    buffer.replace('c', 'a view');
    expect(buffer.canRedo).toBe(false);
  });
});
