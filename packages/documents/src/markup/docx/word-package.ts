import { OFFICE_LIMITS } from '../../office/package/open-office-file.ts';
import { unpackZip } from '../../office/package/unpack-zip.ts';
import { mendWordXml } from './mend-word-xml.ts';

/** The parts of a Word document, as the converter asks for them. */
export type WordPackage = {
  /** All parts with markup, unpacked. */
  readonly bytes: number;
  readonly elements: number;
  readonly exists: (name: string) => boolean;
  readonly read: (name: string, encoding?: string) => Promise<string | Uint8Array>;
};

/** Opens a Word document; null when it cannot be. Pictures and whatever else is no markup are left out. */
export async function openWordPackage(bytes: Uint8Array): Promise<WordPackage | null> {
  const unpacked = await unpackZip(bytes, (name) => /\.(xml|rels)$/i.test(name), OFFICE_LIMITS);
  if (!unpacked.ok) return null;
  const partNamed = (name: string) => unpacked.parts.get(name.toLowerCase());
  const parts = [...unpacked.parts.values()];
  return {
    bytes: parts.reduce((sum, part) => sum + part.length, 0),
    elements: parts.reduce((sum, part) => sum + countElements(part), 0),
    exists: (name) => partNamed(name) !== undefined,
    read: async (name, encoding) => {
      const part = partNamed(name) ?? new Uint8Array();
      return encoding === undefined ? part : mendWordXml(new TextDecoder(encodingOf(part)).decode(part));
    },
  };
}

const LESS_THAN = 0x3c;
const SLASH = 0x2f;

function countElements(part: Uint8Array): number {
  let elements = 0;
  for (let at = part.indexOf(LESS_THAN); at >= 0; at = part.indexOf(LESS_THAN, at + 1))
    if (part[at + 1] !== SLASH) elements++;
  return elements;
}

function encodingOf(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return 'utf-16le';
  return part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8';
}
