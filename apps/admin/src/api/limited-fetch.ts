import { OfflineError } from './problem-error.ts';

/** So long an answer is waited for, in seconds. */
export const PATIENCE_SECONDS = 60;

/**
 * `fetch` that gives up. A line that drops what is sent over it says nothing, and a browser would wait for ever. The limit is for the whole of a document, and for the
 * beginning of what is read as it comes. A file that is sent takes as long as it takes.
 */
export async function limitedFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  if (init.body instanceof FormData) return fetch(input, init);
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(SILENT), PATIENCE_SECONDS * 1000);
  try {
    const response = await fetch(input, { ...init, signal: controller.signal });
    return isDocument(response) ? await whole(response) : response;
  } catch (cause) {
    throw controller.signal.aborted
      ? new OfflineError('The server did not answer in time', { isSilent: true, cause })
      : cause;
  } finally {
    clearTimeout(timer);
  }
}

const SILENT = 'too late';

const isDocument = ({ headers }: Response): boolean => /\bjson\b/.test(headers.get('Content-Type') ?? '');

/** The answer with its body there already. */
async function whole(response: Response): Promise<Response> {
  const { status, statusText, headers } = response;
  return new Response(await response.arrayBuffer(), { status, statusText, headers });
}
