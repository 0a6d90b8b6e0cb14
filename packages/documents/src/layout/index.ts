/** Forms on paper alone, without the readers and writers of files. */
export { type FileNames, fileNames } from '../file-names.ts';
export { type FormToPrint, formDocument } from './form-document.ts';
export type { FormLayout } from './form-layout.ts';
export { FORM_LAYOUTS, findLayout } from './form-layouts.ts';
