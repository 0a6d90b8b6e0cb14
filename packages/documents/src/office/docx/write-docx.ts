import {
  Document,
  Footer,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import { CODE_SIZE, codeImages } from '../../printed/code-images.ts';
import type { PrintedDocument, PrintedPart, PrintedSection } from '../../printed/printed-document.ts';
import { fixedZipTimes } from '../package/fixed-zip-times.ts';
import { coreProperties } from './core-properties.ts';
import { FOOTER_STYLE, LINE_STYLES, wordStyles } from './word-styles.ts';
import { wordTable } from './word-table.ts';
import { textRuns, withoutControls } from './word-text.ts';

/**
 * Writes a document for Word, each section on pages of its own. Text comes back to the character, but for characters that XML cannot hold,
 * which become `\ufffd`, and for line ends, which all become `\n`. The same document gives the same bytes.
 *
 * @example await writeFile('form.docx', await writeDocx(document))
 */
export async function writeDocx(document: PrintedDocument): Promise<Uint8Array> {
  const images = await codeImages(document);
  const word = new Document({
    styles: wordStyles,
    compatabilityModeVersion: 15,
    sections: document.sections.map((section) => wordSection(section, document, images)),
  });
  const bytes = await Packer.toBuffer(word, false, [coreProperties(document)]);
  return fixedZipTimes(bytes);
}

/** A4 in twentieths of a point. */
const PAPER = { width: 11_906, height: 16_838 };
const MARGIN = 1000;

function wordSection(
  section: PrintedSection,
  document: PrintedDocument,
  images: ReadonlyMap<string, Buffer>,
): ISectionOptions {
  const textWidth = (section.landscape ? PAPER.height : PAPER.width) - 2 * MARGIN;
  const orientation = section.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      page: {
        size: { ...PAPER, orientation },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: MARGIN / 2, footer: MARGIN / 2 },
      },
    },
    footers: { default: pageFooter(document, textWidth) },
    children: [
      ...section.parts.flatMap((part, at) => wordPart(part, textWidth, isAboveCode(section, at))),
      ...wordCode(section, images),
    ],
  };
}

/** Whether a part is the last above a code: it says in letters what the code says. */
const isAboveCode = ({ parts, code }: PrintedSection, at: number): boolean =>
  code !== undefined && at === parts.length - 1;

/** Behind a table stands a small paragraph: Word makes one table of two that touch, and ends no page with one. */
function wordPart(part: PrintedPart, textWidth: number, keepNext: boolean): (Paragraph | Table)[] {
  if (part.kind === 'line')
    return [
      new Paragraph({ style: LINE_STYLES[part.style], children: textRuns(part.text), ...(keepNext && { keepNext }) }),
    ];
  return [wordTable(part, textWidth), new Paragraph({ spacing: { line: 40, lineRule: 'exact' } })];
}

/** In pixels of 96 to the inch, as Word counts them. */
const CODE_PIXELS = (CODE_SIZE * 96) / 72;

function wordCode({ code }: PrintedSection, images: ReadonlyMap<string, Buffer>): Paragraph[] {
  const data = code === undefined ? undefined : images.get(code);
  if (code === undefined || data === undefined) return [];
  const altText = { name: 'QR', title: 'QR', description: code };
  const transformation = { width: CODE_PIXELS, height: CODE_PIXELS };
  return [new Paragraph({ children: [new ImageRun({ type: 'png', data, transformation, altText })] })];
}

const PAGES = {
  zh: ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'],
  en: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
} as const;

function pageFooter({ footer, language }: PrintedDocument, textWidth: number): Footer {
  const text = withoutControls(footer ?? '').replace(/\s+/g, ' ');
  return new Footer({
    children: [
      new Paragraph({
        style: FOOTER_STYLE,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [new TextRun(text), new TextRun({ children: [new Tab(), ...PAGES[language]] })],
      }),
    ],
  });
}
