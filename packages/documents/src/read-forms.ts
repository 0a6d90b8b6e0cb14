import { decodeText } from './decode-text.ts';
import { type FormFile, type FormReading, fileFault } from './form-reading.ts';
import { readJsonForms } from './json/read-json-forms.ts';
import { readTextForms } from './text/read-text-forms.ts';

/**
 * Reads the forms in a file's bytes. A file holds none, one or several; each comes with its diagnostics.
 *
 * @example readForms({ name: 'form.txt', bytes }).map(({ form }) => form?.declaredTotal)
 */
export function readForms({ name, bytes }: FormFile): FormReading[] {
  const extension = /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? '';
  if (extension !== '.txt' && extension !== '.json')
    return fileFault('document/unknown-type', { file: name, extension });
  if (bytes.length === 0) return fileFault('document/empty', { file: name });
  if (bytes.includes(0)) return fileFault('document/binary', { file: name });
  const text = decodeText(bytes, extension === '.txt');
  if (text === null) return fileFault('document/not-utf8', { file: name });
  if (text.trim() === '') return fileFault('document/empty', { file: name });
  return extension === '.json' ? readJsonForms(name, text) : readTextForms(name, text);
}
