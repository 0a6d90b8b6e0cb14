import { attributeReader } from '../xml/attribute-reader.ts';
import { readXml } from '../xml/read-xml.ts';
import type { OfficeParts } from './open-office-file.ts';

/** What one part of an office file refers to: which part, in lower case, and as what, such as `worksheet`. */
export type Relationship = { readonly id: string; readonly type: string; readonly part: string };

const [readId, readType, readTarget, readMode] = [
  attributeReader('Id'),
  attributeReader('Type'),
  attributeReader('Target'),
  attributeReader('TargetMode'),
];

/** The relationships of a part, `''` for those of the file; none when nothing says any. What lies outside the file is left out. */
export function relationshipsOf(parts: OfficeParts, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const bytes = parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const relationships: Relationship[] = [];
  if (bytes === undefined) return relationships;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || readMode(attributes) === 'External') return;
      // Strict and transitional files name types by other addresses that end alike.
      const type = readType(attributes)?.replace(/^.*\//, '') ?? '';
      relationships.push({ id: readId(attributes) ?? '', type, part: resolved(folder, readTarget(attributes) ?? '') });
    },
    close: () => {},
    text: () => {},
  });
  return relationships;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}
