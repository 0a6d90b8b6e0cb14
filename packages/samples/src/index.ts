export { type ArchiveOptions, archiveForm, archiveForms } from './archive.ts';
