import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { withCanonicalBytes } from './canonical-json.ts';

/**
 * SHA-256 of bytes, or of a text in UTF-8, as 64 hex digits. Surrogates without a partner count as U+FFFD, as they do wherever text
 * becomes bytes.
 */
export type Sha256 = (content: string | Uint8Array) => string;

/** In plain JavaScript, for wherever nobody hands in a faster one. */
export const portableSha256: Sha256 = (content) =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));

/** SHA-256 over the canonical JSON, 64 hex digits. */
export const documentHash = (value: unknown, digest: Sha256 = portableSha256): string =>
  withCanonicalBytes(value, digest);
