import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalizeModule from 'canonicalize';

// The package's types describe an ES default export, its file is CommonJS.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** RFC 8785 canonical JSON: the same document always gives the same text, whatever the order of its keys. */
export function canonicalJson(value: unknown): string {
  const sorted = withSortedKeys(value);
  const text = sorted === STRANGE ? canonicalize(value) : JSON.stringify(sorted);
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

/** Stands for a value that is not made of plain objects, lists and JSON's own values, or has keys that an object reorders. */
const STRANGE = Symbol('strange');

/**
 * The value with the keys of every object in the order of RFC 8785, so that `JSON.stringify`, which writes strings and numbers
 * as the RFC does, writes it in one go.
 */
function withSortedKeys(value: unknown): unknown {
  if (typeof value === 'string' || value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : STRANGE;
  if (typeof value !== 'object') return STRANGE;
  if (Array.isArray(value)) return sortedList(value);
  return sortedObject(value as Readonly<Record<string, unknown>>);
}

function sortedList(list: readonly unknown[]): unknown {
  const copy: unknown[] = [];
  for (let at = 0; at < list.length; at++) {
    const item = withSortedKeys(list[at]);
    if (item === STRANGE) return STRANGE;
    copy.push(item);
  }
  return copy;
}

function sortedObject(object: Readonly<Record<string, unknown>>): unknown {
  if ('toJSON' in object) return STRANGE;
  const order = orderOf(Object.keys(object));
  if (order === null) return STRANGE;
  const copy: Record<string, unknown> = {};
  for (let at = 0; at < order.length; at++) {
    const key = order[at] as string;
    const item = withSortedKeys(object[key]);
    if (item === STRANGE) return STRANGE;
    copy[key] = item;
  }
  return copy;
}

type Shape = { readonly keys: readonly string[]; readonly sorted: readonly string[] | null };

/** The keys of the objects that documents are made of, by how many they are; sorting them costs more than all the rest. */
const shapes: Shape[][] = [];
const MOST_SHAPES = 16;

function orderOf(keys: readonly string[]): readonly string[] | null {
  shapes[keys.length] ??= [];
  const known = shapes[keys.length] as Shape[];
  for (let at = 0; at < known.length; at++) {
    const shape = known[at] as Shape;
    if (sameKeys(shape.keys, keys)) return shape.sorted;
  }
  const sorted = keys.some(isReordered) ? null : [...keys].sort();
  if (keys.length <= LONGEST_SHAPE) {
    if (known.length >= MOST_SHAPES) known.length = 0;
    known.push({ keys, sorted });
  }
  return sorted;
}

const LONGEST_SHAPE = 64;

/** Whole numbers go before other keys in an object, and `__proto__` is not set like another. */
const isReordered = (key: string) => /^\d+$/.test(key) || key === '__proto__';

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
