import { describe, expect, it } from 'vitest';
import { foldRadicals } from '../../src/pdf/read/fold-radicals.ts';
import { readPdf } from '../../src/pdf/read/read-pdf.ts';
import { put, type RawPage, rawPdf, stream } from './support/raw-pdf.ts';

const linesOf = async (pages: readonly RawPage[], objects: Readonly<Record<number, string>> = {}, trailer = '') => {
  const { sections } = await readPdf({ name: 'form.pdf', bytes: rawPdf(pages, objects, trailer) });
  return sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'line' ? [part.text] : [])));
};

/** A Chinese font that is not in the file, in the encoding that programs of the mainland use. */
const chineseFont = (encoding: string) => ({
  100: `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [101 0 R] >>`,
  101: '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 102 0 R >>',
  102: '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 80 >>',
});

/** 项目 in GBK. */
const CHINESE = '<CFEEC4BF>';

describe('characters in a PDF', () => {
  it('are known where their font is not in the file', async () => {
    const content = `BT /F2 10 Tf 50 700 Td ${CHINESE} Tj ET\n`;
    expect(await linesOf([{ content, resources: '/Font << /F2 100 0 R >>' }], chineseFont('GBK-EUC-H'))).toEqual([
      '项目',
    ]);
  });

  it('stand one below the other in vertical text', async () => {
    const content = `BT /F2 10 Tf 50 700 Td ${CHINESE} Tj ET\n`;
    expect(await linesOf([{ content, resources: '/Font << /F2 100 0 R >>' }], chineseFont('GBK-EUC-V'))).toEqual([
      '项',
      '目',
    ]);
  });

  it('are together where a word stands on its side', async () => {
    const content = `${put(50, 700, 'upright text here')}BT /F1 10 Tf 0 1 -1 0 40 500 Tm (sideways) Tj ET\n`;
    expect(await linesOf([{ content }])).toEqual(['upright text here', 'sideways']);
  });

  it('that a person has filled in on the screen are read', async () => {
    const objects = {
      100: '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /F 4 /Rect [100 600 300 620] /AP << /N 101 0 R >> >>',
      101: stream(
        put(2, 6, 'filled in'),
        '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >>',
      ),
    };
    expect(await linesOf([{ content: put(50, 606, 'Name:'), entries: '/Annots [100 0 R]' }], objects)).toEqual([
      'Name:  filled in',
    ]);
  });
});

describe('radicals', () => {
  it('become the characters they look like, one by one, and nothing else changes', () => {
    expect(foldRadicals('⽬⽀⾃⼀⻓⻋农⼾')).toBe('目支自一长车农户');
    expect(foldRadicals('①Ⅲ％，ﬁ㎡')).toBe('①Ⅲ％，ﬁ㎡');
  });
});
