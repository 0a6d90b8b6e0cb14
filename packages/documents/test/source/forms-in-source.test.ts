import { archiveForm } from '@plumbline/samples';
import { describe, expect, it } from 'vitest';
import {
  DOCUMENT_TYPES,
  type FileReading,
  findLayout,
  formDocument,
  readFormsInSource,
  type SourceView,
  writeDocument,
} from '../../src/index.ts';

const form = archiveForm({ seed: 5, forms: 40 }, 3);

function placesOf({ sections }: SourceView): Set<string> {
  const parts = sections.flatMap((section) => section.parts);
  return new Set(parts.flatMap((part) => (part.kind === 'line' ? [part.at] : part.cells.map(({ at }) => at))));
}

/** Origins that point at no cell and no line of the source. */
function lostIn({ readings, source }: FileReading): string[] {
  if (source === null) throw new Error('There is no source');
  const places = placesOf(source);
  return readings.flatMap(({ origins }) =>
    Object.entries(origins)
      .filter(([, { cell }]) => !places.has(cell))
      .map(([path, { cell }]) => `${path} ${cell}`),
  );
}

describe('every value that was read', () => {
  const layout = findLayout('shanghai');
  if (layout === null) throw new Error('No layout');
  const { document } = formDocument([{ form, judgement: null }], layout, 'zh');

  it.each(DOCUMENT_TYPES)('stands in a cell or a line of its file: %s', async (type) => {
    const bytes = await writeDocument(document, type);
    const reading = await readFormsInSource({ name: `form.${type}`, bytes });
    expect(reading.readings.map(({ form }) => form?.project.name)).toEqual([form.project.name]);
    expect(Object.keys(reading.readings[0]?.origins ?? {}).length).toBeGreaterThan(20);
    expect(lostIn(reading)).toEqual([]);
  });

  it('of text without cells stands in a line', async () => {
    const bytes = await writeDocument(document, 'txt');
    const text = new TextDecoder()
      .decode(bytes)
      .replace(/^[|+\-: ]+$/gm, '')
      .replaceAll('|', '\n');
    const reading = await readFormsInSource({ name: 'form.txt', bytes: new TextEncoder().encode(text) });
    expect(lostIn(reading)).toEqual([]);
  });

  it('is alone where a form was stored as JSON', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(form));
    const { readings, source } = await readFormsInSource({ name: 'form.json', bytes });
    expect([readings[0]?.form, source]).toEqual([form, null]);
  });
});
