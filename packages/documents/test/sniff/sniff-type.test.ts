import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/office/docx/write-docx.ts';
import { type FileType, sniffType } from '../../src/sniff/sniff-type.ts';
import { unreadFormat } from '../../src/sniff/unread-format.ts';
import { compoundFile, zipOf } from '../office/zip-of.ts';

const text = (content: string) => Buffer.from(content);
const openDocument = (kind: string) =>
  zipOf([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, method: 0 },
    { name: 'content.xml', content: '<a/>' },
  ]);

async function workbook(): Promise<Uint8Array> {
  const written = new ExcelJS.Workbook();
  written.addWorksheet('a').getCell('A1').value = '自评表';
  return new Uint8Array(await written.xlsx.writeBuffer());
}

const wordFile = () =>
  writeDocx({ title: '', language: 'zh', footer: null, sections: [{ name: '', landscape: false, parts: [] }] });

describe('what a file is', () => {
  it.each<[FileType, string, Uint8Array]>([
    ['empty', 'nothing', new Uint8Array()],
    [
      'zip',
      'an archive of forms',
      zipOf([
        { name: '甲/表.xlsx', content: 'x' },
        { name: 'xl.txt', content: '' },
      ]),
    ],
    ['zip', 'an archive without anything in it', zipOf([])],
    ['pdf', 'a PDF', text('%PDF-1.7\n%âãÏÓ\n\0')],
    ['pdf', 'a PDF behind some bytes of another program', text('\n\n  %PDF-1.4\n\0')],
    ['html', 'a page', text('\ufeff<!DOCTYPE html><html></html>')],
    ['html', 'a table that calls itself a workbook', text('<table border="1"><tr><td>年度</td></tr></table>')],
    ['html', 'a page as XML', text('<?xml version="1.0"?>\n<!-- a -->\n<html xmlns="x"/>')],
    ['json', 'an object', text('\ufeff {\n "schemaVersion": 1}')],
    ['json', 'a list', text('[{}]')],
    ['text', 'text in brackets', text('[附件一] 自评表')],
    ['text', 'a line', text('年度资金总额 9771000')],
    ['text', 'text with a page break', text('第一页\f第二页')],
    ['text', 'text in GB18030', Buffer.from('cfeec4bfd6a7b3f6', 'hex')],
    ['text', 'text in UTF-16', Buffer.from('\ufeff自评表', 'utf16le')],
    ['text', 'other XML', text('<?xml version="1.0"?><note/>')],
    ['rtf', 'rich text', text('{\\rtf1\\ansi}')],
    ['gzip', 'a packed file', Buffer.from('1f8b0800', 'hex')],
    ['binary', 'bytes', Buffer.from([1, 2, 3, 4])],
    ['binary', 'a compound file of something else', compoundFile('Catalog')],
    ['encrypted-office', 'an encrypted workbook', compoundFile('EncryptionInfo', 'EncryptedPackage')],
    ['old-office', 'an old workbook', compoundFile('Workbook')],
    ['old-office', 'an old document', compoundFile('WordDocument')],
    [
      'old-office',
      'a workbook as XML',
      text('<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?><Workbook/>'),
    ],
    ['old-office', 'an OpenDocument table', openDocument('spreadsheet')],
    [
      'old-office',
      'a binary workbook',
      zipOf([
        { name: 'xl/workbook.bin', content: '' },
        { name: 'xl/theme/theme1.xml', content: '' },
      ]),
    ],
  ])('is %s for %s', (type, _, bytes) => {
    expect(sniffType(bytes)).toBe(type);
  });

  it('is told for office files by their parts, also when the end is missing', async () => {
    const [sheet, word] = [await workbook(), await wordFile()];
    expect([sniffType(sheet), sniffType(word)]).toEqual(['xlsx', 'docx']);
    for (const share of [0.5, 0.9]) {
      expect(sniffType(sheet.slice(0, sheet.length * share))).toBe('xlsx');
      expect(sniffType(word.slice(0, word.length * share))).toBe('docx');
    }
  });

  it('names the format to save an unread one in', () => {
    expect(unreadFormat(openDocument('text'))).toEqual({ extension: '.odt', instead: '.docx' });
    expect(unreadFormat(text('<?mso-application progid="Word.Document"?>'))).toEqual({
      extension: '.xml',
      instead: '.docx',
    });
    expect(unreadFormat(text('自评表'))).toBeNull();
  });

  it('is something for any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 64 }),
        fc.constantFrom('', 'PK\x03\x04', '\xd0\xcf\x11\xe0', '<', '{'),
        (bytes, head) => {
          expect(typeof sniffType(Buffer.concat([Buffer.from(head, 'latin1'), bytes]))).toBe('string');
        },
      ),
    );
  });
});
