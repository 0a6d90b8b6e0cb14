import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import { type FontMetrics, readFontMetrics } from './font-metrics.ts';

/** The fonts a document is printed in; `families` of equal look stand in for each other, see `glyph-runs.ts`. */
export type Fonts = {
  readonly families: readonly string[];
  readonly regular: FontMetrics;
  readonly bold: FontMetrics;
};

/** Per family the weights for plain and for bold text. The first is what is printed; the others are as near to it as the package has. */
const FAMILIES = [
  { name: 'Sans', normal: '400Regular', bold: '700Bold' },
  { name: 'Sans2', normal: '500Medium', bold: '600SemiBold' },
  { name: 'Sans3', normal: '300Light', bold: '800ExtraBold' },
] as const;

let loaded: Fonts | null = null;

/** The fonts, read from their package once in the life of a process (10 MB each; the lesser families when one is first needed). */
export function loadFonts(): Fonts {
  if (loaded) return loaded;
  // Fonts come out of memory: a document can make pdfmake fetch nothing and open nothing.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setFonts(
    Object.fromEntries(
      FAMILIES.map(({ name, normal, bold }) => [name, { normal: fileOf(normal), bold: fileOf(bold) }]),
    ),
  );
  const [first] = FAMILIES;
  loaded = {
    families: FAMILIES.map(({ name }) => name),
    regular: readFontMetrics(storeFont(first.normal)),
    bold: readFontMetrics(storeFont(first.bold)),
  };
  return loaded;
}

/** Makes a family ready to print with. */
export function loadFamily(name: string): void {
  const family = FAMILIES.find((one) => one.name === name);
  if (!family) throw new Error(`No font family ${name}`);
  for (const weight of [family.normal, family.bold])
    if (!pdfmake.virtualfs.existsSync(fileOf(weight))) storeFont(weight);
}

const fileOf = (weight: string) => `NotoSansSC_${weight}.ttf`;

function storeFont(weight: string): Uint8Array {
  const resolve = createRequire(import.meta.url).resolve;
  const bytes = readFileSync(resolve(`@expo-google-fonts/noto-sans-sc/${weight}/${fileOf(weight)}`));
  pdfmake.virtualfs.writeFileSync(fileOf(weight), bytes);
  return bytes;
}
