import { api, reached } from '../../../api/api.ts';

export type ArchiveWish = Parameters<typeof api.assessments.export.$post>[0]['json'];

/** An archive that the server makes as it sends it: how much has come is told on the way. */
export async function fetchArchive(
  wish: ArchiveWish,
  onReceived: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const response = await reached(api.assessments.export.$post({ json: wish }, { init: { signal } }));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = (response as unknown as Response).body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    parts.push(read.value);
    received += read.value.length;
    onReceived(received);
  }
  return new Blob(parts, { type: 'application/zip' });
}
