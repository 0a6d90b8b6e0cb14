import type { PrintedDocument } from '../../../printed/printed-document.ts';

const PAGES = { zh: '第 &P 页，共 &N 页', en: 'Page &P of &N' };
const MAX_LENGTH = 255;

/** The foot of each page in Excel's code for it: the footer small on the left, page numbers on the right. */
export function sheetFooter({ footer, language }: PrintedDocument): string {
  const pages = `&R&8 ${PAGES[language]}`;
  if (footer === null) return pages;
  // The space keeps a footer that begins with a digit apart from the size of its letters.
  let text = '&L&8 ';
  for (const character of footer.replace(/[\p{Cc}\p{Cs}\ufffe\uffff\s]+/gu, ' ')) {
    const code = character === '&' ? '&&' : character;
    if (text.length + code.length + pages.length > MAX_LENGTH) break;
    text += code;
  }
  return text + pages;
}
