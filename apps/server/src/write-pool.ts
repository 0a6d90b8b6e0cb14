import type { DocumentType, PrintedDocument } from '@plumbline/documents/rule-book';
import { Piscina } from 'piscina';
import { threadOf } from './thread-of.ts';

export type WritePool = {
  readonly writeDocument: (document: PrintedDocument, type: DocumentType) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

/** Fonts take twenty megabytes and half a second to load: a thread keeps them while documents are asked for. */
const IDLE_MILLISECONDS = 5 * 60_000;

/** Writes documents on a thread of its own, one after another, so that requests are answered meanwhile. It is started when one is first wanted. */
export function createWritePool(): WritePool {
  const pool = new Piscina({
    ...threadOf('write-worker'),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MILLISECONDS,
  });
  return {
    writeDocument: (document, type): Promise<Uint8Array> => pool.run({ document, type }),
    close: () => pool.destroy(),
  };
}
