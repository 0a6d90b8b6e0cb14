import { readXml } from '../../xml/read-xml.ts';
import { unescapeCell } from '../text-escapes.ts';

/** The strings that cells refer to by number. Runs of rich text are joined; how Japanese is pronounced is left out. */
export function readSharedStrings(bytes: Uint8Array | null): string[] {
  const strings: string[] = [];
  if (bytes === null) return strings;
  let [text, isText, isPhonetic] = ['', false, false];
  readXml(bytes, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') isText = !isPhonetic;
      else if (name === 'rPh') isPhonetic = true;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescapeCell(text));
      else if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
  });
  return strings;
}
