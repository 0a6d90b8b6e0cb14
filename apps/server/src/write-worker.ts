import type { DocumentType, PrintedDocument } from '@plumbline/documents/rule-book';
import { writeDocument } from '@plumbline/documents/write';

/** What a thread of {@link file://./write-pool.ts} is asked: this module runs in it. */
export default ({ document, type }: { readonly document: PrintedDocument; readonly type: DocumentType }) =>
  writeDocument(document, type);
