import { requestKey } from '../../../api/request-key.ts';
import { whenOthersCome } from '../../../api/whose.ts';
import { sendFile } from './send-file.ts';
import {
  advanced,
  isUnderWay,
  mayCancel,
  mayRetry,
  nextToSend,
  type Upload,
  type UploadProgress,
} from './upload-state.ts';

/** A file somebody wants read, under the name it is shown by. */
export type PickedFile = { readonly name: string; readonly file: File };

type Wanted = { readonly file: File; readonly organisationId: string };

/**
 * The files that are being sent, two at a time, whatever page is open. A page that is left and come back to finds them as they are; what the browser
 * forgets when it is closed has either been read by the server or is chosen again.
 */
class UploadQueue {
  #uploads: readonly Upload[] = [];
  readonly #wanted = new Map<string, Wanted>();
  readonly #running = new Map<string, AbortController>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly snapshot = (): readonly Upload[] => this.#uploads;

  readonly add = (files: readonly PickedFile[], organisationId: string): void => {
    const added = files.map(({ name, file }): Upload => {
      const key = requestKey();
      this.#wanted.set(key, { file, organisationId });
      return { key, name, size: file.size, progress: { kind: 'waiting' } };
    });
    this.#show([...this.#uploads, ...added]);
    this.#sendNext();
  };

  readonly cancel = (key: string): void => {
    const upload = this.#uploads.find((one) => one.key === key);
    if (!upload || !mayCancel(upload)) return;
    this.#advance(key, { kind: 'cancelled' });
    this.#running.get(key)?.abort();
    this.#sendNext();
  };

  readonly cancelAll = (): void => {
    // From the last: nothing that waits is begun in place of what is cancelled.
    for (const { key } of this.#uploads.toReversed()) this.cancel(key);
  };

  readonly retry = (key: string): void => {
    const upload = this.#uploads.find((one) => one.key === key);
    if (!upload || !mayRetry(upload)) return;
    this.#advance(key, { kind: 'waiting' });
    this.#sendNext();
  };

  readonly retryFailed = (): void => {
    for (const { key, progress } of this.#uploads) if (progress.kind === 'failed') this.retry(key);
  };

  /** Forgets what is over. */
  readonly clear = (): void => {
    const left = this.#uploads.filter(mayCancel);
    for (const { key } of this.#uploads) if (!left.some((one) => one.key === key)) this.#wanted.delete(key);
    this.#show(left);
  };

  #sendNext(): void {
    for (const { key } of nextToSend(this.#uploads)) void this.#send(key);
  }

  async #send(key: string): Promise<void> {
    const wanted = this.#wanted.get(key);
    if (!wanted) return;
    const controller = new AbortController();
    this.#running.set(key, controller);
    const advance = (progress: UploadProgress) => {
      // One that was cancelled, and perhaps begun again, hears nothing of its first try.
      if (this.#running.get(key) === controller && !controller.signal.aborted) this.#advance(key, progress);
    };
    advance({ kind: 'sending', sent: 0 });
    const onSent = (sent: number) =>
      advance(sent >= wanted.file.size ? { kind: 'reading' } : { kind: 'sending', sent });
    try {
      const made = await sendFile({ ...wanted, key, onSent, signal: controller.signal });
      advance({ kind: 'done', made });
    } catch (error) {
      advance({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
    } finally {
      if (this.#running.get(key) === controller) this.#running.delete(key);
      this.#sendNext();
    }
  }

  #advance(key: string, progress: UploadProgress): void {
    this.#show(advanced(this.#uploads, key, progress));
  }

  #show(uploads: readonly Upload[]): void {
    this.#uploads = uploads;
    for (const listener of this.#listeners) listener();
  }
}

export const uploads = new UploadQueue();

/** What one person sends is not sent, nor shown, as another's. */
whenOthersCome(() => {
  uploads.cancelAll();
  uploads.clear();
});

/** Files that are on their way are lost with the page. */
addEventListener('beforeunload', (event) => {
  if (isUnderWay(uploads.snapshot())) event.preventDefault();
});
