import mammoth from 'mammoth';
import type { FormFile } from '../../form-reading.ts';
import type { SourceDocument } from '../../source/source-document.ts';
import { readWordMarkup } from '../html/read-html.ts';
import { refusal } from '../single-section.ts';
import { openWordPackage, type WordPackage } from './word-package.ts';

/** The markup of a Word document, unpacked: fifty forms have less. Reading takes some 2 KB of memory for each element. */
const MAX_WORD_BYTES = 32 * 1024 * 1024;
const MAX_WORD_ELEMENTS = 500_000;

/**
 * The tables and lines of a Word document: text as it stands when all tracked changes are accepted, with text boxes behind the paragraph
 * they hang on, and notes at the end. Left out are pictures, headers and footers, comments, and the numbers that Word itself sets before
 * list items. A line stands at `L3`, the third line with text. The bytes must have been looked over before, see `checkDocx`; what cannot be
 * read nevertheless is a diagnostic.
 */
export async function readDocx(file: FormFile): Promise<SourceDocument> {
  const word = await openWordPackage(file.bytes);
  if (word !== null && word.bytes > MAX_WORD_BYTES)
    return refusal('document/unpacks-too-large', { file: file.name, limit: MAX_WORD_BYTES / 1024 / 1024 });
  if (word !== null && word.elements > MAX_WORD_ELEMENTS)
    return refusal('document/too-many-elements', { file: file.name, limit: MAX_WORD_ELEMENTS });
  const markup = word === null ? null : await convert(word);
  return markup === null
    ? refusal('document/damaged', { file: file.name, type: 'DOCX' })
    : readWordMarkup(markup, file.name);
}

const NO_IMAGE = mammoth.images.imgElement(async () => ({ src: '' }));

/** Null where the parts are no XML, or nest without end: whatever the converter throws, it throws about these. */
async function convert(word: WordPackage): Promise<string | null> {
  // Besides a path and bytes, the converter takes an opened package as `file`, which its types leave out.
  const input = { file: word } as unknown as { readonly buffer: Buffer };
  try {
    const { value } = await mammoth.convertToHtml(input, {
      convertImage: NO_IMAGE,
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      ignoreEmptyParagraphs: false,
    });
    return value;
  } catch {
    return null;
  }
}
