import { documentHash, portableSha256 } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeSha256 } from '../src/index.ts';

describe('nodeSha256', () => {
  it.each([
    ['nothing', ''],
    ['ASCII', '{"actual":"97.35%"}'],
    ['Chinese', '预算执行率'],
    ['characters beyond the basic plane', '𠮷野家🙂'],
    ['a high surrogate alone', 'a\ud800b'],
    ['a low surrogate alone', '\udc00'],
    ['surrogates the wrong way round', '\udc00\ud800'],
    ['a text longer than a block', '执行'.repeat(5000)],
  ])('gives the digest of the portable one: %s', (_, text) => {
    expect(nodeSha256(text)).toBe(portableSha256(text));
  });

  it('gives the digest of the portable one for any text, paired or not', () => {
    const units = fc.array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff })));
    fc.assert(
      fc.property(units, (codes) => {
        const text = String.fromCharCode(...codes);
        expect(nodeSha256(text)).toBe(portableSha256(text));
        expect(documentHash({ [text]: text }, nodeSha256)).toBe(documentHash({ [text]: text }));
      }),
      { numRuns: 500 },
    );
  });
});
