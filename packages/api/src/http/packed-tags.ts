import type { Context } from 'hono';

/** A tag as it was given out: proxies that pack answers make `"3"` weak, as nginx does, or name the packing in it, as Apache and Caddy do. */
export const unpackedTag = (tag: string): string =>
  tag
    .trim()
    .replace(/^W\//, '')
    .replace(/-(?:gzip|br|zstd)"$/, '"');

/** Whether whoever asks has what the tag is of, by `If-None-Match`. */
export const has = (c: Context, tag: string): boolean =>
  (c.req.header('if-none-match') ?? '').split(',').some((one) => unpackedTag(one) === tag);
