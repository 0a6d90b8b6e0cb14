import type { OfficeParts } from '../../package/open-office-file.ts';
import { type Relationship, relationshipsOf } from '../../package/relationships.ts';
import { attributeReader } from '../../xml/attribute-reader.ts';
import { readXml } from '../../xml/read-xml.ts';
import { isTrue } from './boolean.ts';

/** What a workbook is made of. Parts that it does not have are null: one of numbers alone needs no strings. */
export type Workbook = {
  readonly sheets: readonly WorkbookSheet[];
  readonly sharedStrings: Uint8Array | null;
  readonly styles: Uint8Array | null;
  /** Dates count from 1904, as on old Macs. */
  readonly from1904: boolean;
};

export type WorkbookSheet = { readonly name: string; readonly isHidden: boolean; readonly part: Uint8Array };

const [readName, readState, readId, read1904] = [
  attributeReader('name'),
  attributeReader('state'),
  attributeReader('id'),
  attributeReader('date1904'),
];

/** Finds the parts of a workbook, sheets in the order of their tabs; charts on sheets of their own are none. Null when it has none. */
export function readWorkbook(parts: OfficeParts): Workbook | null {
  const name = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const bytes = parts.get(name);
  if (bytes === undefined) return null;
  const relationships = relationshipsOf(parts, name);
  const sheets: WorkbookSheet[] = [];
  let from1904 = false;
  readXml(bytes, {
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 = isTrue(read1904(attributes));
      if (element !== 'sheet') return;
      const part = sheetPart(parts, relationships, readId(attributes));
      const isHidden = (readState(attributes) ?? 'visible') !== 'visible';
      if (part !== undefined) sheets.push({ name: readName(attributes) ?? '', isHidden, part });
    },
    close: () => {},
    text: () => {},
  });
  const partOf = (type: string) =>
    parts.get(relationships.find((relationship) => relationship.type === type)?.part ?? '') ?? null;
  return { sheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles'), from1904 };
}

function sheetPart(parts: OfficeParts, relationships: readonly Relationship[], id: string | undefined) {
  const found = relationships.find((relationship) => relationship.id === id && relationship.type === 'worksheet');
  return found === undefined ? undefined : parts.get(found.part);
}
