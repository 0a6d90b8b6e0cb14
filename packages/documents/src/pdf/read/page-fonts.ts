/** What is needed of a font to know where its glyphs stand. */
export type FontFacts = {
  /** The user space that one unit of a glyph's width takes at size 1, as a rule 0.001. */
  readonly unit: number;
  /** Whether its text runs downwards. */
  readonly vertical: boolean;
  /** For such text: the way down to the next glyph (negative), and from the glyph's upper middle to its beginning. */
  readonly verticalMetrics: readonly [number, number, number];
};

/** The part of a page of pdfjs that holds its fonts; `get` calls back when a font is there. */
export type FontStore = { get(name: string, callback: (font: unknown) => void): unknown };

/** Waits for the fonts of a page and takes of them what is needed. A font that could not be read counts as an ordinary one. */
export async function pageFonts(names: readonly string[], store: FontStore): Promise<Map<string, FontFacts>> {
  const entries = names.map(async (name) => {
    const font = await new Promise<unknown>((resolve) => {
      store.get(name, resolve);
    });
    return [name, toFacts(font)] as const;
  });
  return new Map(await Promise.all(entries));
}

const ORDINARY: FontFacts = { unit: 0.001, vertical: false, verticalMetrics: [-1000, 500, 880] };

function toFacts(font: unknown): FontFacts {
  if (typeof font !== 'object' || font === null) return ORDINARY;
  const { fontMatrix, vertical, defaultVMetrics } = font as Readonly<Record<string, unknown>>;
  const [unit = ORDINARY.unit] = Array.isArray(fontMatrix) ? fontMatrix : [];
  return {
    unit: typeof unit === 'number' && unit !== 0 ? unit : ORDINARY.unit,
    vertical: vertical === true,
    verticalMetrics: verticalMetricsOf(defaultVMetrics) ?? ORDINARY.verticalMetrics,
  };
}

/** Three numbers, or null where a font or a glyph has none of its own. */
export function verticalMetricsOf(value: unknown): FontFacts['verticalMetrics'] | null {
  if (!Array.isArray(value)) return null;
  const [advance, x, y] = value;
  return [advance, x, y].every((one) => typeof one === 'number') ? [advance, x, y] : null;
}
