import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyForm } from '../../engine/test/support/forms.ts';
import { formWith } from '../../engine/test/support/rule-set.ts';
import { DamagedSegmentError, decodeSegment, encodeSegment, packForms, type Segment } from '../src/index.ts';

const segmentsOf = fc.array(anyForm, { minLength: 1, maxLength: 12 }).map((forms) => [...packForms(forms, 5)]);

/** A form with a number no fraction of doubles is equal to. */
const long = formWith({ indicators: [{ target: '>=100000000000000001家', actual: '100000000000000000家' }] });

const faultOf = (bytes: Uint8Array) => {
  try {
    decodeSegment(bytes);
  } catch (error) {
    return error instanceof DamagedSegmentError ? error.code : String(error);
  }
  return null;
};

describe('a segment as bytes', () => {
  it('reads back as it was written, from any place in a buffer', () => {
    fc.assert(
      fc.property(segmentsOf, fc.integer({ min: 0, max: 9 }), (segments, shift) => {
        for (const segment of segments) {
          const bytes = encodeSegment(segment);
          const moved = new Uint8Array(bytes.length + shift).subarray(shift);
          moved.set(bytes);
          expect(decodeSegment(moved)).toEqual(segment);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps forms whole whose numbers fit no column', () => {
    const [segment] = [...packForms([long])] as [Segment];
    expect([...segment.whole]).toEqual([[0, long]]);
    expect(decodeSegment(encodeSegment(segment))).toEqual(segment);
  });

  it('is refused with any byte changed, or cut short anywhere', () => {
    const [segment] = [...packForms([long, formWith({ indicators: [{ target: '>=5家', actual: '4家' }] })])] as [
      Segment,
    ];
    const bytes = encodeSegment(segment);
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      expect(faultOf(changed)).toMatch(at < 4 ? /not-a-segment/ : at < 8 ? /unknown-version/ : /checksum/);
      expect(faultOf(bytes.subarray(0, at))).toMatch(/^segment\/(not-a-segment|truncated|checksum)$/);
    }
    expect(faultOf(bytes)).toBeNull();
  });

  it('says of bytes that are something else, and of a later format, what they are', () => {
    expect(faultOf(new TextEncoder().encode('{"schemaVersion":1}'))).toBe('segment/not-a-segment');
    expect(faultOf(new Uint8Array())).toBe('segment/not-a-segment');
    const [segment] = [...packForms([formWith()])] as [Segment];
    const later = encodeSegment(segment);
    later[4] = 2;
    expect(faultOf(later)).toBe('segment/unknown-version');
  });
});
