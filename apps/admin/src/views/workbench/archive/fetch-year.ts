import { type ArchiveYear, readYear } from './read-year.ts';

/** The server did not give a year; the message is the status it answered with. */
export class ArchiveRefusedError extends Error {
  override readonly name = 'ArchiveRefusedError';
}

/** The accepted forms of a year, for a worker: it asks as the page it belongs to. */
export async function fetchYear(year: number): Promise<ArchiveYear> {
  const response = await fetch(`/api/v1/archive/${year}`, { credentials: 'same-origin' });
  if (!response.ok) throw new ArchiveRefusedError(String(response.status));
  return readYear(new Uint8Array(await response.arrayBuffer()));
}
