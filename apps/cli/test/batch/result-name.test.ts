import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultName } from '../../src/batch/result-name.ts';

describe('the file of a result', () => {
  it('has a name that any file system takes and that points nowhere, whatever its source is called', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('.', '/', '\\', '!', '表', '𠮷', 'a', '\u0000', ':', ' '),
      maxLength: 300,
    });
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), fc.integer({ min: 1, max: 5000 }), (source, form) => {
        const name = resultName(source, form);
        expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}._-]*\.[0-9a-f]{10}\.\d{3,}\.json$/u);
        expect(Buffer.byteLength(`${name}.partial`)).toBeLessThan(256);
      }),
    );
  });

  it('is another for every source and form, and tells what it came from', () => {
    const names = ['a/b.xlsx', 'a_b.xlsx', 'b.xlsx', 'z.zip!b.xlsx', 'B.xlsx'].flatMap((source) =>
      [1, 2].map((form) => resultName(source, form).toLowerCase()),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(resultName('上报/2020.zip!甲局/自评表.xlsx', 12)).toMatch(/^自评表\.xlsx\.[0-9a-f]{10}\.012\.json$/);
  });
});
