import { loadFile } from './batch/load-file.ts';
import { type FormReading, NO_ORIGINS } from './form-reading.ts';
import { readForms } from './read-forms.ts';

/**
 * Reads the forms of a file: a workbook, a document, a page, text or JSON. Whatever is wrong with the file comes back as a diagnostic,
 * never as an exception.
 *
 * @example await readFormFile('examples/shanghai-2020/forms.json')
 */
export async function readFormFile(path: string): Promise<readonly FormReading[]> {
  const loaded = await loadFile(path);
  return loaded.ok ? readForms(loaded.file) : [{ form: null, diagnostics: loaded.diagnostics, origins: NO_ORIGINS }];
}
