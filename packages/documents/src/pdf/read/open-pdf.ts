import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OperatorNumbers } from './operators.ts';

/** A PDF that is being opened, what its operators are called, and how to let go of it. */
export type OpeningPdf = {
  readonly document: Promise<PDFDocumentProxy>;
  readonly operators: OperatorNumbers;
  readonly close: () => Promise<void>;
};

/**
 * Begins to open a PDF with pdfjs. What it needs beside the file, encodings of Chinese and the standard fonts, comes from files of its package
 * and never from the network; pictures are not decoded, and no script is run. pdfjs is loaded when the first PDF is opened: it is large.
 *
 * Both halves of pdfjs run on this thread. They talk through a channel, and not directly as pdfjs would have it here, because only then timers
 * run in between, and a page that never ends can be given up.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpeningPdf> {
  standInForMatrix();
  const [pdfjs, { WorkerMessageHandler }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  const { port1, port2 } = new MessageChannel();
  for (const port of [port1, port2]) port.start();
  WorkerMessageHandler.initializeFromPort(port2);
  // A port serves; the types ask for a browser's worker, where there are such.
  const worker = pdfjs.PDFWorker.create({ port: port1 as never, verbosity: 0 });
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    worker,
    // pdfjs keeps the array it is given to itself.
    data: new Uint8Array(bytes),
    cMapUrl: `${folder}/cmaps/`,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: 1,
    verbosity: 0,
  });
  const close = async () => {
    await task.destroy();
    worker.destroy();
    for (const port of [port1, port2]) port.close();
  };
  return { document: task.promise, operators: pdfjs.OPS, close };
}

/**
 * pdfjs makes a matrix of browsers when it is loaded, to draw with, and takes it from a package that is optional, or fails. Nothing is drawn
 * here, so that anything will do.
 */
function standInForMatrix(): void {
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: class DOMMatrix {} });
}
