import type { Import } from '../imports-query.ts';

export type Upload = {
  readonly key: string;
  /** As it is shown: with the folders it was found in. */
  readonly name: string;
  readonly size: number;
  readonly progress: UploadProgress;
};

export type UploadProgress =
  | { readonly kind: 'waiting' }
  /** On its way: so many bytes have gone. */
  | { readonly kind: 'sending'; readonly sent: number }
  /** All of it has gone, and the server reads it. */
  | { readonly kind: 'reading' }
  | { readonly kind: 'done'; readonly made: Import }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'cancelled' };

/** So many files are sent at a time. */
const AT_ONCE = 2;

const RUNNING: ReadonlySet<UploadProgress['kind']> = new Set(['sending', 'reading']);

const isRunning = ({ progress }: Upload): boolean => RUNNING.has(progress.kind);

/** Whether anything is still to be sent, or on its way. */
export const isUnderWay = (uploads: readonly Upload[]): boolean =>
  uploads.some((upload) => upload.progress.kind === 'waiting' || isRunning(upload));

/** The files that are to be sent now, in the order they came. */
export function nextToSend(uploads: readonly Upload[]): readonly Upload[] {
  const free = AT_ONCE - uploads.filter(isRunning).length;
  return uploads.filter(({ progress }) => progress.kind === 'waiting').slice(0, Math.max(0, free));
}

/** The files with one of them further on. */
export const advanced = (uploads: readonly Upload[], key: string, progress: UploadProgress): readonly Upload[] =>
  uploads.map((upload) => (upload.key === key ? { ...upload, progress } : upload));

/** What an upload may still be told. */
export const mayCancel = ({ progress }: Upload): boolean => progress.kind === 'waiting' || RUNNING.has(progress.kind);
export const mayRetry = ({ progress }: Upload): boolean => progress.kind === 'failed' || progress.kind === 'cancelled';

export type UploadTally = {
  readonly all: number;
  readonly over: number;
  readonly failed: number;
  readonly forms: number;
  readonly unreadable: number;
};

/** How far all of them are. */
export function tallyOf(uploads: readonly Upload[]): UploadTally {
  const of = (kind: UploadProgress['kind']) => uploads.filter(({ progress }) => progress.kind === kind);
  return {
    all: uploads.length,
    over: uploads.filter((upload) => !mayCancel(upload)).length,
    failed: of('failed').length,
    unreadable: formsIn(uploads).filter(({ state }) => state === 'unreadable').length,
    forms: formsIn(uploads).filter(({ state }) => state !== 'unreadable').length,
  };
}

/** What was found in the files that were read. */
const formsIn = (uploads: readonly Upload[]) =>
  uploads.flatMap(({ progress }) => (progress.kind === 'done' ? progress.made.forms : []));
