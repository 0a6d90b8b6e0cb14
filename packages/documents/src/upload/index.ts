/** What somebody sent, as files to be read elsewhere: nothing here loads a reader. */
export { uploadedFiles } from '../batch/uploaded-files.ts';
export type { FileReading, FormFile, FormReading, Origin, Origins } from '../form-reading.ts';
export { READER_VERSION } from '../reader-version.ts';
export { sourceAround } from '../source/source-around.ts';
export type { SourceView } from '../source/source-view.ts';
