import { builtinFormat } from '../../number-format/builtin-formats.ts';
import { attributeReader } from '../../xml/attribute-reader.ts';
import { readXml } from '../../xml/read-xml.ts';

const [readId, readCode] = [attributeReader('numFmtId'), attributeReader('formatCode')];

/** The number format of each cell style, in the order of the styles; the rest of a style does not change what a cell says. */
export function readCellFormats(bytes: Uint8Array | null): string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  if (bytes === null) return formats;
  let inCellStyles = false;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(readId(attributes)), readCode(attributes) ?? 'General');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(readId(attributes) ?? 0);
        formats.push(own.get(id) ?? builtinFormat(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
    text: () => {},
  });
  return formats;
}
