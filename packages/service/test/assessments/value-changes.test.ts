import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueChanges, withChanges } from '../../src/index.ts';
import { exampleForm, otherForm } from './support/world.ts';

/** As JSON has it: without -0, which JSON prints as 0. */
const json = fc.jsonValue({ maxDepth: 4 }).map((value): unknown => JSON.parse(JSON.stringify(value)));

describe('the changes between two documents', () => {
  it('give the new one when they are made to the old one', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        const old = structuredClone(before);
        expect(withChanges(before, valueChanges(before, after))).toEqual(after);
        expect(before).toEqual(old);
      }),
      { numRuns: 1000 },
    );
  });

  it('give one example form from the other', () => {
    const changes = valueChanges(exampleForm, otherForm);
    expect(withChanges(exampleForm, changes)).toEqual(otherForm);
    expect(changes).toContainEqual({ path: '/declaredTotal', old: '"95.95"', new: '"86.99"' });
  });

  it('are none between a document and itself', () => {
    fc.assert(
      fc.property(json, (document) => {
        expect(valueChanges(document, structuredClone(document))).toEqual([]);
      }),
    );
  });

  it('name what is not the same, and nothing else', () => {
    const before = { a: 1, rows: [{ x: null }, { x: 'old/~' }, { x: 3 }], gone: true };
    const after = { a: 1, rows: [{ x: null }, { x: null }], 'new/~': [] };
    expect(valueChanges(before, after)).toEqual([
      { path: '/rows/1/x', old: '"old/~"', new: 'null' },
      { path: '/rows/2', old: '{"x":3}', new: null },
      { path: '/gone', old: 'true', new: null },
      { path: '/new~1~0', old: null, new: '[]' },
    ]);
  });

  it('keep a value that is null apart from one that is not there', () => {
    expect(valueChanges({ a: null }, {})).toEqual([{ path: '/a', old: 'null', new: null }]);
    expect(valueChanges({}, { a: null })).toEqual([{ path: '/a', old: null, new: 'null' }]);
  });
});
