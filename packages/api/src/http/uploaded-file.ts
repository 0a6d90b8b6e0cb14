import type { Context } from 'hono';
import { RequestError } from '../problem/request-error.ts';

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };

/** The one file of a form, in its part named `file`. */
export async function uploadedFile(c: Context): Promise<UploadedFile> {
  const parts = await c.req.parseBody({ all: true }).catch(() => {
    throw new RequestError('bad-request');
  });
  const { file } = parts;
  if (!(file instanceof File)) throw new RequestError('bad-request');
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** What makes two uploads the same: a browser sends the same file between other boundaries each time. */
export async function uploadContent(c: Context): Promise<Uint8Array> {
  const { name, bytes } = await uploadedFile(c);
  return Buffer.concat([Buffer.from(`${JSON.stringify(name)}\n`), bytes]);
}
