import { decodeText } from './decode-text.ts';
import { type FileReading, type FormFile, type FormReading, fileFault } from './form-reading.ts';
import { readJsonForms } from './json/read-json-forms.ts';
import { checkDocx } from './office/docx/check-docx.ts';
import { readXlsx } from './office/xlsx/read/read-xlsx.ts';
import { type FileType, sniffType } from './sniff/sniff-type.ts';
import { unreadFormat } from './sniff/unread-format.ts';
import type { SourceDocument } from './source/source-document.ts';
import { sourceView } from './source/source-view.ts';
import type { LineBreaks } from './table/cell-text.ts';
import { readTableForms } from './table/read-table-forms.ts';
import { readTextOrTables } from './text/read-text-or-tables.ts';

/** How the files of an extension are read, and what their content must be. */
type Format = {
  readonly holds: readonly FileType[];
  readonly read: (file: FormFile) => Promise<ReadFile>;
};

/** Forms, and all that they were found in. */
type ReadFile = { readonly readings: readonly FormReading[]; readonly source: SourceDocument | null };

const tables =
  (read: (file: FormFile) => Promise<SourceDocument>, breaks: LineBreaks = 'kept') =>
  async (file: FormFile): Promise<ReadFile> => {
    const source = await read(file);
    return { readings: readTableForms(file.name, source, { breaks, ...yearOf(file) }), source };
  };

const text = (read: (file: TextFile) => Promise<ReadFile>, mayBeGb18030: boolean) => {
  return async ({ name, bytes, fiscalYear }: FormFile): Promise<ReadFile> => {
    const content = decodeText(bytes, mayBeGb18030);
    if (content === null) return refusal('document/not-utf8', { file: name });
    return content.trim() === ''
      ? refusal('document/empty', { file: name })
      : read({ name, content, ...yearOf({ fiscalYear }) });
  };
};

type TextFile = { readonly name: string; readonly content: string; readonly fiscalYear?: number };

const yearOf = ({ fiscalYear }: { readonly fiscalYear?: number | undefined }) =>
  fiscalYear === undefined ? {} : { fiscalYear };

const refusal = (...fault: Parameters<typeof fileFault>): ReadFile => ({
  readings: fileFault(...fault),
  source: null,
});

/** Readers that need a library are loaded with the first file of their kind. */
const WORKBOOK: Format = { holds: ['xlsx', 'zip', 'encrypted-office'], read: tables(readXlsx) };
const WORD: Format = { holds: ['docx', 'zip', 'encrypted-office'], read: tables(readWord) };
const PDF: Format = {
  holds: ['pdf'],
  read: tables(async (file) => (await import('./pdf/read/read-pdf.ts')).readPdf(file), 'wrapped'),
};
const PAGE: Format = {
  holds: ['html', 'text'],
  read: text(async ({ name, content, fiscalYear }) => {
    const { readHtml } = await import('./markup/html/read-html.ts');
    const source = readHtml(content, name);
    return { readings: readTableForms(name, source, { breaks: 'kept', ...yearOf({ fiscalYear }) }), source };
  }, true),
};
const SHEET: Format = {
  holds: ['text'],
  read: tables(async ({ name, bytes }) => (await import('./markup/csv/read-csv.ts')).readCsv(bytes, name)),
};
const PLAIN: Format = {
  holds: ['text'],
  read: text(async ({ name, content, fiscalYear }) => readTextOrTables(name, content, fiscalYear), true),
};
const JSON_FILE: Format = {
  holds: ['json', 'text'],
  read: text(async ({ name, content }) => ({ readings: readJsonForms(name, content), source: null }), false),
};

const FORMATS: Readonly<Record<string, Format>> = {
  '.xlsx': WORKBOOK,
  '.xlsm': WORKBOOK,
  '.docx': WORD,
  '.docm': WORD,
  '.pdf': PDF,
  '.html': PAGE,
  '.htm': PAGE,
  '.csv': SHEET,
  '.tsv': SHEET,
  '.txt': PLAIN,
  '.md': PLAIN,
  '.json': JSON_FILE,
};

/** The extensions of files that can be read, with their dots. */
export const FORM_EXTENSIONS: readonly string[] = Object.keys(FORMATS);

/**
 * Reads the forms in a file's bytes. A file holds none, one or several; each comes with its diagnostics, and with where in the file its
 * values stand. What is wrong with the file comes back as a diagnostic.
 *
 * @example (await readForms({ name: 'form.xlsx', bytes })).map(({ form }) => form?.declaredTotal)
 */
export async function readForms(file: FormFile): Promise<readonly FormReading[]> {
  return (await readFile(file)).readings;
}

/** {@link readForms} with the cells and lines of the file, for whoever compares the two. */
export async function readFormsInSource(file: FormFile): Promise<FileReading> {
  const { readings, source } = await readFile(file);
  return { readings, source: source && sourceView(source) };
}

async function readFile(file: FormFile): Promise<ReadFile> {
  const { name, bytes } = file;
  const extension = /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? '';
  const format = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
  const found = sniffType(bytes);
  const old = found === 'old-office' ? unreadFormat(bytes) : null;
  if (old !== null) return refusal('document/old-format', { file: name, ...old });
  if (!format) {
    // A workbook under a name of long ago is told to be one.
    return extension !== '' && NAMED.has(found)
      ? refusal('document/other-type', { file: name, extension, found })
      : refusal('document/unknown-type', { file: name, extension });
  }
  if (found === 'empty') return refusal('document/empty', { file: name });
  if (format.holds.includes(found)) return format.read(file);
  if (found === 'binary')
    return refusal(format.holds.includes('text') ? 'document/binary' : 'document/damaged', {
      file: name,
      type: extension.slice(1).toUpperCase(),
    });
  return refusal('document/other-type', { file: name, extension, found });
}

/** Types that their content tells for sure. */
const NAMED: ReadonlySet<FileType> = new Set(['xlsx', 'docx', 'pdf', 'html']);

async function readWord(file: FormFile): Promise<SourceDocument> {
  const diagnostics = await checkDocx(file);
  if (diagnostics.length > 0) return { sections: [], diagnostics };
  return (await import('./markup/docx/read-docx.ts')).readDocx(file);
}
