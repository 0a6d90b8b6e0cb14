export type { FormFile, FormReading } from './form-reading.ts';
export { MAX_FILE_BYTES, readFormFile } from './read-form-file.ts';
export { readForms } from './read-forms.ts';
