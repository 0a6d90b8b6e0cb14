import canonicalizeModule from 'canonicalize';

// The package's types describe an ES default export, its file is CommonJS.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** RFC 8785 canonical JSON: the same document always gives the same text, whatever the order of its keys. */
export const canonicalJson = (value: unknown): string => withCanonicalBytes(value, (bytes) => decoder.decode(bytes));

/**
 * What is made of the canonical JSON in UTF-8: sooner written byte by byte than a copy with sorted keys for `JSON.stringify`, or a
 * text of a thousand parts that has to be put together and encoded. The bytes are good until the function returns.
 */
export function withCanonicalBytes<T>(value: unknown, make: (bytes: Uint8Array) => T): T {
  const writer = spare ?? new CanonicalWriter();
  spare = null;
  writer.begin();
  if (!writer.write(value)) {
    const text = canonicalize(value);
    if (text === undefined) throw new Error('canonicalJson: not a JSON value');
    writer.begin();
    writer.encode(text);
  }
  const made = make(writer.written());
  spare = writer.isSmall() ? writer : null;
  return made;
}

// Every browser has these, and Node, but the language itself has not.
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array;
  encodeInto(text: string, into: Uint8Array): { readonly written: number };
};
declare const TextDecoder: new (
  encoding: 'utf-8',
  options: { readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** What stands ready for the next document; null while one is written, so that who is asked in the middle takes another. */
let spare: CanonicalWriter | null = null;
const FIRST_SIZE = 1 << 14;
/** Memory for a study of thousands of cases is given back. */
const LARGEST_SPARE = 1 << 20;

class CanonicalWriter {
  private bytes = new Uint8Array(FIRST_SIZE);
  private at = 0;

  begin(): void {
    this.at = 0;
  }

  written(): Uint8Array {
    return this.bytes.subarray(0, this.at);
  }

  isSmall(): boolean {
    return this.bytes.length <= LARGEST_SPARE;
  }

  /** False for a value that is not made of plain objects, lists and JSON's own values, or has keys that an object reorders. */
  write(value: unknown): boolean {
    if (typeof value === 'string') return this.plainText(value) || this.encode(JSON.stringify(value));
    if (value === null) this.ascii(NULL);
    else if (typeof value === 'boolean') this.ascii(value ? TRUE : FALSE);
    else if (typeof value === 'number') return this.number(value);
    else if (typeof value !== 'object') return false;
    else if (Array.isArray(value)) return this.list(value);
    else return this.object(value as Readonly<Record<string, unknown>>);
    return true;
  }

  /** A text as it is, without quotation marks. */
  encode(text: string): true {
    this.reserve(text.length * MOST_BYTES);
    this.at += encoder.encodeInto(text, this.bytes.subarray(this.at)).written;
    return true;
  }

  private number(value: number): boolean {
    return Number.isFinite(value) && this.encode(JSON.stringify(value));
  }

  private list(list: readonly unknown[]): boolean {
    this.byte(OPENING_BRACKET);
    for (let at = 0; at < list.length; at++) {
      if (at > 0) this.byte(COMMA);
      if (!this.write(list[at])) return false;
    }
    this.byte(CLOSING_BRACKET);
    return true;
  }

  private object(object: Readonly<Record<string, unknown>>): boolean {
    if ('toJSON' in object) return false;
    const order = orderOf(Object.keys(object));
    if (order === null) return false;
    if (order.length === 0) this.byte(OPENING_BRACE);
    for (let at = 0; at < order.length; at++) {
      const { key, opening } = order[at] as WrittenKey;
      this.ascii(opening);
      if (!this.write(object[key])) return false;
    }
    this.byte(CLOSING_BRACE);
    return true;
  }

  /** Nothing is written, and false, where something is escaped or may be: a surrogate may have no partner. */
  private plainText(text: string): boolean {
    this.reserve(text.length * MOST_BYTES + 2);
    const { bytes } = this;
    let at = this.at;
    bytes[at++] = QUOTE;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code < 0x80) {
        if (code < 0x20 || code === QUOTE || code === BACKSLASH) return false;
        bytes[at++] = code;
      } else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 0x3f);
      } else {
        if (code >= 0xd800 && code < 0xe000) return false;
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[at++] = 0x80 | (code & 0x3f);
      }
    }
    bytes[at++] = QUOTE;
    this.at = at;
    return true;
  }

  private ascii(written: Uint8Array): void {
    this.reserve(written.length);
    const { bytes, at } = this;
    for (let index = 0; index < written.length; index++) bytes[at + index] = written[index] as number;
    this.at = at + written.length;
  }

  private byte(code: number): void {
    this.reserve(1);
    this.bytes[this.at++] = code;
  }

  private reserve(more: number): void {
    const needed = this.at + more;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.at));
    this.bytes = grown;
  }
}

/** Of one unit of a text in UTF-8. */
const MOST_BYTES = 3;
const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c] as const;
const [OPENING_BRACKET, CLOSING_BRACKET, OPENING_BRACE, CLOSING_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d] as const;
const [NULL, TRUE, FALSE] = ['null', 'true', 'false'].map((word) => encoder.encode(word)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/** A key with all that stands between the value before it and its own. */
type WrittenKey = { readonly key: string; readonly opening: Uint8Array };

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
  opening: encoder.encode(`${at === 0 ? '{' : ','}${JSON.stringify(key)}:`),
});

/** Whole numbers go before other keys in an object, and `__proto__` is not set like another. */
const isReordered = (key: string) => /^\d+$/.test(key) || key === '__proto__';

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
