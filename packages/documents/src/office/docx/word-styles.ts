import { AlignmentType, type IStylesOptions } from 'docx';
import type { PrintedLine } from '../../printed/printed-document.ts';

/** The style of each kind of line. */
export const LINE_STYLES: Readonly<Record<PrintedLine['style'], string>> = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading: 'Heading1',
  text: 'Normal',
  note: 'Note',
};

export const CELL_STYLE = 'Cell';
export const FOOTER_STYLE = 'PageFoot';

const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };
const black = '000000';

/** Sizes are in half points, spaces in twentieths of a point. */
export const wordStyles: IStylesOptions = {
  default: {
    document: { run: { font, size: 21, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    title: {
      run: { font, size: 32, bold: true, color: black },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 }, keepNext: true },
    },
    heading1: {
      run: { font, size: 24, bold: true, color: black },
      paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: 22 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 }, keepNext: true },
    },
    { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 18, color: '595959' } },
    { id: CELL_STYLE, name: 'Cell', basedOn: 'Normal', paragraph: { spacing: { before: 20, after: 20 } } },
    { id: FOOTER_STYLE, name: 'Page foot', basedOn: 'Normal', run: { size: 16, color: '595959' } },
  ],
};
