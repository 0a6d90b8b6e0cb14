import type { FontMetrics } from './font-metrics.ts';

/** A stretch of a line and the family it is printed in, by its place among the families. */
export type GlyphRun = { readonly text: string; readonly family: number };

/**
 * Cuts lines into runs so that each extracts as the characters it was given. A PDF says of a glyph of a font which character it stands for,
 * once; but `～` and `〜`, `·` and `・` are one glyph in ours. The character that came second is printed with the same glyph of the next
 * family. Of a fourth the difference is lost: no text has come near that.
 */
export function createRunCutter(metrics: FontMetrics, families: number): (line: string) => GlyphRun[] {
  const sharers = new Map<number, string[]>();
  const familyOf = (character: string) => {
    const glyph = metrics.glyphOf(character.codePointAt(0) ?? 0);
    const characters = sharers.get(glyph) ?? [];
    if (characters.length === 0) sharers.set(glyph, characters);
    if (!characters.includes(character)) characters.push(character);
    return Math.min(characters.indexOf(character), families - 1);
  };
  return (line) => {
    const runs: { text: string; family: number }[] = [];
    for (const character of line) {
      const family = familyOf(character);
      const last = runs.at(-1);
      if (last?.family === family) last.text += character;
      else runs.push({ text: character, family });
    }
    return runs;
  };
}
