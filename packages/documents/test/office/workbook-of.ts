import { type ZipPart, zipOf } from './zip-of.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a workbook written by hand is made of; each is XML, its root left out. */
export type WorkbookParts = {
  /** All that stands in the worksheet. */
  readonly sheet: string;
  readonly strings?: string;
  /** Number formats by their number, and the number of each style. */
  readonly formats?: Readonly<Record<number, string>>;
  readonly styles?: readonly number[];
  readonly properties?: string;
};

/** The parts of a workbook with one sheet named `表`, for files that exceljs would not write. */
export function workbookParts({
  sheet,
  strings,
  formats = {},
  styles = [0],
  properties = '',
}: WorkbookParts): ZipPart[] {
  const own = Object.entries(formats).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const relationship = (id: string, type: string) =>
    `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${type === 'worksheet' ? 'worksheets/sheet1' : type}.xml"/>`;
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${properties}<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${relationship('rId1', 'worksheet')}${relationship('rId2', 'sharedStrings')}${relationship('rId3', 'styles')}</Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${strings ?? ''}</sst>` },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><cellXfs>${styles.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet xmlns="${MAIN}">${sheet}</worksheet>` },
  ];
}

export const workbookOf = (parts: WorkbookParts): Uint8Array => zipOf(workbookParts(parts));
