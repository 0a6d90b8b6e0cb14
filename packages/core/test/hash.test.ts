import canonicalizeModule from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../src/canonical-json.ts';
import { documentHash } from '../src/hash.ts';

// The package's types describe an ES default export, its file is CommonJS.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** The same value with the keys of every object in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, reordered(child)]),
  );
}

describe('canonicalJson', () => {
  it('sorts keys by their code units, at every depth, and leaves lists as they are', () => {
    expect(canonicalJson({ b: [2, 1, { z: 1, a: null }], a: { 乙: true, 甲: '分' }, B: '' })).toBe(
      '{"B":"","a":{"乙":true,"甲":"分"},"b":[2,1,{"a":null,"z":1}]}',
    );
  });

  it('writes strings and numbers as RFC 8785 does', () => {
    expect(canonicalJson(['\u0000\b\t\n\f\r"\\/', '\u2028€🙂', 1e21, 0.1, -0, 1e-7])).toBe(
      '["\\u0000\\b\\t\\n\\f\\r\\"\\\\/","\u2028€🙂",1e+21,0.1,0,1e-7]',
    );
  });

  it('says the same whatever the order of keys, and means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(canonicalJson(reordered(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 500 },
    );
  });

  it('is what the reference of RFC 8785 writes, whatever stands in texts and keys', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 12 });
    const anyKey = fc.oneof(anyText, fc.constantFrom('1', '02', '__proto__', 'toJSON', '"', '\ud800'));
    const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        anyText,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(null, true, false, '\ud800', 'a\udfff', '🙂', 'é', '\u007f\u0080\u07ff\u0800\uffff'),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(anyKey, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
      { numRuns: 1000 },
    );
  });

  it('is as long as it must be: a document beyond all that was set aside for it', () => {
    const long = {
      rows: Array.from({ length: 20_000 }, (_, row) => ({ 名称: `第 ${row} 行`, text: 'a'.repeat(row % 100) })),
    };
    expect(canonicalJson(long)).toBe(canonicalize(long));
    expect(canonicalJson({})).toBe('{}');
  });

  it('refuses what is no JSON', () => {
    expect(() => canonicalJson(undefined)).toThrow('not a JSON value');
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1n, [Number.NaN]])
      expect(() => canonicalJson(value)).toThrow();
  });
});

describe('documentHash', () => {
  it('is SHA-256 over the canonical text in UTF-8', () => {
    expect(documentHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
    expect(documentHash('分')).toBe(documentHash('\u5206'));
    expect(documentHash('分')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('hangs on the content alone, and on all of it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (one, other) => {
        expect(documentHash(reordered(one))).toBe(documentHash(one));
        expect(documentHash(one) === documentHash(other)).toBe(canonicalJson(one) === canonicalJson(other));
      }),
    );
    expect(documentHash(['a', 'b'])).not.toBe(documentHash(['b', 'a']));
    expect(documentHash({ a: null })).not.toBe(documentHash({}));
    expect(documentHash('8')).not.toBe(documentHash(8));
  });
});
