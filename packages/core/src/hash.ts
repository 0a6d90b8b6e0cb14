import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalizeModule from 'canonicalize';

// The package's types describe an ES default export, its file is CommonJS.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** RFC 8785 canonical JSON: the same document always gives the same text, whatever the order of its keys. */
export function canonicalJson(value: unknown): string {
  const text = written('', value) ?? canonicalize(value);
  if (text === undefined) throw new Error('canonicalJson: not a JSON value');
  return text;
}

/**
 * SHA-256 of a text in UTF-8, as 64 hex digits. Surrogates without a partner count as U+FFFD, as they do wherever text becomes
 * bytes.
 */
export type Sha256 = (text: string) => string;

/** In plain JavaScript, for wherever nobody hands in a faster one. */
export const portableSha256: Sha256 = (text) => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 over the canonical JSON, 64 hex digits. */
export function documentHash(value: unknown, digest: Sha256 = portableSha256): string {
  return digest(canonicalJson(value));
}

/**
 * The text with a value written behind it, sooner done than a copy with sorted keys for `JSON.stringify`. Null for a value that is
 * not made of plain objects, lists and JSON's own values, or has keys that an object reorders.
 */
function written(before: string, value: unknown): string | null {
  if (typeof value === 'string') return isPlain(value) ? `${before}"${value}"` : before + JSON.stringify(value);
  if (value === null) return `${before}null`;
  if (typeof value === 'boolean') return before + (value ? 'true' : 'false');
  if (typeof value === 'number') return Number.isFinite(value) ? before + JSON.stringify(value) : null;
  if (typeof value !== 'object') return null;
  return Array.isArray(value)
    ? writtenList(before, value)
    : writtenObject(before, value as Readonly<Record<string, unknown>>);
}

/** Nothing in it is escaped: no quotation mark, backslash or control character, and no surrogate, for it may have no partner. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code === QUOTE || code === BACKSLASH || (code >= 0xd800 && code < 0xe000)) return false;
  }
  return true;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function writtenList(before: string, list: readonly unknown[]): string | null {
  let text: string | null = `${before}[`;
  for (let at = 0; at < list.length; at++) {
    if (at > 0) text += ',';
    text = written(text, list[at]);
    if (text === null) return null;
  }
  return `${text}]`;
}

function writtenObject(before: string, object: Readonly<Record<string, unknown>>): string | null {
  if ('toJSON' in object) return null;
  const order = orderOf(Object.keys(object));
  if (order === null) return null;
  if (order.length === 0) return `${before}{}`;
  let text: string | null = before;
  for (let at = 0; at < order.length; at++) {
    const { key, opening } = order[at] as WrittenKey;
    text = written(text + opening, object[key]);
    if (text === null) return null;
  }
  return `${text}}`;
}

/** A key with all that stands between the value before it and its own. */
type WrittenKey = { readonly key: string; readonly opening: string };

type Shape = { readonly keys: readonly string[]; readonly sorted: readonly WrittenKey[] | null };

/** The keys of the objects that documents are made of, by how many they are; sorting them costs more than all the rest. */
const shapes: Shape[][] = [];
const MOST_SHAPES = 16;

function orderOf(keys: readonly string[]): readonly WrittenKey[] | null {
  shapes[keys.length] ??= [];
  const known = shapes[keys.length] as Shape[];
  for (let at = 0; at < known.length; at++) {
    const shape = known[at] as Shape;
    if (sameKeys(shape.keys, keys)) return shape.sorted;
  }
  const sorted = keys.some(isReordered) ? null : [...keys].sort().map(writtenKey);
  if (keys.length <= LONGEST_SHAPE) {
    if (known.length >= MOST_SHAPES) known.length = 0;
    known.push({ keys, sorted });
  }
  return sorted;
}

const LONGEST_SHAPE = 64;

const writtenKey = (key: string, at: number): WrittenKey => ({
  key,
  opening: `${at === 0 ? '{' : ','}${JSON.stringify(key)}:`,
});

/** Whole numbers go before other keys in an object, and `__proto__` is not set like another. */
const isReordered = (key: string) => /^\d+$/.test(key) || key === '__proto__';

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
