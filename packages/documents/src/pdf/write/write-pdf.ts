import pdfmake, {
  type CanvasNode,
  type DocumentDefinition,
  type ImageNode,
  type PageNode,
  type TextNode,
  type Vector,
} from 'pdfmake';
import { CODE_SIZE, codeImages } from '../../printed/code-images.ts';
import type { PrintedDocument } from '../../printed/printed-document.ts';
import { CREATOR } from '../own-pages.ts';
import { type Fonts, loadFamily, loadFonts } from './fonts.ts';
import { createRunCutter, type GlyphRun } from './glyph-runs.ts';
import { layOut } from './lay-out.ts';
import { textWidth } from './line-width.ts';
import type { Sheet, SheetText } from './sheet.ts';

/**
 * Prints a document as a PDF: A4, with the fonts it uses embedded, so that it looks the same everywhere and its text can be taken out again.
 * The same document gives the same bytes. Lines and cells are set here and not by pdfmake, whose tables break no long word and lose the text
 * of cells that span the end of a page. Characters the font lacks are printed as codes: see `charactersNotInFont`.
 */
export async function writePdf(document: PrintedDocument): Promise<Uint8Array> {
  const fonts = loadFonts();
  const pages = toPages(layOut(document, fonts), fonts, await codeImages(document));
  const definition: DocumentDefinition = {
    version: '1.7',
    info: { title: document.title, creator: CREATOR, producer: CREATOR, creationDate: new Date(0) },
    displayTitle: true,
    language: { zh: 'zh-CN', en: 'en' }[document.language],
    pageSize: 'A4',
    pageOrientation: pages[0]?.pageOrientation ?? 'portrait',
    pageMargins: 0,
    defaultStyle: { font: fonts.families[0] ?? '' },
    content: pages,
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

function toPages(sheets: readonly Sheet[], fonts: Fonts, images: ReadonlyMap<string, Buffer>): PageNode[] {
  const cutters = {
    regular: createRunCutter(fonts.regular, fonts.families.length),
    bold: createRunCutter(fonts.bold, fonts.families.length),
  };
  return sheets.map((sheet, index) => ({
    stack: [
      toCanvas(sheet),
      ...toImages(sheet, images),
      ...sheet.texts.flatMap((text) =>
        toTextNodes(text, (text.bold ? cutters.bold : cutters.regular)(text.text), fonts),
      ),
    ],
    ...(index > 0 ? { pageBreak: 'before' as const } : {}),
    pageOrientation: sheet.landscape ? 'landscape' : 'portrait',
  }));
}

const RULE = { lineWidth: 0.6, dash: { length: 2, space: 2 } };

function toCanvas({ fills, rules }: Sheet): CanvasNode {
  const canvas: Vector[] = [
    ...fills.map(({ left, top, width, height, color }) => ({
      type: 'rect' as const,
      x: left,
      y: top,
      w: width,
      h: height,
      color,
    })),
    ...rules.map(({ dashed, ...ends }) => ({
      type: 'line' as const,
      ...ends,
      lineWidth: RULE.lineWidth,
      ...(dashed ? { dash: RULE.dash } : {}),
    })),
  ];
  return { canvas, absolutePosition: { x: 0, y: 0 } };
}

const toImages = ({ codes }: Sheet, images: ReadonlyMap<string, Buffer>): ImageNode[] =>
  codes.map(({ content, left, top }) => ({
    image: `data:image/png;base64,${images.get(content)?.toString('base64') ?? ''}`,
    width: CODE_SIZE,
    absolutePosition: { x: left, y: top },
  }));

/** From the top of a line as pdfmake counts it, which includes the font's own leading, to the top of its characters, in sizes. */
const ASCENT = 1.16;
/** How far above the base line Chinese characters reach. */
const CHARACTER_ASCENT = 0.88;

function toTextNodes(
  { left, top, lineHeight, size, bold }: SheetText,
  runs: readonly GlyphRun[],
  fonts: Fonts,
): TextNode[] {
  const baseline = top + (lineHeight - size) / 2 + CHARACTER_ASCENT * size;
  let x = left;
  return runs.map(({ text, family }) => {
    const font = fonts.families[family] ?? '';
    loadFamily(font);
    const node: TextNode = {
      text,
      absolutePosition: { x, y: baseline - ASCENT * size },
      font,
      fontSize: size,
      bold,
      noWrap: true,
      preserveLeadingSpaces: true,
      preserveTrailingSpaces: true,
      // One glyph for one character, each as wide as it was measured.
      fontFeatures: { liga: false, ccmp: false, kern: false },
    };
    x += textWidth(text, size, bold, fonts);
    return node;
  });
}
