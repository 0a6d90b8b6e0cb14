import { OfflineError, problemOf } from '../../../api/problem-error.ts';
import type { Import } from '../imports-query.ts';

export type Sending = {
  readonly file: File;
  readonly organisationId: string;
  /** Of forms that do not say theirs. */
  readonly fiscalYear?: number;
  /** The same for every try of one file, so that the server reads it once. */
  readonly key: string;
  readonly onSent: (bytes: number) => void;
  readonly signal: AbortSignal;
};

/** Sends a file to be read. `fetch` does not tell how far a body is, so this asks the older way. */
export function sendFile({ file, organisationId, fiscalYear, key, onSent, signal }: Sending): Promise<Import> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const target = new URLSearchParams({
      organisationId,
      ...(fiscalYear === undefined ? {} : { fiscalYear: String(fiscalYear) }),
    });
    request.open('POST', `/api/v1/imports?${target}`);
    request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader('Accept-Language', document.documentElement.lang === 'en' ? 'en' : 'zh');
    request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded));
    request.upload.addEventListener('load', () => onSent(file.size));
    request.addEventListener('load', () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText));
      else void problemOf(new Response(request.responseText, { status: request.status })).then(reject);
    });
    request.addEventListener('error', () => reject(new OfflineError('No answer from the server')));
    request.addEventListener('abort', () => reject(signal.reason));
    signal.addEventListener('abort', () => request.abort());
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}
