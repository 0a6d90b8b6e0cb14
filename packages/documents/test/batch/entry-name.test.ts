import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryName, shownName } from '../../src/batch/archive/entry-name.ts';

const UTF8 = 0x800;
const named = (fileNameRaw: Buffer, generalPurposeBitFlag = 0, extraFields: { id: number; data: Buffer }[] = []) =>
  entryName({ fileNameRaw, generalPurposeBitFlag, extraFields });

/** 自评表 as a Chinese Windows writes it. */
const GBK = Buffer.from('d7d4c6c0b1ed', 'hex');

describe('the name of an entry of an archive', () => {
  it('is read as UTF-8 where the archive says so, and where it says nothing and the bytes are', () => {
    expect(named(Buffer.from('自评表.xlsx'), UTF8)).toBe('自评表.xlsx');
    expect(named(Buffer.from('自评表.xlsx'))).toBe('自评表.xlsx');
  });

  it('is read as GB18030 where it cannot be UTF-8, though the archive may say otherwise', () => {
    expect(named(Buffer.concat([GBK, Buffer.from('.xlsx')]))).toBe('自评表.xlsx');
    expect(named(GBK, UTF8)).toBe('自评表');
  });

  it('is taken from the field for Unicode names before anything else', () => {
    const data = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from('上报/表.docx')]);
    expect(named(GBK, 0, [{ id: 0x7075, data }])).toBe('上报/表.docx');
  });

  it('is shown whatever bytes it has', () => {
    expect(named(Buffer.from([0xff, 0xff, 0x41]))).toBe('ÿÿA');
    expect(named(Buffer.from('\\folder\\a.txt'))).toBe('folder/a.txt');
  });

  it('never moves a cursor nor turns an extension around', () => {
    expect(shownName('a\u001b[2J\u202etxt.exe\n')).toBe('a\ufffd[2J\ufffdtxt.exe\ufffd');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => !/[\p{Cc}\u202e]/u.test(shownName(name))));
  });
});
